/** `vetrina events …` and `vetrina leads`: evenings with seats, and who wants to come or hear more. */
import type { Command } from 'commander';

import type { PersonRow } from '../../../api/customers.ts';
import { eventLooks, type ShopEvent } from '../../../api/events.ts';
import type { Door } from '../../../api/index.ts';
import { type Locale, locales } from '../../../api/money.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { addGoogleForm, addGuestFile, addResult } from './guest-files.ts';
import { addLeadVerbs } from './leads.ts';
import { addQuestions } from './event-questions.ts';
import { addRegistrations } from './registrations.ts';
import { readInstant } from '../../store-time.ts';

interface CreateOptions {
  readonly title: string;
  readonly starts: string;
  readonly ends?: string;
  readonly capacity: number;
  readonly place?: string;
  readonly street?: string;
  readonly postcode?: string;
  readonly town?: string;
  readonly description?: string;
  readonly seats?: number;
  readonly look?: (typeof eventLooks)[number];
  readonly language?: Locale;
  readonly opens?: string;
  readonly closes?: string;
}

export function addEvents(program: Command, line: CommandLine): void {
  const events = program.command('events').description(line.words.events);
  addCreate(events, line);
  addList(events, line);
  addArchive(events, line);
  addQuestions(events, line);
  addRegistrations(events, line);
  addGuestFile(events, line);
  addResult(events, line);
  addGoogleForm(events, line);
  addLeads(program, line);
}

function addCreate(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('create')
    .description(words.eventsCreate)
    .requiredOption('--title <text>', words.optionTitle)
    .requiredOption('--starts <instant>', words.optionStarts)
    .requiredOption('--capacity <n>', words.optionCapacity, wholeNumber(1, 100_000, line))
    .option('--ends <instant>', words.optionEnds)
    .option('--opens <instant>', words.optionOpens)
    .option('--closes <instant>', words.optionCloses)
    .option('--place <text>', words.optionPlace)
    .option('--street <text>', words.optionStreet)
    .option('--postcode <text>', words.optionPostcode)
    .option('--town <text>', words.optionTown)
    .option('--description <text>', words.optionDescription)
    .option('--seats <n>', words.optionSeats, wholeNumber(1, 50, line))
    .option('--look <look>', words.optionLook, oneOf(eventLooks, line))
    .option('--language <language>', words.optionLanguage, oneOf(locales, line))
    .action(async (options: CreateOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { moment }) => {
        const { title, capacity, description, seats, look, language } = options;
        const { place = '', street = '', postcode = '', town = '' } = options;
        const event = await shop.events.create({
          title,
          capacity,
          startsAt: readInstant(options.starts, settings.timeZone),
          endsAt: options.ends === undefined ? null : readInstant(options.ends, settings.timeZone),
          opensAt: options.opens === undefined ? null : readInstant(options.opens, settings.timeZone),
          closesAt: options.closes === undefined ? null : readInstant(options.closes, settings.timeZone),
          ...{ place, street, postcode, town },
          ...(description === undefined ? {} : { description }),
          ...(seats === undefined ? {} : { seatsPerRegistration: seats }),
          ...(look === undefined ? {} : { look }),
          language: language ?? settings.language,
        });
        const facts = { title: event.title, starts: moment(event.startsAt), address: event.publicAddress };
        return { data: event, text: line.say('eventCreated', facts) };
      }),
    );
}

function addList(events: Command, line: CommandLine): void {
  events
    .command('list')
    .description(line.words.eventsList)
    .option('--archived', line.words.optionArchived)
    .action(async ({ archived = false }: { archived?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const list = await shop.events.list({ archived });
        return { data: list, text: list.length === 0 ? line.words.noEvents : eventTable(list, line, tools) };
      }),
    );
}

/** Out of the list and back. */
function addArchive(events: Command, line: CommandLine): void {
  events
    .command('archive')
    .description(line.words.eventsArchive)
    .argument('<event>', line.words.event, wholeNumber(1, 1_000_000_000, line))
    .option('--back', line.words.optionBack)
    .action(async (id: number, { back = false }: { back?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const event = await shop.events.archive({ id, archived: !back });
        return { data: event, text: eventTable([event], line, tools) };
      }),
    );
}

function eventTable(list: readonly ShopEvent[], line: CommandLine, { moment }: Tools): string {
  const { words } = line;
  return table(
    [words.id, words.when, words.event, words.state, words.seats, words.waiting, words.address],
    list.map((event) => [
      String(event.id),
      moment(event.startsAt),
      event.title,
      event.state,
      `${event.taken}/${event.capacity}`,
      String(event.waiting),
      event.publicAddress,
    ]),
    [0, 4, 5],
  );
}

function addLeads(program: Command, line: CommandLine): void {
  const { words } = line;
  const leads = program.command('leads').description(words.leads);
  addLeadVerbs(leads, line);
  leads
    .option('--source <source>', words.optionSource)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 1_000_000, line), 100)
    .action(async (options: { source?: string; limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const { items, total, next } = await leadPages(shop, options);
        const rest = total > items.length ? `\n${line.say('more', { shown: items.length, total })}` : '';
        const text = items.length === 0 ? words.noLeads : `${leadTable(items, line, tools)}${rest}`;
        return { data: { items, total, next }, text };
      }),
    );
}

type People = Awaited<ReturnType<Door['customers']['list']>>;

async function leadPages(shop: Door, { source, limit }: { source?: string; limit: number }): Promise<People> {
  const items: People['items'] = [];
  let next: string | null = null;
  let total: number;
  do {
    const page: People = await shop.customers.list({
      stage: 'lead',
      after: next,
      limit: Math.min(500, limit - items.length),
      ...(source === undefined ? {} : { source }),
    });
    items.push(...page.items);
    ({ next, total } = page);
  } while (next !== null && items.length < limit);
  return { items, total, next };
}

function leadTable(people: readonly PersonRow[], line: CommandLine, { moment }: Tools): string {
  const { words } = line;
  const consent = ({ consent: given }: PersonRow): string =>
    given === null ? words.neverAsked : `${given.granted ? words.yes : words.no}, ${moment(given.at)}`;
  return table(
    [words.since, words.name, words.phone, words.mail, words.source, words.consent],
    people.map((person) => [
      moment(person.createdAt),
      person.name,
      person.phone ?? '',
      person.mail ?? '',
      person.source,
      consent(person),
    ]),
  );
}
