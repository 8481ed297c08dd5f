/** The customer book as a file: the people that the filter shows, telephone numbers as they are dialled, nothing that runs. */
import { describe, expect, test } from 'vitest';

import { openCustomers } from '../../../src/core/customers/index.ts';
import { fromSpreadsheet } from '../../../src/core/spreadsheets/index.ts';
import { openTestGrounds } from '../grounds.ts';
import { owner } from '../pricing/open-prices.ts';
import { tableIn } from '../spreadsheets/table-in.ts';

const formats = ['csv', 'xlsx'] as const;

async function openBook() {
  const grounds = await openTestGrounds();
  const customers = openCustomers(grounds);
  const meet = (name: string, phone: string | null, mail: string | null, source = 'page') =>
    grounds.database.change((change) => customers.meetPerson(change, { name, phone, mail, source, campaignId: null }));
  return { ...grounds, customers, meet };
}

describe.each(formats)('the customer book, %s', (format) => {
  test('each person as the book has them; telephone numbers are text, and no name is a formula', async () => {
    const { customers, meet } = await openBook();
    await meet("=cmd|' /C calc'!A1", '+393394051234', null, '@evento');
    await meet('Lucia Martanò; «Lana»', null, 'lucia@esempio.it');
    const file = await customers.verbs.export({ format, language: 'it' }, owner);
    expect(file.name).toBe(`clienti-2026-11-21.${format}`);
    const { headings, rows } = await tableIn(file);
    expect(headings).toEqual([
      ...['Nome', 'Telefono', 'E-mail', 'Fase', 'Da dove', 'Inviti agli eventi', 'Risposta del', 'Nel libro dal'],
      'Ultimo contatto',
    ]);
    for (const row of rows) {
      for (const cell of Object.values(row)) expect(String(cell)).not.toMatch(/^[=+\-@\t\r\n]/u);
    }
    const found = rows.map((row) => [row.Nome, row.Telefono, row['E-mail'], row['Da dove']].map(String));
    expect(found.map((cells) => cells.map(fromSpreadsheet)).toSorted()).toEqual([
      ["=cmd|' /C calc'!A1", '+393394051234', '', '@evento'],
      ['Lucia Martanò; «Lana»', '', 'lucia@esempio.it', 'page'],
    ]);
    expect(rows.every((row) => typeof row.Telefono === 'string')).toBe(true);
    // Nobody was asked for invitations: an empty cell, which is no yes.
    expect(rows.map((row) => [row.Fase, row['Inviti agli eventi'], row['Risposta del']])).toEqual([
      ['contatto', '', ''],
      ['contatto', '', ''],
    ]);
  });

  test('as it is filtered, and whole where it is longer than a page', async () => {
    const { pass, customers, meet } = await openBook();
    for (let number = 0; number < 1203; number++) {
      if (number % 3 === 0) pass(1000);
      await meet(`Persona ${number}`, `+39339${String(1_000_000 + number)}`, null, number < 7 ? 'facebook' : 'page');
    }
    const all = await tableIn(await customers.verbs.export({ format, language: 'en' }, owner));
    expect(new Set(all.rows.map(({ Phone }) => Phone)).size).toBe(1203);
    expect(all.rows).toHaveLength(1203);
    const filter = { source: 'facebook', search: 'persona' };
    const { items } = await customers.verbs.list({ ...filter, limit: 50 }, owner);
    const some = await tableIn(await customers.verbs.export({ ...filter, format, language: 'en' }, owner));
    expect(some.rows.map(({ Name }) => Name)).toEqual(items.map(({ name }) => name));
    expect(some.rows).toHaveLength(7);
    const none = await tableIn(await customers.verbs.export({ stage: 'customer', format, language: 'en' }, owner));
    expect(none).toMatchObject({ rows: [] });
    expect(none.headings[0]).toBe('Name');
  });
});
