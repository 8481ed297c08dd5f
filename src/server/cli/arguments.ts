/** Words and numbers of options, checked before anything is opened. */
import { InvalidArgumentError } from 'commander';

import type { CommandLine } from './command.ts';

/** One of a few words; anything else is not understood. */
export const oneOf =
  <T extends string>(allowed: readonly T[], line: Pick<CommandLine, 'say'>) =>
  (written: string): T => {
    const found = allowed.find((each) => each === written);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(line.say('notOneOf', { written, allowed: allowed.join(', ') }));
  };

/** A whole number from `least` up. */
export const wholeNumber =
  (least: number, most: number, line: Pick<CommandLine, 'say'>) =>
  (written: string): number => {
    const number = /^\d{1,12}$/u.test(written) ? Number(written) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(line.say('notANumber', { written, least, most }));
  };
