/** `vetrina events registrations|registration …`: who comes, and what is changed for them by hand. */
import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';

import type { DoorAnswer } from '../../../api/check-in.ts';
import type { Registration } from '../../../api/events.ts';
import { type PosterSize, posterSizes } from '../../../api/posters.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { savePdf } from '../save-file.ts';
import { table } from '../table.ts';
import { readInstant } from '../../store-time.ts';

const most = 1_000_000_000;

export function addRegistrations(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('registrations')
    .description(words.eventsRegistrations)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const list = await shop.events.registrations({ id });
        return { data: list, text: list.length === 0 ? words.noRegistrations : listed(list, line, tools) };
      }),
    );
  addChange(events, line);
  addTelling(events, line);
  addDoor(events, line);
  addPoster(events, line);
  addRepeat(events, line);
  const acts = {
    cancel: { text: words.eventsCancel, verb: 'cancelRegistration' },
    accept: { text: words.eventsAccept, verb: 'acceptRegistration' },
    'join-again': { text: words.eventsJoinAgain, verb: 'joinAgainRegistration' },
  } as const;
  for (const [name, { text, verb }] of Object.entries(acts))
    events
      .command(name)
      .description(text)
      .argument('<registration>', words.registration, wholeNumber(1, most, line))
      .action(async (id: number, _options: object, command: Command) =>
        line.inShop(command, async ({ shop }, tools) => {
          const registration = await shop.events[verb]({ id });
          return { data: registration, text: listed([registration], line, tools) };
        }),
      );
}

/** At the door: by the row of the list, by a ticket, or without a registration. */
function addDoor(events: Command, line: CommandLine): void {
  const { words } = line;
  const said = ({ name, seats, inside, repeated }: DoorAnswer): string =>
    line.say(repeated ? 'doorRepeated' : 'doorInside', { name: name === '' ? '–' : name, seats, inside });
  events
    .command('check-in')
    .description(words.eventsCheckIn)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .option('--registration <n>', words.registration, wholeNumber(1, most, line))
    .option('--ticket <code>', words.ticket)
    .option('--walk-in <seats>', words.walkIn, wholeNumber(1, 50, line))
    .option('--undo', words.undoCheckIn)
    .action(async (eventId: number, options: DoorOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const key = randomUUID();
        const { registration: registrationId, ticket } = options;
        const answer =
          options.walkIn !== undefined
            ? await shop.events.walkIn({ eventId, key, seats: options.walkIn })
            : options.undo === true
              ? await shop.events.undoCheckIn({ eventId, key, registrationId: registrationId ?? 0 })
              : await shop.events.checkIn({ eventId, key, registrationId, ticket });
        return { data: answer, text: said(answer) };
      }),
    );
}

function addPoster(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('poster')
    .description(words.eventsPoster)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .requiredOption('--out <file>', words.optionOut)
    .option('--size <size>', words.posterSize, oneOf(posterSizes, line))
    .option('--source <word>', words.posterSource)
    .option('--force', words.optionForceOut)
    .action(async (id: number, { out, size, source, force }: PosterOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const poster = await shop.events.poster({ id, size, source });
        const file = await savePdf(line, out, poster, force);
        return { data: { file }, text: file };
      }),
    );
}

function addRepeat(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('repeat')
    .description(words.eventsRepeat)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .argument('<starts...>', words.optionStarts)
    .action(async (id: number, starts: readonly string[], _options: object, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { moment }) => {
        const startsAt = starts.map((at) => readInstant(at, settings.timeZone));
        const made = await shop.events.repeat({ id, startsAt });
        const rows = made.map((event) => [String(event.id), moment(event.startsAt), event.title, event.publicAddress]);
        return { data: made, text: table([words.id, words.when, words.event, words.address], rows, [0]) };
      }),
    );
}

interface PosterOptions {
  readonly out: string;
  readonly size?: PosterSize;
  readonly source?: string;
  readonly force?: boolean;
}

interface DoorOptions {
  readonly registration?: number;
  readonly ticket?: string;
  readonly walkIn?: number;
  readonly undo?: true;
}

/** What people were told, and calling the evening off, which tells them. */
function addTelling(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('letters')
    .description(words.eventsLetters)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, { moment }) => {
        const list = await shop.events.letters({ id });
        const rows = list.map((letter) => [
          ...[String(letter.id), moment(letter.createdAt), letter.kind, letter.state, letter.name],
          ...[letter.to, letter.subject],
        ]);
        const headings = [words.id, words.when, words.kind, words.state, words.name, words.mail, words.subject];
        return { data: list, text: list.length === 0 ? words.noLetters : table(headings, rows, [0]) };
      }),
    );
  events
    .command('call-off')
    .description(words.eventsCallOff)
    .argument('<event>', words.event, wholeNumber(1, most, line))
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const event = await shop.events.callOff({ id });
        return { data: event, text: line.say('eventCalledOff', { title: event.title }) };
      }),
    );
}

function addChange(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('change')
    .description(words.eventsChange)
    .argument('<registration>', words.registration, wholeNumber(1, most, line))
    .option('--name <name>', words.name)
    .option('--seats <n>', words.seats, wholeNumber(1, 1000, line))
    .action(async (id: number, wish: { name?: string; seats?: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const registration = await shop.events.changeRegistration({ id, ...wish });
        return { data: registration, text: listed([registration], line, tools) };
      }),
    );
}

function listed(list: readonly Registration[], line: CommandLine, { moment }: Tools): string {
  const { words } = line;
  return table(
    [words.id, words.name, words.phone, words.mail, words.seats, words.state, words.source, words.since],
    list.map((row) => [
      String(row.id),
      row.name,
      row.phone ?? '',
      row.mail ?? '',
      String(row.seats),
      row.heldUntil === null ? row.state : `${row.state} → ${moment(row.heldUntil)}`,
      row.source,
      moment(row.at),
    ]),
    [0, 4],
  );
}
