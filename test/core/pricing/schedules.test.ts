import { expect, test } from 'vitest';

import { everywhere, openPrices, owner } from './open-prices.ts';

// Rome is an hour ahead of UTC in November; the tests begin on 21 November 2026 at 10:00 of the store.
const note = '';
const typed = { note, typingError: false };

test('a scheduled price comes at its minute, everywhere, as if it had been typed then', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { batchId, from } = await shop.pricing.verbs.schedule.create(
    { prices: [{ variantId: oil, amount: 1200 }], from: '2026-12-01T08:00', note: 'listino' },
    owner,
  );
  expect(from).toBe('2026-12-01T07:00:00.000Z');
  await shop.at('2026-12-01T06:59:59.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  await shop.at('2026-12-01T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1200));
  const [latest] = await shop.pricing.verbs.history({ variantId: oil, channelId: 'web' }, owner);
  expect(latest).toMatchObject({ amount: 1200, reason: 'scheduled', note: 'listino', actor: 'Marta', batchId });
  await shop.tick();
  expect(await shop.pricing.verbs.history({ variantId: oil, channelId: 'web' }, owner)).toHaveLength(2);
  expect(await shop.batches.verbs.undo({ batchId }, owner)).toMatchObject({ restored: 1, leftAlone: 0 });
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});

test('a price for a time lies over the regular one and leaves it as it was changed meanwhile', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.pricing.verbs.setPrice({ variantId: oil, channelId: 'web', amount: 950, ...typed }, owner);
  await shop.pricing.verbs.schedule.create(
    { prices: [{ variantId: oil, amount: 1300 }], from: '2026-12-01T08:00', until: '2026-12-02T08:00', note },
    owner,
  );
  await shop.at('2026-12-01T07:00:00.000Z');
  // The web shop has a price of its own: what was planned for the one price leaves it alone.
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1300), base: 1000, web: '950*' });
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1100, ...typed }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1300), base: 1100, web: '950*' });
  const facts = await shop.pricing.verbs.facts({ variantId: oil }, owner);
  expect(facts.channels[0]).toMatchObject({ channelId: 'till', regular: 1100, amount: 1300, exception: false });
  await shop.at('2026-12-02T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1100), web: '950*' });
  const reasons = (await shop.pricing.verbs.history({ variantId: oil, channelId: 'till' }, owner)).map(
    ({ reason, amount, regular }) => [reason, amount, regular],
  );
  expect(reasons).toEqual([
    ['scheduled-ended', 1100, 1100],
    ['typed', 1300, 1100],
    ['scheduled-until', 1300, 1000],
    ['created', 1000, 1000],
  ]);
});

test('what came due while the PC was off comes at once, in order, and says that it is late', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const honey = await shop.sell('Miele', 500);
  const plan = (variantId: number, amount: number, from: string, until?: string) =>
    shop.pricing.verbs.schedule.create({ prices: [{ variantId, amount }], from, until, note }, owner);
  await plan(oil, 1200, '2026-12-02T08:00');
  await plan(oil, 1100, '2026-12-01T08:00');
  await plan(honey, 400, '2026-12-01T08:00', '2026-12-01T20:00');
  await shop.at('2026-12-03T08:12:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1200));
  // Nobody could have seen a price whose whole time passed meanwhile: it leaves no record.
  expect(await shop.prices(honey)).toEqual(everywhere(500));
  const { items } = await shop.pricing.verbs.schedule.list({ limit: 50 }, owner);
  expect(items.map(({ amount, state, startedAt, startedLate }) => [amount, state, startedAt, startedLate])).toEqual([
    [1200, 'done', '2026-12-03T08:12:00.000Z', true],
    [1100, 'done', '2026-12-03T08:12:00.000Z', true],
    [400, 'ended', null, false],
  ]);
});

test('a scheduled price that waits is called off, one that runs ends at once, and both come back', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.pricing.verbs.schedule.create(
    { prices: [{ variantId: oil, amount: 800 }], from: '2026-12-01T08:00', until: '2026-12-05T08:00', note },
    owner,
  );
  const id = async (): Promise<number> =>
    (await shop.pricing.verbs.schedule.list({ limit: 50 }, owner)).items[0]?.id as number;
  const off = await shop.pricing.verbs.schedule.cancel({ ids: [await id()] }, owner);
  await shop.at('2026-12-01T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  await shop.batches.verbs.undo({ batchId: off.batchId }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(800), base: 1000 });
  const ended = await shop.pricing.verbs.schedule.cancel({ ids: [await id()] }, owner);
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  await expect(shop.pricing.verbs.schedule.cancel({ ids: [await id()] }, owner)).rejects.toMatchObject({
    code: 'schedule-over',
  });
  await shop.batches.verbs.undo({ batchId: ended.batchId }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(800), base: 1000 });
  await shop.at('2026-12-05T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});

test('minutes that are over, that do not exist or that are taken are refused', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const plan = (from: string, until?: string) =>
    shop.pricing.verbs.schedule.create({ prices: [{ variantId: oil, amount: 900 }], from, until, note }, owner);
  await expect(plan('2026-11-21T09:58')).rejects.toMatchObject({ code: 'time-is-past' });
  await expect(plan('2026-02-30T08:00')).rejects.toMatchObject({ code: 'time-not-readable' });
  await expect(plan('2026-12-02T08:00', '2026-12-01T08:00')).rejects.toMatchObject({ code: 'time-order-wrong' });
  await plan('2026-12-02T08:00', '2026-12-04T08:00');
  await expect(plan('2026-12-03T08:00', '2026-12-06T08:00')).rejects.toMatchObject({ code: 'schedule-overlaps' });
  await plan('2026-12-04T08:00', '2026-12-06T08:00');
  await plan('2026-12-08T08:00');
  await expect(plan('2026-12-08T08:00')).rejects.toMatchObject({ code: 'schedule-overlaps' });
});
