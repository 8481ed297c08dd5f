/** `vetrina people …`: the customer book, and the proof of what people allowed. */
import type { Command } from 'commander';

import type { Person, PersonRow } from '../../../api/customers.ts';
import { wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine, Tools } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { addStages } from './lifecycle.ts';
import { addWinBack } from './win-back.ts';
import { addPeopleData } from './people-data.ts';
import { addPeopleMerge } from './people-merge.ts';
import { addPeopleNext } from './people-next.ts';

const anyNumber = 1_000_000_000;

export function addPeople(program: Command, line: CommandLine): void {
  const people = program.command('people').description(line.words.people);
  addFind(people, line);
  addCard(people, line);
  addConsents(people, line);
  addStages(people, line);
  addPeopleNext(people, line);
  addWinBack(people, line);
  addPeopleMerge(people, line);
  addPeopleData(people, line);
}

function addFind(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('find <words...>')
    .description(words.peopleFind)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (written: string[], { limit }: { limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.customers.list({ search: written.join(' '), limit });
        return { data: page, text: page.items.length === 0 ? words.noPeople : peopleTable(page.items, line, tools) };
      }),
    );
}

function addCard(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('card <id> <number>')
    .description(words.peopleCard)
    .option('--remove', words.optionCardRemove)
    .action(async (written: string, number: string, { remove }: { remove?: boolean }, command: Command) => {
      const id = wholeNumber(1, anyNumber, line)(written);
      await line.inShop(command, async ({ shop }) => {
        const person = await (remove === true ? shop.customers.removeCard : shop.customers.addCard)({ id, number });
        const cards = person.identities.flatMap(({ kind, value }) => (kind === 'card' ? [value] : []));
        return { data: person, text: line.say('cardsOf', { name: person.name, cards: cards.join(', ') || '–' }) };
      });
    });
}

const peopleTable = (people: readonly PersonRow[], { words }: CommandLine, { moment }: Tools): string =>
  table(
    [words.id, words.name, words.phone, words.mail, words.stageWord, words.source, words.lastContactWord],
    people.map((person) => [
      String(person.id),
      person.name,
      person.phone ?? '',
      person.mail ?? '',
      words[`stage-${person.stage}`],
      person.source,
      moment(person.lastContactAt),
    ]),
    [0],
  );

interface ConsentOptions {
  readonly verify?: boolean;
  readonly seal?: string;
}

function addConsents(people: Command, line: CommandLine): void {
  const { words } = line;
  people
    .command('consents [id]')
    .description(words.peopleConsents)
    .option('--verify', words.optionVerify)
    .option('--seal <seal>', words.optionSeal)
    .action(async (written: string | undefined, { verify, seal }: ConsentOptions, command: Command) => {
      const id = written === undefined ? undefined : wholeNumber(1, anyNumber, line)(written);
      await line.inShop(command, async (session, tools) => {
        if (verify === true || seal !== undefined) return proof(session, seal, line);
        if (id === undefined) return { data: null, text: words.consentsWhich, exit: exitCodes.usage };
        const { consents } = await session.shop.customers.get({ id });
        return { data: consents, text: consents.length === 0 ? words.noConsents : consentTable(consents, line, tools) };
      });
    });
}

async function proof({ shop }: Session, seal: string | undefined, line: CommandLine): Promise<Answer> {
  const found = await shop.customers.verifyConsents(seal === undefined ? {} : { seal });
  if (found.ok) return { data: found, text: line.say('consentsHold', { links: found.links, seal: found.seal }) };
  const places = found.findings.map(({ what, sequence, consentId, personId }) => {
    const where = [sequence ?? consentId, personId === null ? null : `#${personId}`].filter((part) => part !== null);
    return `  ${where.join(' ')}  ${line.words[`proof-${what}`]}`;
  });
  const text = [line.say('consentsBroken', { count: found.findings.length }), ...places].join('\n');
  return { data: found, text, exit: exitCodes.refused };
}

const consentTable = (consents: Person['consents'], { words }: CommandLine, { moment }: Tools): string =>
  table(
    [
      words.when,
      words.purposeWord,
      words.wayWord,
      words.answerWord,
      words.source,
      words.versionWord,
      words.sentenceWord,
    ],
    consents.map(({ at, purpose, channel, granted, source, textVersion, text }) => [
      moment(at),
      purpose,
      channel,
      granted ? words.yes : words.no,
      source,
      String(textVersion),
      text,
    ]),
    [5],
  );
