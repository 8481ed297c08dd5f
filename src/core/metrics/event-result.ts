/** What one evening brought: the steps of the report, with its people behind every number and what each step cost. */
import type { eventResultsContract, EventResult, ResultRow, ResultStep } from '../../api/event-results.ts';
import type { TableFormat } from '../../api/base.ts';
import { type Locale, roundHalfUp } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { fewestForCost } from '../../api/without-checks.ts';
import type { Grounds, Reader } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { ShopSettings } from '../settings/index.ts';
import { type OutgoingFile, writeTable } from '../spreadsheets/index.ts';
import { advertsOfEvent, eventStart, type FunnelPerson, funnelBySource, peopleOfFunnel } from './event-funnel.sql.ts';
import { resultWords } from './event-result-words.ts';

const dayMs = 86_400_000;

export function eventResults({ database, clock, settings }: Grounds & { readonly settings: ShopSettings }) {
  const verbs: Verbs<typeof eventResultsContract> = {
    result: ({ id, days }) => resultOf(database.read, id, days, clock.now()),
    async resultRows({ id, days, step, source }) {
      const people = await peopleOf(database.read, id, days);
      return people
        .filter((each) => isAt(each, step, noted(people)) && (source === undefined || each.source === source))
        .map(rowOf);
    },
    async exportResult({ id, days, format, language }) {
      const { slug } = await found(database.read, id);
      const people = (await peopleOf(database.read, id, days)).map(rowOf);
      const { currency } = await settings.current();
      return exported(slug, people, currency, language, format);
    },
  };
  return verbs;
}

async function found(db: Reader, id: number) {
  const event = await eventStart(db, id);
  if (event === undefined) throw new Refusal('not-found', { what: 'event', id });
  return event;
}

async function peopleOf(db: Reader, id: number, days: number): Promise<FunnelPerson[]> {
  await found(db, id);
  return peopleOfFunnel(db, id, days * dayMs);
}

/** Where nobody was noted at the door nobody knows who stayed away. */
const noted = (people: readonly FunnelPerson[]): boolean => people.some(({ came_at }) => came_at !== null);

function isAt(person: FunnelPerson, step: ResultStep, known: boolean): boolean {
  switch (step) {
    case 'registered':
      return true;
    case 'came':
      return person.came_at !== null;
    case 'no-show':
      return known && person.came_at === null;
    case 'bought':
      return person.bought === 1;
  }
}

async function resultOf(db: Reader, id: number, days: number, now: number): Promise<EventResult> {
  const { starts_at: startsAt } = await found(db, id);
  const sources = await funnelBySource(db, { eventId: id }, days * dayMs);
  const campaigns = await advertsOfEvent(db, id);
  const sum = (step: 'registered' | 'came' | 'bought') => sources.reduce((all, row) => all + row[step], 0);
  const [registered, came, bought] = [sum('registered'), sum('came'), sum('bought')];
  const known = came > 0;
  const told = campaigns.flatMap(({ spend }) => (spend === null ? [] : [spend]));
  const cost = told.length === 0 ? null : told.reduce((all, spend) => all + spend, 0);
  const per = (count: number) =>
    cost === null || cost === 0 || count < fewestForCost ? null : roundHalfUp(cost, count);
  const until = startsAt + days * dayMs;
  return {
    eventId: id,
    days,
    registered,
    came: known ? came : null,
    noShows: known ? registered - came : null,
    bought: known ? bought : null,
    until: toInstant(until),
    counting: now < until,
    campaigns: campaigns.map((each) => ({ ...each })),
    cost,
    perRegistration: per(registered),
    perVisitor: known ? per(came) : null,
    perSale: known ? per(bought) : null,
    bySource: sources.map((row) => ({
      source: row.source,
      registered: row.registered,
      came: known ? row.came : null,
      noShows: known ? row.registered - row.came : null,
      bought: known ? row.bought : null,
    })),
  };
}

const rowOf = (row: FunnelPerson): ResultRow => ({
  registrationId: row.id,
  personId: row.person_id,
  name: row.name,
  source: row.source,
  seats: row.seats,
  at: toInstant(row.at),
  cameAt: toInstantOrNull(row.came_at),
  boughtAt: row.bought === 1 ? toInstantOrNull(row.bought_at) : null,
  revenue: row.bought === 1 ? row.revenue : null,
});

function exported(
  slug: string,
  rows: readonly ResultRow[],
  currency: Awaited<ReturnType<ShopSettings['current']>>['currency'],
  language: Locale,
  format: TableFormat,
): Promise<OutgoingFile> {
  const words = resultWords[language];
  const widths = [28, 18, 8, 24, 24, 24, 14];
  const columns = words.headings.map((heading, place) => ({
    heading,
    kind: place === 2 ? ('number' as const) : place === 6 ? ('money' as const) : ('text' as const),
    width: widths[place] ?? 14,
  }));
  const cells = rows.map((row) => [row.name, row.source, row.seats, row.at, row.cameAt, row.boughtAt, row.revenue]);
  return writeTable({ name: `${words.file}-${slug}`, columns, slices: [cells], currency }, format);
}
