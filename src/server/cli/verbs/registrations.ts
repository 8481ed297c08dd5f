/** `vetrina events registrations|registration …`: who comes, and what is changed for them by hand. */
import type { Command } from 'commander';

import type { Registration } from '../../../api/events.ts';
import { wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';

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
