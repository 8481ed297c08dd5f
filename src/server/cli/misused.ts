/**
 * Commander says what it did not understand in English only, as one sentence without parts. The sentences are taken
 * apart here and said again in the person's language; one that a later version words differently passes as it is.
 */
import type { CommandLine } from './command.ts';
import type { FrameWords } from './words-of-frame.en.ts';

interface Complaint {
  readonly sign: RegExp;
  readonly says: keyof FrameWords;
  /** What stands in the brackets of `sign`. */
  readonly facts: readonly string[];
}

const complaints: readonly Complaint[] = [
  { sign: /^unknown command '(.+)'/u, says: 'unknownCommand', facts: ['written'] },
  { sign: /^unknown option '(.+)'/u, says: 'unknownOption', facts: ['written'] },
  { sign: /^missing required argument '(.+)'/u, says: 'missingArgument', facts: ['name'] },
  { sign: /^option '(.+)' argument missing/u, says: 'missingValue', facts: ['flags'] },
  { sign: /^required option '(.+)' not specified/u, says: 'missingOption', facts: ['flags'] },
  { sign: /^too many arguments.*? but got \d+: (.*)\.$/su, says: 'tooManyArguments', facts: ['written'] },
  { sign: /^option '(.+?)' argument '.*?' is invalid\. (.*?)\.?$/su, says: 'invalidValue', facts: ['flags', 'why'] },
  {
    sign: /^command-argument value '.*?' is invalid for argument '(.+?)'\. (.*?)\.?$/su,
    says: 'invalidValue',
    facts: ['flags', 'why'],
  },
];

const candidates = /\(Did you mean (?:one of )?(.+)\?\)/u;

/** One line: what was not understood, what may have been meant, and where to look. */
export function sayMisused(
  written: string,
  { say, words }: Pick<CommandLine<keyof FrameWords>, 'say' | 'words'>,
): string {
  const text = written.replace(/^error: /u, '').trim();
  const meant = candidates.exec(text)?.[1];
  for (const { sign, says, facts } of complaints) {
    const found = sign.exec(text);
    if (found === null) continue;
    const given = Object.fromEntries(facts.map((name, place) => [name, found[place + 1] ?? '']));
    const parts = [say(says, given), ...(meant === undefined ? [] : [say('meant', { candidates: meant })])];
    return [...parts, words.usageHint].join(' ');
  }
  return `${text} ${words.usageHint}`;
}
