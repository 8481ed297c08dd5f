/** Data of people goes by itself when its time is over, and nothing that the shop needs goes with it: P48. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

const day = 24 * 60 * 60 * 1000;
let test: TestShop;
let owner: Door;
let slug: string;
let eventId: number;

beforeEach(async () => {
  test = await openTestShop();
  owner = test.as('owner');
  const event = await owner.events.create({ title: 'Serata', startsAt: '2026-11-22T18:00:00.000Z', capacity: 50 });
  ({ slug, id: eventId } = event);
});
afterEach(() => test.close());

let form = 0;
async function comes(name: string, wish: { marketing?: boolean; slug?: string } = {}): Promise<number> {
  const phone = `+39333444${String(1000 + ++form)}`;
  await test.as('visitor').events.register({ slug, formKey: `form-key-${form}`, name, phone, ...wish });
  return (await owner.customers.list({ search: name, limit: 1 })).items[0]?.id ?? 0;
}
const names = async (): Promise<string[]> =>
  (await owner.customers.list({ limit: 50 })).items.map(({ name }) => name).toSorted();

/** As after a start on that day: the PC was off until then. */
async function at(days: number): Promise<void> {
  test.clock.setTime(new Date(Date.parse('2026-11-22T18:00:00.000Z') + days * day + 1000).toISOString());
  await test.shop.turn('retention');
}

it('guests go after the days that the public page names; who allowed, bought, or is expected stays', async () => {
  await comes('Guest Uno');
  const came = await comes('Guest Due');
  await comes('Allows Tre', { marketing: true });
  const buyer = await comes('Buys Quattro');
  const other = await owner.events.create({ title: 'Altra', startsAt: '2027-01-20T18:00:00.000Z', capacity: 9 });
  const phone = '+393339990000';
  for (const each of [slug, other.slug])
    await test.as('visitor').events.register({ slug: each, formKey: `twice-${each}`, name: 'Again Cinque', phone });
  const [registration] = (await owner.events.registrations({ id: eventId })).filter(
    ({ personId }) => personId === came,
  );
  await owner.events.checkIn({ eventId, key: 'door-0001', ticket: registration?.ticketAddress.split('/t/')[1] ?? '' });
  const { sqlite } = test.shop.database;
  sqlite
    .prepare(
      `insert into receipt (channel_id, store, number, at, day, hour, total, is_sale, person_id, source, digest, recorded_at)
       values ('till', '', '1', ?, '2026-11-22', 10, 1290, 1, ?, 'file', 'd', 0)`,
    )
    .run(test.clock.now(), buyer);
  expect((await test.as('visitor').events.publicPage({ slug })).privacyNotice.it).toContain('30 giorni dopo');

  await at(29);
  expect((await names()).length).toBe(5);
  await at(31);
  expect(await names()).toEqual(['Again Cinque', 'Allows Tre', 'Buys Quattro']);
  expect(await owner.customers.retention()).toMatchObject({
    runs: [{ counts: [{ rule: 'guests', count: 2 }] }],
    rules: [{ rule: 'guests', days: 30, due: 0 }, { rule: 'leads' }, { rule: 'notes' }, { rule: 'letters' }, {}, {}],
  });
  // The evening keeps its figures; the list shows nobody who is gone.
  expect(await owner.events.get({ id: eventId })).toMatchObject({ taken: 5, came: 1, newPeople: 5 });
  expect(await owner.events.registrations({ id: eventId })).toHaveLength(3);
  const rows = sqlite.prepare(`select name, phone, mail from registration where person_id is null`).all();
  expect(rows).toEqual([
    { name: '', phone: null, mail: null },
    { name: '', phone: null, mail: null },
  ]);
  expect(await owner.settings.check()).toMatchObject({ ok: true });
  await at(70);
  expect(await names()).toEqual(['Again Cinque', 'Allows Tre', 'Buys Quattro']);
  await at(95);
  expect(await names()).toEqual(['Allows Tre', 'Buys Quattro']);
  // Who bought stays; who only allowed something goes two years after the last word.
  await at(731);
  expect(await names()).toEqual(['Buys Quattro']);
  expect(sqlite.prepare('select count(*) as n from receipt').get()).toEqual({ n: 1 });
  expect(await owner.customers.verifyConsents({})).toMatchObject({ ok: true });
});

it('who is to be called back is not taken out before that', async () => {
  const id = await comes('Guest Uno');
  await owner.customers.planNext({ id, dueOn: '2027-02-01', text: 'Vuole sapere del corso' });
  await at(40);
  expect(await names()).toEqual(['Guest Uno']);
  await at(120);
  expect(await names()).toEqual([]);
});

it('the shop sets its own days, notes and letters lose their words, and the page says what holds', async () => {
  const id = await comes('Allows Tre', { marketing: true });
  await owner.customers.addNote({ id, kind: 'note', text: 'Allergica alle noci' });
  const { rules } = await owner.customers.setRetention({
    rules: [
      { rule: 'guests', days: 1 },
      { rule: 'leads', days: null },
      { rule: 'notes', days: 60 },
    ],
  });
  expect(rules.map(({ days }) => days)).toEqual([1, null, 60, 365, 365, 90]);
  expect((await test.as('visitor').events.publicPage({ slug })).privacyNotice.it).toContain('1 giorno dopo');
  const wrong = [[{ rule: 'guests' as const, days: null }], [{ rule: 'notes' as const, days: 1 }]];
  for (const each of wrong)
    await expect(owner.customers.setRetention({ rules: each })).rejects.toMatchObject({
      data: { code: 'invalid-input' },
    });
  await expect(test.as('token').customers.setRetention({ rules: [{ rule: 'leads', days: 30 }] })).rejects.toMatchObject(
    {
      data: { code: 'not-allowed' },
    },
  );
  await at(62);
  const person = await owner.customers.get({ id });
  expect(person.contacts.map(({ kind }) => kind)).toEqual(['registration']);
  await at(2000);
  expect(await names()).toEqual(['Allows Tre']);
  expect((await owner.customers.retention()).runs.flatMap(({ counts }) => counts)).toMatchObject([
    { rule: 'notes', count: 1 },
  ]);
});

it('runs once a day by itself, and at once when the owner says so', async () => {
  await comes('Guest Uno');
  await at(31);
  await comes('Guest Due').catch(() => 0);
  const { sqlite } = test.shop.database;
  expect(sqlite.prepare('select count(*) as n from retention_run').get()).toEqual({ n: 1 });
  await owner.customers.setRetention({ rules: [{ rule: 'letters', days: 30 }] });
  const { runs } = await owner.customers.runRetention();
  expect(runs.length).toBeGreaterThan(0);
});
