/** The command line for `serve` alone: it is on the way of every start in the browser, which does not wait for all other verbs and their words. */
import type { Command } from 'commander';

import type { Language } from '../texts/index.ts';
import type { CommandLine } from './command.ts';
import { rootCommand, withSettings } from './root-command.ts';
import { addServe } from './verbs/serve.ts';
import type { FrameWords } from './words-of-frame.en.ts';

export function buildProgram(line: CommandLine<keyof FrameWords>): Command {
  const program = rootCommand(line);
  addServe(program, line);
  return withSettings(program);
}

/** Of one language: a start does not wait for the other. */
export const wordsIn = async (language: Language): Promise<FrameWords> =>
  language === 'it'
    ? (await import('./words-of-frame.it.ts')).frameWordsIt
    : (await import('./words-of-frame.en.ts')).frameWordsEn;
