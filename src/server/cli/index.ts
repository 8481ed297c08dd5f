/** The command line: reads the words, runs the verb, prints its answer, ends with a code that scripts understand. */
import { CommanderError } from 'commander';

import { traceOf } from '../last-resort.ts';
import { openLog } from '../log.ts';
import { languageOf, sayProblem } from '../texts/index.ts';
import { type CommandLineParts, commandLine } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { ownTerminal, type Terminal } from './terminal.ts';

/** Answers the exit code: 0 done, 1 refused, 2 not understood, 3 something outside failed, 70 a fault of Vetrina's own. */
export async function runCommandLine(words: readonly string[], terminal: Terminal = ownTerminal()): Promise<number> {
  const language = languageOf(terminal.env);
  let code: number = exitCodes.done;
  const ends = (ending: number): void => void (code = ending);
  const { program, rootOf } = await (words[0] === 'serve' ? serveAlone : everyVerb)({ terminal, language, ends });
  try {
    await program.parseAsync(words.map(withoutOptionSign), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const problem = await sayProblem(error, language);
    const json = words.includes('--json');
    if (json) terminal.out(JSON.stringify({ error: problem }, null, 2));
    else terminal.tell(`vetrina: ${problem.message}`);
    if (problem.code === 'bug') keepTrace(rootOf(program), problem.details['bug'], error);
    return exitCodeOf(problem.code);
  }
}

type Parts = Omit<CommandLineParts<string>, 'words'>;

async function serveAlone(parts: Parts) {
  const { buildProgram, wordsIn } = await import('./serve-program.ts');
  const line = commandLine({ ...parts, words: await wordsIn(parts.language) });
  return { program: buildProgram(line), rootOf: line.root };
}

async function everyVerb(parts: Parts) {
  const { buildProgram, wordsIn } = await import('./program.ts');
  const line = commandLine({ ...parts, words: await wordsIn(parts.language) });
  return { program: buildProgram(line), rootOf: line.root };
}

/** `-5%` and `-1,50` are rules and prices, not options: the sign that typography uses is no option's. */
const withoutOptionSign = (word: string): string => (/^-[\d.,]/u.test(word) ? `−${word.slice(1)}` : word);

/** Under the id that the person sees. */
function keepTrace(folder: string, bug: unknown, error: unknown): void {
  const log = openLog(folder);
  log.error({ bug, error: traceOf(error) }, 'bug');
  log.close();
}
