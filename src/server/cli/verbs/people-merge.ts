/** `vetrina people duplicates|merge|part`: entries of the book that are one person. */
import type { Command } from 'commander';

import type { MergeWish, Pair } from '../../../api/duplicates.ts';
import { someOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

const anyNumber = 1_000_000_000;
const fields = ['name', 'phone', 'mail', 'source'] as const;
type Field = (typeof fields)[number];

export function addPeopleMerge(people: Command, line: CommandLine): void {
  const { words } = line;
  const id = wholeNumber(1, anyNumber, line);
  people
    .command('duplicates')
    .description(words.peopleDuplicates)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 200, line), 50)
    .action(async ({ limit }: { limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const found = await shop.customers.duplicates({ limit });
        return { data: found, text: found.total === 0 ? words.noDuplicates : pairTable(found.pairs, line) };
      }),
    );
  people
    .command('merge <kept> <gone>')
    .description(words.peopleMerge)
    .option('--take <fields>', words.optionTake, someOf(fields, line), [] as Field[])
    .action(async (kept: string, gone: string, { take }: { take: Field[] }, command: Command) => {
      const wish: Partial<MergeWish> & Pick<MergeWish, 'keptId' | 'goneId'> = { keptId: id(kept), goneId: id(gone) };
      for (const field of take) wish[field] = 'gone';
      await line.inShop(command, async ({ shop }) => {
        const person = await shop.customers.merge(wish);
        return {
          data: person,
          text: line.say('peopleMerged', { name: person.name, merge: person.joined[0]?.id ?? 0 }),
        };
      });
    });
  people
    .command('part <merge>')
    .description(words.peoplePart)
    .action(async (merge: string, _options: object, command: Command) => {
      const mergeId = id(merge);
      await line.inShop(command, async ({ shop }) => {
        const person = await shop.customers.unmerge({ mergeId });
        return { data: person, text: line.say('peopleParted', { id: person.id, name: person.name }) };
      });
    });
}

const pairTable = (pairs: readonly Pair[], { words }: CommandLine): string =>
  table(
    [words.id, words.name, words.phone, words.mail, words.id, words.name, words.phone, words.mail, words.whyAlike],
    pairs.map(({ one, other, reason }) => [
      ...[one, other].flatMap((each) => [String(each.id), each.name, each.phone ?? '', each.mail ?? '']),
      words[`alike-${reason}`],
    ]),
    [0, 4],
  );
