/** A person has all the shop knows of them, and is gone everywhere when they ask: P47. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { bringErased, replaceShop } from '../../../src/core/shop.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let root: string;
let data: string;
let open: TestShop | null = null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vetrina-'));
  data = join(root, 'shop');
});
afterEach(async () => {
  await open?.close();
  open = null;
  rmSync(root, { recursive: true, force: true });
});

const canary = { name: 'Zaira Canarini', phone: '+393335550199', mail: 'zaira@canary.example' };
const marks = [/zaira/iu, /canarini/iu, /canary\.example/iu, /333\D?555\D?0199/u, /3335550199/u];

/** Files of a folder in which something of hers can be read. */
function tracesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file).toString('latin1');
      return marks.some((mark) => mark.test(bytes));
    });
}

async function start(): Promise<TestShop> {
  open = await openTestShop({ data });
  return open;
}

/** Zaira in every corner of the shop, and Piero, whose note names her. */
async function plant({ shop, as }: TestShop): Promise<{ zaira: number; piero: number; receipt: number }> {
  const owner = as('owner');
  const event = await owner.events.create({ title: 'Serata olio', startsAt: '2026-12-20T18:00:00.000Z', capacity: 9 });
  await as('visitor').events.register({
    ...canary,
    slug: event.slug,
    formKey: 'zaira-0001',
    marketing: true,
    seats: 2,
  });
  await as('visitor').events.register({
    slug: event.slug,
    name: 'Piero Greco',
    phone: '+393335550111',
    formKey: 'piero-001',
  });
  const { items } = await owner.customers.list({ limit: 10 });
  const idOf = (name: string): number => items.find((person) => person.name === name)?.id ?? 0;
  const [zaira, piero] = [idOf(canary.name), idOf('Piero Greco')];
  await owner.customers.addNote({ id: zaira, kind: 'call', text: 'Richiamare Zaira Canarini lunedì' });
  await owner.customers.addNote({ id: piero, kind: 'note', text: 'Amico di Canarini Zaira, cell. 333 555 0199' });
  const { questions } = await owner.events.update({
    id: event.id,
    questions: [{ text: 'Allergie?', kind: 'text', required: false, options: [] }],
  });
  const coming = (await owner.events.registrations({ id: event.id })).find(({ personId }) => personId === zaira);
  await owner.events.changeRegistration({
    id: coming?.id ?? 0,
    answers: [{ questionId: questions[0]?.id ?? 0, answer: 'noci: chiamare Zaira Canarini' }],
  });
  const { sqlite } = shop.database;
  const at = Date.parse('2026-11-20T10:00:00.000Z');
  const put = (table: string, row: Record<string, string | number | null>): number => {
    const columns = Object.keys(row);
    const text = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
    return Number(sqlite.prepare(text).run(Object.values(row)).lastInsertRowid);
  };
  const receipt = put('receipt', {
    ...{ channel_id: 'till', store: '', number: 'S1', at, day: '2026-11-20', hour: 11, total: 1290, is_sale: 1 },
    ...{ person_id: zaira, source: 'file', import_id: null, line: null, digest: 'd1', recorded_at: at },
  });
  put('sale_line', {
    ...{ receipt_id: receipt, position: 0, article: 'Olio', sku: 'OLIO', gtin: '', category: '', thousandths: 1000 },
    ...{ discount: 0, total: 1290 },
  });
  put('gift_card', { kind: 'gift', code: 'AB12', issued_at: at, person_id: zaira });
  put('pickup', {
    ...{
      code: 'K7',
      form_key: 'pickup-0001',
      state: 'reserved',
      paid: 0,
      person_id: zaira,
      ...canary,
      note: 'per Zaira',
    },
    ...{ created_at: at, created_by: 'owner', until_at: at },
  });
  put('lead', {
    ...{ id: 'l-1', form_name: 'Olio', person_id: zaira, campaign_name: '', ...canary, source: 'facebook' },
    ...{ outcome: 'known', answers: JSON.stringify([{ question: 'Come?', answer: canary.mail }]), at, received_at: at },
  });
  put('web_order', {
    ...{ channel_id: 'web', order_id: '77', number: '77', stage: 'left', status: 'pending', at, modified_at: at },
    ...{ currency: 'EUR', total: 500, content: '[]', digest: 'x', state: 'waiting', person_id: null, ...canary },
  });
  put('mail', {
    ...{ intent: 'm-1', kind: 'trial', recipient: canary.mail, subject: 'Ciao Zaira', body: 'Canarini', state: 'sent' },
    ...{ late: 0, created_at: at },
  });
  put('act', {
    ...{
      intent: 'mail:zaira@canary.example',
      kind: 'post',
      subject_id: 1,
      state: 'failed',
      attempts: 1,
      not_before: 0,
    },
    ...{ reason: JSON.stringify({ code: 'x', details: { to: canary.mail } }), created_at: at, updated_at: at },
  });
  put('batch', {
    kind: 'bulk',
    at,
    actor: 'owner',
    summary: JSON.stringify({ note: 'chiesto da Zaira Canarini' }),
    count: 0,
  });
  const file = put('sale_import', { file: 'zaira@canary.example.csv', actor: 'owner', started_at: at, counts: '{}' });
  put('receipt_aside', {
    ...{ reason: 'no-time', channel_id: 'till', store: '', number: '9', at, day: '2026-11-20', digest: 'a1' },
    ...{ content: JSON.stringify({ customer: canary.mail }), import_id: file, recorded_at: at },
  });
  return { zaira, piero, receipt };
}

