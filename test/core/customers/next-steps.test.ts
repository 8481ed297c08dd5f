/** A call is logged with what came of it, what follows has a day and somebody who does it, and shows when it is due. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Door } from '../../../src/api/index.ts';
import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let test: TestShop;
let owner: Door;
let id: number;

beforeEach(async () => {
  test = await openTestShop();
  owner = test.as('owner');
  const { slug } = await owner.events.create({ title: 'Serata', startsAt: '2026-12-20T18:00:00.000Z', capacity: 50 });
  await test
    .as('visitor')
    .events.register({ slug, formKey: 'form-key-1', name: 'Lucia Martanò', phone: '+393394051234' });
  id = (await owner.customers.list({ limit: 1 })).items[0]?.id ?? 0;
});
afterEach(() => test.close());

const due = async () => (await owner.metrics.today()).todos.find(({ code }) => code === 'next-steps-due');

it('a call with its outcome, and the follow-up on the page of the day until it is done', async () => {
  // Who registers has the answer at once: nobody waits.
  expect((await owner.customers.get({ id })).firstContact).toBeNull();
  test.clock.pass(90 * 60_000);
  const next = { dueOn: '2026-11-23', text: 'Richiamare per il corso', who: 'Marta' };
  await owner.customers.logCall({ id, outcome: 'call-back', next });
  const person = await owner.customers.get({ id });
  expect(person).toMatchObject({
    contacts: [{ kind: 'call', facts: { outcome: 'call-back', text: '' } }, { kind: 'registration' }],
    nextSteps: [{ ...next, doneAt: null, madeBy: 'owner' }],
  });
  expect(await due()).toBeUndefined();
  test.clock.setTime('2026-11-23T08:00:00.000Z');
  expect(await due()).toMatchObject({ count: 1, subjectId: id, details: { name: 'Lucia Martanò', text: next.text } });
  const list = await owner.customers.nextSteps({ due: true });
  expect(list).toMatchObject({
    total: 1,
    due: 1,
    today: '2026-11-23',
    people: ['Marta'],
    items: [{ personId: id, ...next }],
  });
  const stepId = list.items[0]?.id ?? 0;
  await owner.customers.endNext({ stepId });
  await owner.customers.endNext({ stepId });
  expect(await due()).toBeUndefined();
  expect((await owner.customers.get({ id })).nextSteps).toMatchObject([{ doneBy: 'owner' }]);
  await owner.customers.endNext({ stepId, done: false });
  await owner.customers.changeNext({ stepId, dueOn: '2026-11-30', who: 'Piero', text: next.text });
  expect(await due()).toBeUndefined();
  expect(await owner.customers.nextSteps({ who: 'Piero' })).toMatchObject({ total: 1, due: 0 });
  expect(await owner.customers.nextSteps({ who: 'Marta' })).toMatchObject({ total: 0 });
});

it('page by page, the earliest day first; of nobody nothing is planned', async () => {
  for (const dueOn of ['2026-12-03', '2026-12-01', '2026-12-02']) await owner.customers.planNext({ id, dueOn });
  const first = await owner.customers.nextSteps({ limit: 2 });
  const second = await owner.customers.nextSteps({ limit: 2, after: first.next });
  expect([...first.items, ...second.items].map(({ dueOn }) => dueOn)).toEqual([
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
  ]);
  expect(second.next).toBeNull();
  for (const asked of [
    owner.customers.planNext({ id: 99, dueOn: '2026-12-01' }),
    owner.customers.logCall({ id: 99, outcome: 'reached' }),
    owner.customers.endNext({ stepId: 99 }),
  ])
    await expect(asked).rejects.toMatchObject({ data: { code: 'not-found' } });
});

it('the day tells what happened with everybody: registrations, calls, consents, purchases, what was done', async () => {
  test.clock.pass(60_000);
  await owner.customers.logCall({ id, outcome: 'reached', text: 'Viene con un’amica', next: { dueOn: '2026-11-21' } });
  test.clock.pass(60_000);
  await owner.customers.recordConsent({
    ...{ id, purpose: 'offers-by-message', channel: 'mail', granted: true, text: 'Offerte?', source: 'phone' },
  });
  test.clock.pass(60_000);
  const stepId = (await owner.customers.nextSteps({})).items[0]?.id ?? 0;
  await owner.customers.endNext({ stepId });
  const { sqlite } = test.shop.database;
  sqlite
    .prepare(
      `insert into receipt (channel_id, store, number, at, day, hour, total, is_sale, person_id, source, digest, recorded_at)
       values ('till', '', '1', ?, '2026-11-21', 10, 1290, 1, ?, 'file', 'd', 0)`,
    )
    .run(Date.parse('2026-11-21T12:00:00.000Z'), id);
  const whole = await owner.customers.happened({ day: '2026-11-21' });
  expect(whole.items.map(({ kind }) => kind)).toEqual(['purchase', 'done', 'yes', 'call', 'registration', 'no']);
  expect(whole.items[0]).toMatchObject({
    name: 'Lucia Martanò',
    facts: { number: '1', total: 1290 },
    channelId: 'till',
  });
  const pages = [];
  for (let after: string | null = null; ;) {
    const page: typeof whole = await owner.customers.happened({ day: '2026-11-21', limit: 2, after });
    pages.push(...page.items);
    if (page.next === null) break;
    after = page.next;
  }
  expect(pages).toEqual(whole.items);
  expect(whole.total).toBe(6);
  expect(await owner.customers.happened({ day: '2026-11-20' })).toEqual({
    items: [],
    next: null,
    total: 0,
    counts: [],
  });
});
