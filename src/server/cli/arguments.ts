/** Words and numbers of options, checked before anything is opened. */
import { InvalidArgumentError } from 'commander';

import type { CommandLine } from './command.ts';
import type { FrameWords } from './words-of-frame.en.ts';

type Speaker = Pick<CommandLine<keyof FrameWords>, 'say'>;

/** One of a few words; anything else is not understood. */
export const oneOf =
  <T extends string>(allowed: readonly T[], line: Speaker) =>
  (written: string): T => {
    const found = allowed.find((each) => each === written);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(line.say('notOneOf', { written, allowed: allowed.join(', ') }));
  };

/** Several of a few words, with commas between them. */
export const someOf = <T extends string>(allowed: readonly T[], line: Speaker) => {
  const one = oneOf(allowed, line);
  return (written: string): T[] =>
    written
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map(one);
};

/** A day of the calendar, `2026-12-01`. */
export const aDay =
  (line: Speaker) =>
  (written: string): string => {
    const at = /^\d{4}-\d{2}-\d{2}$/u.test(written) ? Date.parse(written) : NaN;
    if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(written)) return written;
    throw new InvalidArgumentError(line.say('notADay', { written }));
  };

/** A whole number from `least` up. */
export const wholeNumber =
  (least: number, most: number, line: Speaker) =>
  (written: string): number => {
    const number = /^\d{1,12}$/u.test(written) ? Number(written) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER
        ? line.say('notANumberFrom', { written, least })
        : line.say('notANumber', { written, least, most }),
    );
  };

/** The number by which a change, a promotion or a review is listed. */
export const listedNumber = (line: Speaker) => wholeNumber(1, Number.MAX_SAFE_INTEGER, line);
