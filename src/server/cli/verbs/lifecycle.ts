/** `vetrina people stages`: where people stand with the shop. */
import { Argument, type Command } from 'commander';

import { type LifecycleStage, lifecycleStages } from '../../../api/lifecycle.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine, Tools } from '../command.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

interface Options {
  readonly moved?: boolean;
  readonly limit: number;
}

export function addStages(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('stages')
    .addArgument(new Argument('[stage]').argParser(oneOf<LifecycleStage>(lifecycleStages, line)))
    .description(words.lifecycle)
    .option('--moved', words.optionMoved)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (stage: LifecycleStage | undefined, options: Options, command: Command) =>
      line.inShop(command, async (session, tools) =>
        stage === undefined ? counts(session, line) : whoIsThere(session, line, tools, stage, options),
      ),
    );
}

async function counts({ shop }: Session, { words }: CommandLine): Promise<Answer> {
  const { rules, stages } = await shop.lifecycle.overview();
  const rows = stages.map(({ stage, people, moved }) => [
    words[`place-${stage}`],
    stage,
    String(people),
    String(moved),
  ]);
  return {
    data: { rules, stages },
    text: table([words.stageWord, '', words.peopleCount, words.movedCount], rows, [2, 3]),
  };
}

async function whoIsThere(
  { shop }: Session,
  { words }: CommandLine,
  { moment, money }: Tools,
  stage: LifecycleStage,
  { moved = false, limit }: Options,
): Promise<Answer> {
  // Places are made anew where anything happened since.
  await shop.lifecycle.overview();
  const page = await shop.lifecycle.people({ stage, moved, limit });
  const headings = [words.id, words.name, words.phone, words.mail, words.sinceWord, words.purchasesWord];
  const rows = page.items.map((person) => [
    String(person.personId),
    person.name,
    person.phone ?? '',
    person.mail ?? '',
    moment(person.since),
    String(person.purchases),
    money(person.spent),
    person.lastPurchaseAt === null ? '' : moment(person.lastPurchaseAt),
  ]);
  return {
    data: page,
    text:
      rows.length === 0
        ? words.nobodyThere
        : table([...headings, words.spentWord, words.lastPurchaseWord], rows, [0, 5, 6]),
  };
}
