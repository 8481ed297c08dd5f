/** Letters to groups, questions after a purchase and carts nobody paid lose their people by themselves, after a restore too: P48. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { replaceShop } from '../../../src/core/shop.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let root: string;
let data: string;
let test: TestShop;
const owner = () => test.as('owner');
const start = '2026-11-23T10:00:00.000Z';

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'vetrina-'));
  data = join(root, 'shop');
  test = await openTestShop({ data, start });
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
  rmSync(root, { recursive: true, force: true });
});

const all = (query: string) => test.shop.database.sqlite.prepare(query).all();
const dueOf = async (rule: string) => (await owner().customers.retention()).rules.find((each) => each.rule === rule);

/** The first round after a start on that day. */
async function onDay(day: number): Promise<void> {
  test.clock.setTime(new Date(Date.parse(start) + day * 86_400_000).toISOString());
  await test.shop.turn('retention');
}

async function meetAnna(): Promise<number> {
  const event = await owner().events.create({ title: 'Serata', startsAt: '2026-12-20T18:00:00.000Z', capacity: 9 });
  const { personId: id } = await owner().events.addRegistration({
    ...{ eventId: event.id, formKey: 'anna-form-0001', name: 'Anna Neri', mail: 'anna@example.com' },
  });
  const said = { purpose: 'offers-by-message', channel: 'mail', granted: true, source: 'counter', text: 'Sì' } as const;
  await owner().customers.recordConsent({ id, ...said });
  return id;
}

async function writeToAll(): Promise<number> {
  const { id } = await owner().outreach.saveMailing({
    ...{ name: 'Vincotto', purpose: 'offers-by-message', conditions: [] },
    texts: [{ language: 'it', subject: '{name}, il vincotto', body: 'Ciao {name}, è arrivato.' }],
  });
  await owner().outreach.startMailing({ id });
  for (let round = 0; round < 3; round += 1) for (const chore of ['mailings', 'outbox']) await test.shop.turn(chore);
  return id;
}

it('a letter to a group keeps its figures, and after a year neither address nor words', async () => {
  await meetAnna();
  const id = await writeToAll();
  const [sent] = all(`select recipient, state, token from mailing_letter`) as { token: string }[];
  expect(sent).toMatchObject({ recipient: 'anna@example.com', state: 'tray' });

  await onDay(364);
  expect((await owner().outreach.mailing({ id })).texts).toHaveLength(1);
  expect(await dueOf('mailings')).toMatchObject({ days: 365, due: 0 });
  await onDay(366);
  expect(all(`select recipient, state from mailing_letter`)).toEqual([{ recipient: '', state: 'tray' }]);
  expect(await owner().outreach.mailing({ id })).toMatchObject({ texts: [], state: 'sent', counts: { sent: 1 } });
  expect((await owner().customers.retention()).runs[0]?.counts).toContainEqual({ rule: 'mailings', count: 1 });
  // The way out of a letter that lies in somebody's mail for years still leads out.
  await test.as('visitor').outreach.unsubscribe({ token: sent?.token ?? '' });
  expect((await owner().outreach.mailing({ id })).counts).toMatchObject({ unsubscribed: 1 });
});

it('what has not gone out keeps its words, however old it is', async () => {
  await meetAnna();
  const { id } = await owner().outreach.saveMailing({
    ...{ name: 'Vincotto', purpose: 'offers-by-message', conditions: [] },
    texts: [{ language: 'it', subject: 'Vincotto', body: 'È arrivato.' }],
  });
  await onDay(800);
  expect((await owner().outreach.mailing({ id })).texts).toHaveLength(1);
});

