/** The command line without its verbs: what all of them have in common. */
import { Command, type HelpConfiguration } from 'commander';

import { workspaceNames } from '../../api/without-checks.ts';
import { vetrinaVersion } from '../places.ts';
import { oneOf } from './arguments.ts';
import type { CommandLine } from './command.ts';
import { sayMisused } from './misused.ts';
import type { FrameWords } from './words-of-frame.en.ts';

export function rootCommand(line: CommandLine<keyof FrameWords>): Command {
  const { terminal, words } = line;
  return new Command('vetrina')
    .description(words.about)
    .version(vetrinaVersion(), '-v, --version', words.helpVersion)
    .helpOption('-h, --help', words.helpHelp)
    .helpCommand(`help ${words.helpAnyCommand}`, words.helpHelp)
    .configureHelp(helpIn(words))
    .option('--data <dir>', words.optionData)
    .option('--json', words.optionJson)
    .option('--workspace <name>', words.optionWorkspace, oneOf(workspaceNames, line))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      outputError: (text, write) => write(`vetrina: ${sayMisused(text, line)}`),
    })
    .showHelpAfterError(false);
}

/** Commander's own headings and marks, in the person's language. */
function helpIn(words: FrameWords): HelpConfiguration {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': words.helpUsage,
    'Arguments:': words.helpArguments,
    'Options:': words.helpOptions,
    'Commands:': words.helpCommands,
  };
  const marks = (text: string): string =>
    text.replace('[options]', words.helpAnyOptions).replace('[command]', words.helpAnyCommand);
  return {
    styleTitle: (heading) => headings[heading] ?? heading,
    styleUsage: marks,
    styleSubcommandTerm: marks,
  };
}

/** Commander hands down settings only to verbs that are added after them. */
export function withSettings(program: Command): Command {
  for (const command of everyCommand(program)) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const everyCommand = (command: Command): Command[] =>
  command.commands.flatMap((each) => [each, ...everyCommand(each as Command)]) as Command[];
