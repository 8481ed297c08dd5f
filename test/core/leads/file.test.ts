/** Leads from the file of Facebook's lead centre: its own charset and tabs, what Excel makes of it, and rubbish. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { readLeadFile, timeOf } from '../../../src/core/campaigns/leads/meta-file.ts';
import { type LeadsShop, openLeadsShop, owner } from './open-leads-shop.ts';

let shop: LeadsShop;
let event: { id: number };
beforeEach(async () => {
  shop = await openLeadsShop();
  event = await shop.evening(2);
});
afterEach(() => shop.close());

const headings =
  'id\tcreated_time\tad_id\tad_name\tadset_id\tadset_name\tcampaign_id\tcampaign_name\tform_id\tform_name\tis_organic\tplatform\tporti_qualcuno?\tfull_name\temail\tphone_number\tlead_status';
const row = (id: string, name: string, over: { mail?: string; phone?: string; time?: string } = {}) =>
  [
    `l:${id}`,
    over.time ?? '2026-11-20T18:05:33+01:00',
    'ag:120230',
    'Annuncio',
    'as:120220',
    'Gruppo',
    'c:120210',
    'Serata rosati',
    'f:990',
    'Modulo rosati',
    'false',
    'ig',
    'sì, due',
    name,
    over.mail ?? `${name.toLowerCase().replace(/\W/gu, '.')}@example.it`,
    over.phone ?? '',
    'created',
  ].join('\t');
const utf16 = (...lines: string[]) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines.join('\r\n'), 'utf16le')]).toString('base64');
const bring = (base64: string, over: { eventId?: number; dryRun?: boolean } = {}) =>
  shop.leads.verbs.import({ name: 'leads.csv', base64, dryRun: false, ...over }, owner);

test('the file as it is brings people, seats for the chosen event, and no consent that nobody gave', async () => {
  const file = utf16(
    headings,
    row('1', 'Anna Neri', { phone: 'p:+393294051001' }),
    row('2', 'Ugo Blu'),
    row('3', 'Lia Rosa'),
    row('4', '<test lead: dummy data for full_name>', { mail: 'test@fb.com' }),
  );
  expect(await bring(file, { eventId: event.id, dryRun: true })).toMatchObject({
    dryRun: true,
    rows: 4,
    added: 3,
    tests: 1,
    refused: [],
  });
  expect(await shop.everyLead()).toEqual([]);
  expect(await bring(file, { eventId: event.id })).toEqual({
    dryRun: false,
    rows: 4,
    forms: 1,
    added: 3,
    registered: 2,
    waitingList: 1,
    known: 0,
    repeated: 0,
    tests: 1,
    refused: [],
  });
  expect(await bring(file, { eventId: event.id })).toMatchObject({ added: 0, repeated: 4 });
  const [first] = (await shop.everyLead()).filter(({ name }) => name === 'Anna Neri');
  expect(first).toMatchObject({
    phone: '+393294051001',
    source: 'file',
    form: 'Modulo rosati',
    campaign: 'Serata rosati',
    outcome: 'registered',
    consent: null,
    at: '2026-11-20T17:05:33.000Z',
    answers: [{ question: 'porti_qualcuno?', answer: 'sì, due' }],
  });
  const person = await shop.customers.verbs.get({ id: first?.personId ?? 0 }, owner);
  expect(person.consents).toEqual([]);
});

test('saved again by Excel with semicolons, in Italian headings, it is the same file', () => {
  const text =
    'created_time;Nome e cognome;Numero di telefono;Indirizzo e-mail\r\n2026-11-20 18:05;Anna Neri;329 405 1001;anna@example.it\r\n';
  const read = readLeadFile(Buffer.from(text, 'utf8'));
  expect(read?.leads).toMatchObject([
    {
      at: Date.parse('2026-11-20T18:05:00Z'),
      answers: [
        { key: 'nome_e_cognome', value: 'Anna Neri' },
        { key: 'numero_di_telefono', value: '329 405 1001' },
        { key: 'indirizzo_e_mail', value: 'anna@example.it' },
      ],
    },
  ]);
  // Without numbers the same row is the same lead.
  expect(readLeadFile(Buffer.from(text, 'utf8'))?.leads[0]?.id).toBe(read?.leads[0]?.id);
});

test('bad rows are left out by line, the good ones go ahead', async () => {
  const file = utf16(
    headings,
    row('1', 'Anna Neri'),
    row('2', 'Ugo Blu', { time: 'ieri' }),
    row('3', '', { mail: '' }),
  );
  expect(await bring(file)).toMatchObject({
    rows: 3,
    added: 1,
    refused: [
      { line: 3, why: 'no-time' },
      { line: 4, why: 'no-contact' },
    ],
  });
});

test.each([
  ['a price list', Buffer.from('SKU;Nome;Prezzo\nA;Miele;12,90\n').toString('base64'), 'leads-file-unknown'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]).toString('base64'), 'file-not-csv'],
  ['nothing', '', 'file-empty'],
  ['a page', Buffer.from('<!doctype html><html>').toString('base64'), 'file-not-csv'],
])('%s is no file of leads, and says so', async (_what, base64, code) => {
  await expect(bring(base64)).rejects.toMatchObject({ code });
});

test('formulas of a spreadsheet come in as plain text', async () => {
  await bring(utf16(headings, row('1', '=HYPERLINK("http://x","y")', { mail: 'anna@example.it' })));
  expect((await shop.everyLead())[0]?.name).toContain('HYPERLINK');
});

test('times as Facebook and spreadsheets write them', () => {
  const at = Date.parse('2026-11-20T17:05:33.000Z');
  expect(timeOf('2026-11-20T18:05:33+0100')).toBe(at);
  expect(timeOf('2026-11-20T18:05:33+01:00')).toBe(at);
  expect(timeOf('2026-11-20 17:05:33')).toBe(at);
  expect(timeOf('11/20/2026 5:05pm')).toBe(Date.parse('2026-11-20T17:05:00Z'));
  expect(timeOf('20/11/2026 17:05')).toBeNull();
  expect(timeOf('ieri')).toBeNull();
});