it('a question after a purchase keeps its answer, and no address and no words', async () => {
  const { sqlite } = test.shop.database;
  const personId = await meetAnna();
  const { id: receiptId } = await owner().counter.sell({
    ...{ formKey: 'sold-form-0000001', personId },
    lines: [{ variantId: null, article: 'Vaso', unitPrice: 2000 }],
    payments: [{ method: 'cash', amount: 2000 }],
  });
  sqlite
    .prepare(
      `insert into survey_invite (token, intent, receipt_id, receipt_number, person_id, recipient, language, state,
       subject, body, handed_at, sent_at, created_at) values ('t', 'i', ?, '1', ?, 'anna@example.com', 'it', 'sent',
       'Com’è andata?', 'Ciao Anna', ?, ?, ?)`,
    )
    .run(receiptId, personId, test.clock.now(), test.clock.now(), test.clock.now());
  await onDay(364);
  expect(all('select recipient from survey_invite')).toEqual([{ recipient: 'anna@example.com' }]);
  await onDay(366);
  expect(all('select token, recipient, subject, body, state from survey_invite')).toEqual([
    { token: 't', recipient: '', subject: '–', body: '–', state: 'sent' },
  ]);
});

async function leaveCart(): Promise<void> {
  await owner().catalog.create({ product: { name: 'Miele' }, variants: [{ sku: 'MIELE-500', price: 1290 }] });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
  const anna = { email: 'anna@example.com', phone: '347 000 0011', name: 'Anna' };
  const id = test.practice.woocommerce.order({
    items: [{ sku: 'MIELE-500', quantity: 2 }],
    status: 'pending',
    ...anna,
  });
  test.clock.pass(60 * 60_000);
  await owner().orders.pull({});
  test.shop.database.sqlite.prepare(`update web_order set person_id = ?`).run(await meetAnna());
  await owner().orders.noteRescue({ channelId: 'web', orderId: String(id), result: 'reached' });
}

it('a cart that nobody paid forgets whose it was and who was called, and counts on', async () => {
  await leaveCart();
  const days = { from: '2026-11-01', to: '2027-12-31' } as const;
  await onDay(89);
  expect(all('select person_id is not null as theirs from web_order')).toEqual([{ theirs: 1 }]);
  expect(await dueOf('carts')).toMatchObject({ days: 90, due: 0 });
  await onDay(91);
  expect(all('select person_id, name, mail, phone from web_order')).toEqual([
    { person_id: null, name: '', mail: '', phone: '' },
  ]);
  expect(all('select mail_key, phone_key, result from web_rescue')).toEqual([
    { mail_key: '', phone_key: '', result: 'reached' },
  ]);
  expect((await owner().orders.list({ cart: 'called', ...days })).total).toBe(1);
});

it('a cart keeps its people as long as the shop says, and no shorter than a call about it counts', async () => {
  await leaveCart();
  await expect(owner().customers.setRetention({ rules: [{ rule: 'carts', days: 13 }] })).rejects.toMatchObject({
    data: { code: 'invalid-input' },
  });
  await owner().customers.setRetention({ rules: [{ rule: 'carts', days: 14 }] });
  await onDay(15);
  expect(all('select person_id from web_order')).toEqual([{ person_id: null }]);
});

it('an old backup that comes back loses it again with the first round', async () => {
  await meetAnna();
  await writeToAll();
  await leaveCart().catch(() => null);
  const { file } = await owner().settings.backup();
  await onDay(400);
  expect(all(`select 1 from mailing_letter where recipient <> ''`)).toEqual([]);
  await test.close();

  replaceShop(data, file, Date.parse(start) + 401 * 86_400_000);
  test = await openTestShop({ data, start: new Date(Date.parse(start) + 401 * 86_400_000).toISOString() });
  expect(all(`select 1 from mailing_letter where recipient <> ''`)).not.toEqual([]);
  await test.shop.turn('retention');
  expect(all(`select 1 from mailing_letter where recipient <> ''`)).toEqual([]);
  expect(all('select 1 from mailing_text')).toEqual([]);
  expect(all('select 1 from web_order where person_id is not null')).toEqual([]);
});