it('the copy for the person holds everything, as a page and for programs', async () => {
  const shop = await start();
  const { zaira } = await plant(shop);
  const { text, mediaType } = await shop.as('owner').customers.exportPerson({ id: zaira, format: 'json' });
  const { sections, seal } = JSON.parse(text) as { sections: { name: string; rows: object[] }[]; seal: string };
  expect(mediaType).toBe('application/json');
  expect(sections.map(({ name }) => name).sort()).toEqual(
    [
      ...['consent', 'contact', 'elsewhere: act', 'elsewhere: batch', 'elsewhere: contact', 'elsewhere: mail'],
      ...[
        'elsewhere: receipt_aside',
        'elsewhere: sale_import',
        'elsewhere: web_order',
        'event_letter',
        'gift_card',
        'identity',
        'lead',
        'person',
      ],
      ...['pickup', 'purchases', 'receipt', 'registration', 'registration_answer'],
    ].sort(),
  );
  expect(sections.find(({ name }) => name === 'consent')?.rows).toMatchObject([
    {
      purpose: 'event-invitations',
      granted: 1,
      version: 1,
      source: 'page',
      text: expect.stringContaining('Sì') as string,
    },
  ]);
  expect(sections.find(({ name }) => name === 'purchases')?.rows).toMatchObject([
    { receipt: 'S1', article: 'Olio', total: 1290 },
  ]);
  expect(seal).toBe((await shop.as('owner').customers.verifyConsents({})).seal);
  const page = await shop.as('owner').customers.exportPerson({ id: zaira, format: 'html' });
  expect(page.text).toContain('Richiamare Zaira Canarini lunedì');
  expect(page.text).toContain('Che cosa ha permesso');
});

it('erased means no byte of them in the folder, nor after an old backup came back; what the law keeps stays', async () => {
  const shop = await start();
  const { zaira, piero, receipt } = await plant(shop);
  const owner = shop.as('owner');
  const { file } = await owner.settings.backup();
  const stick = join(root, 'stick');
  mkdirSync(stick);
  copyFileSync(file, join(stick, 'old.vetrina'));
  await expect(owner.customers.erase({ id: zaira, name: 'Zaira' })).rejects.toMatchObject({
    data: { code: 'erase-name-differs' },
  });
  await expect(shop.as('token').customers.erase({ id: zaira, name: canary.name })).rejects.toMatchObject({
    data: { code: 'not-allowed' },
  });
  expect(await owner.customers.erase({ id: zaira, name: ' zaira  CANARINI ' })).toEqual({ copies: 1 });
  await shop.shop.turn('erase-in-copies');
  expect(tracesIn(data)).toEqual([]);
  expect(await owner.customers.verifyConsents({})).toMatchObject({ ok: true });
  const { sqlite } = shop.shop.database;
  expect(sqlite.prepare('select total, person_id from receipt where id = ?').get(receipt)).toEqual({
    total: 1290,
    person_id: null,
  });
  expect((await owner.customers.get({ id: piero })).contacts[0]?.facts['text']).toBe('Amico di …, cell. …');
  expect(await owner.customers.list({ limit: 10, search: 'zaira' })).toMatchObject({ total: 0 });
  expect(await owner.settings.check()).toMatchObject({ ok: true });
  await shop.close();
  expect(tracesIn(data)).toEqual([]);

  replaceShop(data, join(stick, 'old.vetrina'), Date.parse('2026-11-22T10:00:00.000Z'));
  bringErased(data, stick);
  expect(tracesIn(data)).toEqual([join(data, 'shop.vetrina')]);
  const again = await start();
  await again.shop.turn('erase-in-copies');
  expect(tracesIn(data)).toEqual([]);
  expect(await again.as('owner').customers.list({ limit: 10 })).toMatchObject({
    total: 1,
    items: [{ name: 'Piero Greco' }],
  });
  expect(await again.as('owner').customers.verifyConsents({})).toMatchObject({ ok: true });
  await again.close();
  open = null;
});

it('on another computer the list beside the backups says who is gone', async () => {
  const shop = await start();
  const { zaira } = await plant(shop);
  const { file } = await shop.as('owner').settings.backup();
  const stick = join(root, 'stick');
  mkdirSync(stick);
  copyFileSync(file, join(stick, 'old.vetrina'));
  await shop.as('owner').customers.erase({ id: zaira, name: canary.name });
  copyFileSync(join(data, 'backups', 'erased.json'), join(stick, 'erased.json'));
  await shop.close();
  data = join(root, 'another');
  mkdirSync(data);
  replaceShop(data, join(stick, 'old.vetrina'), 0);
  bringErased(data, stick);
  await start();
  expect(tracesIn(data)).toEqual([]);
});

it('a namesake and their words stay', async () => {
  const shop = await start();
  const { zaira, piero } = await plant(shop);
  const owner = shop.as('owner');
  const event = await owner.events.create({ title: 'Altra', startsAt: '2026-12-21T18:00:00.000Z', capacity: 9 });
  await owner.events.addRegistration({
    eventId: event.id,
    name: canary.name,
    phone: '+393335550122',
    formKey: 'other-0001',
  });
  await owner.customers.erase({ id: zaira, name: canary.name });
  expect((await owner.customers.list({ limit: 10 })).items.map(({ name }) => name).sort()).toEqual([
    'Piero Greco',
    canary.name,
  ]);
  expect((await owner.customers.get({ id: piero })).contacts[0]?.facts['text']).toBe(
    'Amico di Canarini Zaira, cell. …',
  );
});
