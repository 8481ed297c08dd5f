/** What evenings brought, in the report: who registered, who came, who bought, and nothing said that nobody noted. */
import { expect, test } from 'vitest';

import { reportOnPaper } from '../../../src/core/metrics/report-paper.ts';
import { openTestShop } from '../../open-test-shop.ts';

const dayMs = 86_400_000;

test('from the registration over the door to the till, by source', async () => {
  const it = await openTestShop();
  const owner = it.as('owner');
  const today = () => new Date(it.clock.now()).toISOString().slice(0, 10);
  const report = async () => (await owner.metrics.report({ from: '2026-11-20', to: today() })).events;
  const event = await owner.events.create({ title: 'Serata', startsAt: '2026-11-22T18:00:00.000Z', capacity: 3 });
  const register = async (name: string, source: string, number: number) =>
    owner.events.addRegistration({
      eventId: event.id,
      formKey: `form-key-${number}`,
      name,
      phone: `+39 333 555 01${10 + number}`,
      source,
    });
  const sell = (personId: number, number: number) =>
    owner.counter.sell({
      formKey: `form-key-of-sale-${number}`,
      personId,
      lines: [{ variantId: null, article: 'Vaso', thousandths: 1000, unitPrice: 2000, discount: 0 }],
      payments: [{ method: 'cash', amount: 2000 }],
    });
  const anna = await register('Anna Neri', 'google', 1);
  const bruno = await register('Bruno Greco', 'google', 2);
  const carla = await register('Carla Leo', 'counter', 3);
  await register('Dario Conte', 'google', 4);
  // Before it began it has brought nobody.
  expect(await report()).toBeNull();
  it.clock.setTime('2026-11-22T18:30:00.000Z');
  const registered = { events: 1, registered: 3, soonDays: 30 };
  expect(await report()).toMatchObject({ ...registered, came: null, bought: null });
  for (const { id } of [anna, bruno])
    await owner.events.checkIn({ eventId: event.id, registrationId: id, key: `key-of-door-${id}` });
  await sell(anna.personId, 1);
  // Who did not come bought for another reason.
  await sell(carla.personId, 2);
  expect(await report()).toMatchObject({
    ...registered,
    came: 2,
    bought: 1,
    bySource: [
      { source: 'google', registered: 2, came: 2, bought: 1 },
      { source: 'counter', registered: 1, came: 0, bought: 0 },
    ],
  });
  const { tables } = reportOnPaper(await owner.metrics.report({ from: '2026-11-20', to: today() }), {
    language: 'it',
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    shopName: 'Bottega',
    channelNames: new Map(),
    at: it.clock.now(),
  });
  expect(tables.find(({ title }) => title.startsWith('Eventi'))?.rows.map(({ cells }) => cells)).toEqual([
    ['google', '2', '2', '1'],
    ['counter', '1', '0', '0'],
  ]);
  it.clock.pass(31 * dayMs);
  await sell(bruno.personId, 3);
  expect(await report()).toMatchObject({ came: 2, bought: 1 });
  await owner.events.callOff({
    id: (await owner.events.create({ title: 'Altra', startsAt: '2027-01-15T18:00:00.000Z', capacity: 3 })).id,
  });
  it.clock.setTime('2027-01-16T09:00:00.000Z');
  expect(await report()).toMatchObject({ events: 1 });
  expect(it.faults).toEqual([]);
  await it.close();
});
