/** The command line: reads the words, runs the verb, prints its answer, ends with a code that scripts understand. */
import { CommanderError } from 'commander';

import { traceOf } from '../last-resort.ts';
import { openLog } from '../log.ts';
import { type Language, languageOf, sayProblem } from '../texts/index.ts';
import { commandLine } from './command.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { ownTerminal, type Terminal } from './terminal.ts';
import type { Words } from './words.en.ts';

/** Answers the exit code: 0 done, 1 refused, 2 not understood, 3 something outside failed, 70 a fault of Vetrina's own. */
export async function runCommandLine(words: readonly string[], terminal: Terminal = ownTerminal()): Promise<number> {
  const language = languageOf(terminal.env);
  let code: number = exitCodes.done;
  const ends = (ending: number): void => void (code = ending);
  const line = commandLine({ terminal, language, words: await wordsIn(language), ends });
  const { buildProgram } = words[0] === 'serve' ? await import('./serve-program.ts') : await import('./program.ts');
  const program = buildProgram(line);
  try {
    await program.parseAsync(words.map(withoutOptionSign), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const problem = await sayProblem(error, language);
    const json = words.includes('--json');
    if (json) terminal.out(JSON.stringify({ error: problem }, null, 2));
    else terminal.tell(`vetrina: ${problem.message}`);
    if (problem.code === 'bug') keepTrace(line.root(program), problem.details['bug'], error);
    return exitCodeOf(problem.code);
  }
}

/** Of one language: a start does not wait for the other. */
const wordsIn = async (language: Language): Promise<Words> =>
  language === 'it' ? (await import('./words.it.ts')).wordsIt : (await import('./words.en.ts')).wordsEn;

/** `-5%` and `-1,50` are rules and prices, not options: the sign that typography uses is no option's. */
const withoutOptionSign = (word: string): string => (/^-[\d.,]/u.test(word) ? `−${word.slice(1)}` : word);

/** Under the id that the person sees. */
function keepTrace(folder: string, bug: unknown, error: unknown): void {
  const log = openLog(folder);
  log.error({ bug, error: traceOf(error) }, 'bug');
  log.close();
}
