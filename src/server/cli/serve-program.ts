/** The command line for `serve` alone: it is on the way of every start in the browser, which does not wait for the words of all other verbs. */
import type { Command } from 'commander';

import type { CommandLine } from './command.ts';
import { rootCommand, withSettings } from './root-command.ts';
import { addServe } from './verbs/serve.ts';

export function buildProgram(line: CommandLine): Command {
  const program = rootCommand(line);
  addServe(program, line);
  return withSettings(program);
}
