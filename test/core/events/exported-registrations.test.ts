/** Who comes to an event, as a file for the door: everybody of this event and of no other, with their seats. */
import { printHere } from '../print/print-here.ts';
import { expect, test } from 'vitest';

import type { Actor } from '../../../src/api/rights.ts';
import { openCustomers } from '../../../src/core/customers/index.ts';
import { openEvents } from '../../../src/core/events/index.ts';
import { openOutbox } from '../../../src/core/outbox/index.ts';
import { openSettings } from '../../../src/core/settings/index.ts';
import { fromSpreadsheet } from '../../../src/core/spreadsheets/index.ts';
import { openTestGrounds } from '../grounds.ts';
import { owner } from '../pricing/open-prices.ts';
import { tableIn } from '../spreadsheets/table-in.ts';

const visitor: { actor: Actor } = { actor: { kind: 'visitor', name: 'visitor' } };

async function openEvenings() {
  const grounds = await openTestGrounds();
  const customers = openCustomers(grounds);
  const settings = openSettings(grounds);
  const events = openEvents({
    print: printHere,
    ...grounds,
    outbox: openOutbox(grounds),
    settings,
    customers,
    publicBase: async () => 'http://192.168.1.20:4174',
    practice: false,
  });
  const evening = (title: string, capacity: number) =>
    events.verbs.create(
      {
        title,
        capacity,
        description: '',
        startsAt: '2026-11-21T18:30:00.000Z',
        endsAt: '2026-11-21T20:30:00.000Z',
        place: 'in bottega',
        seatsPerRegistration: 6,
        look: 'wine',
        language: 'it',
      },
      owner,
    );
  let forms = 0;
  const register = (slug: string, name: string, seats: number, source: string) =>
    events.verbs.register(
      {
        slug,
        name,
        seats,
        source,
        formKey: `form-number-${++forms}`,
        phone: `339 405 ${1000 + forms}`,
        mail: '',
        marketing: false,
        language: 'it',
      },
      visitor,
    );
  return { events, evening, register };
}

test.each(['csv', 'xlsx'] as const)('registrations as the screen lists them, %s', async (format) => {
  const { events, evening, register } = await openEvenings();
  const wine = await evening('Rosati', 5);
  const oil = await evening('Oli nuovi', 5);
  await register(wine.slug, '=HYPERLINK("http://evil.example")', 4, 'qr');
  await register(wine.slug, 'Lucia Martanò', 2, 'facebook');
  await register(oil.slug, 'Pino', 1, 'page');
  const [, first] = await events.verbs.registrations({ id: wine.id }, owner);
  await events.verbs.cancelRegistration({ id: first?.id ?? 0 }, owner);

  const listed = await events.verbs.registrations({ id: wine.id }, owner);
  const file = await events.verbs.exportRegistrations({ id: wine.id, format, language: 'it' }, owner);
  expect(file.name).toBe(`iscritti-${wine.slug}.${format}`);
  const { headings, rows } = await tableIn(file, ['Posti']);
  expect(headings).toEqual([
    ...['Nome', 'Telefono', 'E-mail', 'Posti', 'Stato', 'Da dove', 'Prima volta', 'Iscritto il'],
  ]);
  const states = {
    ...{ confirmed: 'confermato', waiting: 'in attesa', cancelled: 'annullato' },
    ...{ offered: 'posto tenuto', lapsed: 'tempo scaduto' },
  };
  expect(
    rows.map((row) => [fromSpreadsheet(String(row.Nome)), fromSpreadsheet(String(row.Telefono)), row.Stato]),
  ).toEqual(listed.map(({ name, phone, state }) => [name, phone, states[state]]));
  expect(rows.map((row) => [row.Nome, row.Telefono, row.Posti, row.Stato, row['Da dove']])).toEqual([
    ['Lucia Martanò', "'+393394051002", 2, 'posto tenuto', 'facebook'],
    [`'=HYPERLINK("http://evil.example")`, "'+393394051001", 4, 'annullato', 'qr'],
  ]);
});
