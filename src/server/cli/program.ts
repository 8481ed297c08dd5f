/** Every verb of the command line and the words it takes. */
import { Command } from 'commander';

import { workspaceNames } from '../../api/settings.ts';
import { vetrinaVersion } from '../places.ts';
import { oneOf } from './arguments.ts';
import type { CommandLine } from './command.ts';
import { addArchive } from './verbs/archive.ts';
import { addChannels } from './verbs/channels.ts';
import { addConnect } from './verbs/connect.ts';
import { addDoctor } from './verbs/doctor.ts';
import { addEvents } from './verbs/events.ts';
import { addChanges } from './verbs/history.ts';
import { addExport } from './verbs/export.ts';
import { addImport } from './verbs/import.ts';
import { addLabels } from './verbs/labels.ts';
import { addParity } from './verbs/many-prices.ts';
import { addNumbers } from './verbs/numbers.ts';
import { addPrices } from './verbs/prices.ts';
import { addProfile } from './verbs/profile.ts';
import { addPromotions } from './verbs/promotions.ts';
import { addInsights } from './verbs/insights.ts';
import { addReviews } from './verbs/reviews.ts';
import { addServe } from './verbs/serve.ts';
import { addState } from './verbs/state.ts';
import { addTokens } from './verbs/tokens.ts';

export function buildProgram(line: CommandLine): Command {
  const { terminal, words } = line;
  const program = new Command('vetrina')
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
  for (const add of [
    addImport,
    addExport,
    addPrices,
    addParity,
    addChanges,
    addPromotions,
    addLabels,
    addChannels,
    addConnect,
    addDoctor,
    addProfile,
    addState,
    addEvents,
    addReviews,
    addInsights,
    addNumbers,
    addArchive,
    addTokens,
    addServe,
  ]) {
    add(program, line);
  }
  for (const command of everyCommand(program)) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

/** Commander hands down settings only to verbs that are added after them. */
const everyCommand = (command: Command): Command[] =>
  command.commands.flatMap((each) => [each, ...everyCommand(each as Command)]) as Command[];
