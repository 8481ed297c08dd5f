import { expect, test } from 'vitest';

import { openTestListings, owner, type TestListings } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

async function liveOil(): Promise<{ shop: TestListings; oil: number }> {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  await shop.pass(minute);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
  return { shop, oil };
}

test('a price changed by hand at Google is found, asked about and not overwritten', async () => {
  const { shop, oil } = await liveOil();
  shop.google.editByHand('OLIO', 1234);
  await shop.listings.verbs.sync({ force: true }, owner);
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'conflict',
    wanted: 1000,
    shown: 1234,
    reason: { code: 'changed-at-channel', details: { shown: 1234 } },
  });
  await shop.pass(3 * day, hour);
  expect(shop.google.priceOf('OLIO')).toBe(1234);
  await shop.price(oil, 1100);
  await shop.turn();
  expect([shop.google.priceOf('OLIO'), (await shop.listing(oil, 'google')).state]).toEqual([1234, 'conflict']);
});

test('keeping ours sends the wanted price again', async () => {
  const { shop, oil } = await liveOil();
  shop.google.editByHand('OLIO', 1234);
  await shop.pass(day + hour, hour);
  expect((await shop.listing(oil, 'google')).state).toBe('conflict');
  await shop.listings.verbs.settleConflict({ variantId: oil, channelId: 'google', keep: 'ours' }, owner);
  await shop.turn();
  await shop.pass(minute);
  expect(shop.google.priceOf('OLIO')).toBe(1000);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
  await expect(
    shop.listings.verbs.settleConflict({ variantId: oil, channelId: 'google', keep: 'ours' }, owner),
  ).rejects.toMatchObject({ code: 'listing-not-in-conflict' });
});

test('keeping theirs makes it the price of that channel alone, without sending anything', async () => {
  const { shop, oil } = await liveOil();
  shop.google.editByHand('OLIO', 1234);
  await shop.listings.verbs.sync({ force: true }, owner);
  const calls = shop.google.calls;
  await shop.listings.verbs.settleConflict({ variantId: oil, channelId: 'google', keep: 'theirs' }, owner);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'live',
    wanted: 1234,
    shown: 1234,
    exception: true,
  });
  expect((await shop.listing(oil, 'till')).wanted).toBe(1000);
  expect(shop.google.calls).toBe(calls);
  await shop.batches.verbs.undo({}, owner);
  await shop.turn();
  await shop.pass(minute);
  expect(shop.google.priceOf('OLIO')).toBe(1000);
});

test('a conflict is over by itself when the channel shows the wanted price again', async () => {
  const { shop, oil } = await liveOil();
  shop.google.editByHand('OLIO', 1234);
  await shop.listings.verbs.sync({ force: true }, owner);
  shop.google.editByHand('OLIO', 1000);
  await shop.listings.verbs.sync({ force: true }, owner);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('a product removed at Google is asked about; leaving it away takes it off that channel', async () => {
  const { shop, oil } = await liveOil();
  shop.google.items.delete('OLIO');
  await shop.listings.verbs.sync({ force: true }, owner);
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'conflict',
    shown: null,
    reason: { code: 'removed-at-channel' },
  });
  await shop.listings.verbs.settleConflict({ variantId: oil, channelId: 'google', keep: 'theirs' }, owner);
  await shop.turn();
  expect((await shop.listing(oil, 'google')).state).toBe('withdrawn');
  expect(shop.google.items.size).toBe(0);
});

test('the old price for a while is delay and no conflict; after a day it is worth a look', async () => {
  const { shop, oil } = await liveOil();
  await shop.price(oil, 1100);
  await shop.turn();
  const stuck = shop.google.items.get('OLIO');
  stuck?.shown.splice(1, 1);
  await shop.pass(2 * hour, minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'accepted', shown: 1000, wanted: 1100 });
  expect(shop.google.reads).toBeLessThan(20);
  await shop.pass(day, 10 * minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'needs-you', reason: { code: 'still-old-price' } });
  shop.google.editByHand('OLIO', 1100);
  await shop.pass(7 * hour, 10 * minute);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('green comes only after the review: in review waits, disapproved names its reason', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1000);
  await shop.turn();
  const item = shop.google.items.get('OLIO');
  if (item === undefined) throw new Error('not sent');
  item.review = 'in-review';
  await shop.pass(minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'accepted', reason: { code: 'in-review' } });
  item.review = 'disapproved';
  await shop.pass(10 * minute, minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'refused', reason: { code: 'policy' } });
  item.review = 'none';
  await shop.pass(2 * day, hour);
  expect((await shop.listing(oil, 'google')).state).toBe('live');
});

test('what Google would let lapse after thirty days is sent again before', async () => {
  const { shop } = await liveOil();
  await shop.pass(27 * day, 6 * hour);
  expect(shop.google.published).toHaveLength(2);
});

test('goods that went out on one day are renewed on different days, each before it lapses, and prices go first', async () => {
  const shop = await openTestListings({ parts: { dailyLimits: false } });
  await shop.connectGoogle();
  const ids: number[] = [];
  for (let each = 0; each < 40; each++) ids.push(await shop.add(`P${each}`, 1000));
  await shop.pass(hour, hour / 2);
  expect(shop.google.published).toHaveLength(40);
  const first = shop.time.time;
  await shop.pass(25 * day, 6 * hour);
  const renewed = shop.google.published.slice(40);
  expect(new Set(renewed.map(({ sku }) => sku)).size).toBe(40);
  const days = renewed.map(({ at }) => Math.floor((at - first) / day));
  expect(Math.min(...days)).toBeGreaterThanOrEqual(16);
  expect(Math.max(...days)).toBeLessThanOrEqual(25);
  expect(new Set(days).size).toBeGreaterThan(5);
  // All is well on the screen, before and after.
  expect((await shop.listing(ids[0] as number, 'google')).state).toBe('live');
});

test('a PC that was off for a month finds everything due, and sends it within a round', async () => {
  const { shop } = await liveOil();
  shop.restart();
  shop.time.time += 40 * day;
  await shop.turn();
  expect(shop.google.published).toHaveLength(2);
});

test('what is taken off a channel counts as gone when the channel was seen without it', async () => {
  const { shop, oil } = await liveOil();
  const left = shop.google.items.get('OLIO');
  await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: false }, owner);
  await shop.turn();
  expect(shop.google.withdrawn).toEqual(['OLIO']);
  const reads = shop.google.reads;
  await shop.pass(5 * minute, minute);
  expect(shop.google.reads).toBe(reads + 1);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'withdrawn', shown: null });
  // Another list of the account names it as well: the channel goes on showing it, and a person hears of it.
  await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: true }, owner);
  await shop.pass(10 * minute, minute);
  await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: false }, owner);
  await shop.turn();
  shop.google.items.set('OLIO', left as NonNullable<typeof left>);
  await shop.pass(hour, 2 * minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'needs-you', reason: { code: 'still-shown' } });
  shop.google.items.delete('OLIO');
  await shop.pass(2 * day, hour);
  expect((await shop.listing(oil, 'google')).state).toBe('withdrawn');
});

test('the daily comparison finds a change that nobody announced', async () => {
  const { shop, oil } = await liveOil();
  shop.database.sqlite
    .prepare('update current_price set amount = 1777 where variant_id = ? and channel_id = ?')
    .run(oil, 'google');
  await shop.pass(12 * hour, hour);
  expect(shop.google.priceOf('OLIO')).toBe(1000);
  await shop.pass(13 * hour, hour);
  expect(shop.google.priceOf('OLIO')).toBe(1777);
});
