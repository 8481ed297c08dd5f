/** The command line without its verbs: what all of them have in common. */
import { Command } from 'commander';

import { workspaceNames } from '../../api/settings.ts';
import { vetrinaVersion } from '../places.ts';
import { oneOf } from './arguments.ts';
import type { CommandLine } from './command.ts';

export function rootCommand(line: CommandLine): Command {
  const { terminal, words } = line;
  return new Command('vetrina')
    .description(words.about)
    .version(vetrinaVersion(), '-v, --version', words.helpVersion)
    .helpOption('-h, --help', words.helpHelp)
    .helpCommand('help [command]', words.helpHelp)
    .option('--data <dir>', words.optionData)
    .option('--json', words.optionJson)
    .option('--workspace <name>', words.optionWorkspace, oneOf(workspaceNames, line))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.tell(text.trimEnd()),
      outputError: (text, write) => write(`vetrina: ${text.replace(/^error: /u, '')}${words.usageHint}`),
    })
    .showHelpAfterError(false);
}

/** Commander hands down settings only to verbs that are added after them. */
export function withSettings(program: Command): Command {
  for (const command of everyCommand(program)) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const everyCommand = (command: Command): Command[] =>
  command.commands.flatMap((each) => [each, ...everyCommand(each as Command)]) as Command[];
