/** A promotion on its road: told ahead with its end, begun and ended by the channels themselves, stopped at once. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import type { PromotionWish } from '../../../src/api/promotions.ts';
import { connectors } from '../../../src/connectors/index.ts';
import { later } from './fake-channel.ts';
import { openTestListings, owner, type TestListings } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(text);
const everywhere = ['till', 'web', 'google', 'facebook'];

/** From Wednesday, nine o'clock, to Saturday, eight in the evening. */
const starts = at('2026-11-25T08:00:00Z');
const ends = at('2026-11-28T19:00:00Z');
const days = (variantIds: number[], more: Partial<PromotionWish> = {}): PromotionWish => ({
  name: 'Giorni dell’olio',
  products: { variantIds },
  channels: everywhere,
  from: '2026-11-25T09:00',
  until: '2026-11-28T20:00',
  reduction: { kind: 'fixed', value: 990 },
  regime: 'ordinary',
  steps: [],
  claim: null,
  note: '',
  ...more,
});

/** Oil at 12,90 that stands well everywhere since Monday. */
async function openOilShop(wish: Parameters<typeof openTestListings>[0] = {}) {
  const shop = await openTestListings(wish);
  await shop.connectGoogle();
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1290);
  await shop.turn();
  await shop.pass(hour);
  return { shop, oil };
}

const until = (shop: TestListings, instant: number, stepMs = hour) => shop.pass(instant - shop.time.time, stepMs);
const sentTo = (shop: TestListings) => [shop.google.published.length, shop.meta.published.length];
const seen = (shop: TestListings) => [shop.google.priceOf('OLIO'), shop.meta.priceOf('OLIO')];

/** The records of a channel as they count for the prior price: amount, and since when customers saw it. */
const records = (shop: TestListings, variantId: number, channelId: string) =>
  (
    shop.database.sqlite
      .prepare('select amount, visible_from from price where variant_id = ? and channel_id = ? order by sequence')
      .all(variantId, channelId) as { amount: number; visible_from: number | null }[]
  ).map(({ amount, visible_from }) => [amount, visible_from === null ? null : new Date(visible_from).toISOString()]);

test('told ahead with its end, it begins and ends everywhere at its minute, without another word', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts - minute);
  expect(shop.google.published.at(-1)).toMatchObject({ amount: 1290, sale: 990 });
  expect(await shop.listing(oil, 'google')).toMatchObject({
    state: 'live',
    wanted: 1290,
    regular: 1290,
    sale: { amount: 990, from: '2026-11-25T08:00:00.000Z', until: '2026-11-28T19:00:00.000Z' },
  });
  expect(await shop.listing(oil, 'till')).toMatchObject({ wanted: 1290, sent: 1290, sale: null });
  const told = sentTo(shop);

  await until(shop, starts);
  expect(seen(shop)).toEqual([990, 990]);
  await shop.pass(minute);
  for (const channelId of ['google', 'facebook']) {
    expect(await shop.listing(oil, channelId)).toMatchObject({
      state: 'live',
      wanted: 990,
      regular: 1290,
      shown: 990,
      shownAt: expect.stringMatching(/^2026-11-25T08:0[01]/u),
    });
  }
  expect(await shop.listing(oil, 'till')).toMatchObject({ state: 'accepted', wanted: 990, sent: 990, regular: 1290 });

  await until(shop, ends);
  expect(seen(shop)).toEqual([1290, 1290]);
  await shop.pass(minute);
  for (const channelId of ['google', 'facebook']) {
    expect(await shop.listing(oil, channelId)).toMatchObject({ state: 'live', wanted: 1290, shown: 1290, sale: null });
  }
  expect(await shop.listing(oil, 'web')).toMatchObject({
    state: 'accepted',
    wanted: 1290,
    sent: 1290,
    sentAt: '2026-11-28T19:00:00.000Z',
  });
  expect(sentTo(shop)).toEqual(told);
  expect(shop.problems).toEqual([]);
  // From these minutes on the records count, on Google as on the till.
  expect(records(shop, oil, 'google').slice(1)).toEqual([
    [990, '2026-11-25T08:00:00.000Z'],
    [1290, '2026-11-28T19:00:00.000Z'],
  ]);
  expect(records(shop, oil, 'till').slice(1)).toEqual(records(shop, oil, 'google').slice(1));
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'google', ends)).toBe(990);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'google', starts)).toBe(1290);
});

test('with the PC off at its minute the channels begin by themselves, and the record says since when', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts - hour);
  const told = sentTo(shop);
  shop.time.time = starts + 5 * hour;
  expect(seen(shop)).toEqual([990, 990]);
  shop.restart();
  await shop.turn();
  await shop.pass(minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'live', wanted: 990, shown: 990 });
  expect(sentTo(shop)).toEqual(told);
  expect(records(shop, oil, 'google').at(-1)).toEqual([990, '2026-11-25T08:00:00.000Z']);
  expect(records(shop, oil, 'till').at(-1)).toEqual([990, '2026-11-25T13:00:00.000Z']);
});

test('with the PC off all the while, what customers saw on Google stands in its history and counts', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts - hour);
  const told = sentTo(shop);
  shop.time.time = ends + 5 * hour;
  shop.restart();
  await shop.turn();
  await shop.pass(hour);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'live', wanted: 1290, shown: 1290, sale: null });
  expect(sentTo(shop)).toEqual(told);
  expect(records(shop, oil, 'google').slice(1)).toEqual([
    [990, '2026-11-25T08:00:00.000Z'],
    [1290, '2026-11-28T19:00:00.000Z'],
  ]);
  // Nobody could have seen it at the till.
  expect(records(shop, oil, 'till').map(([amount]) => amount)).toEqual([1290]);
  const prior = (channelId: string) => shop.pricing.priorPrice(shop.database.read, oil, channelId, shop.time.time);
  expect([await prior('google'), await prior('facebook'), await prior('till')]).toEqual([990, 990, 1290]);
  await shop.price(oil, 1390);
  expect(
    (await shop.pricing.verbs.history({ variantId: oil, channelId: 'google' }, owner)).map(({ amount }) => amount),
  ).toEqual([1390, 1290, 990, 1290]);
});

test('between its minute and the next look at the channel nobody is asked about a foreign price', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts - hour);
  // The channel turns a little before and a little after the shop's own clock comes to it.
  for (const [instant, wanted] of [
    [starts, 990],
    [ends, 1290],
  ] as const) {
    shop.time.time = instant;
    await shop.listings.verbs.sync({ force: true }, owner);
    expect((await shop.listing(oil, 'google')).state).not.toBe('conflict');
    await shop.turn();
    await shop.listings.verbs.sync({ force: true }, owner);
    expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'live', wanted, shown: wanted });
  }
});

test('a price changed there by hand during a promotion is asked about, and not the promotion itself', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts + hour);
  expect(await shop.states(oil)).toMatchObject({ google: 'live', facebook: 'live' });
  shop.google.editByHand('OLIO', 700);
  await shop.pass(24 * hour, hour);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'conflict', shown: 700, wanted: 990 });
  await shop.listings.verbs.settleConflict({ variantId: oil, channelId: 'google', keep: 'ours' }, owner);
  await shop.turn();
  await shop.pass(hour, minute);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'live', shown: 990 });
});

test('a planned promotion that someone took out there is told again: customers have not seen another price', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await shop.pass(hour, 10 * minute);
  expect((await shop.listing(oil, 'facebook')).state).toBe('live');
  shop.meta.editByHand('OLIO', 1290);
  await shop.pass(30 * hour, hour);
  expect(shop.meta.published.at(-1)).toMatchObject({ amount: 1290, sale: 990 });
  await until(shop, starts + hour);
  expect(shop.meta.priceOf('OLIO')).toBe(990);
});

test('stopped early it is over at once on every channel, also beyond Google’s two updates a day', async () => {
  const { shop, oil } = await openOilShop();
  const { id } = await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts + hour);
  // Two changes that use the day up: one at once, one at six.
  await shop.price(oil, 1390);
  await shop.turn();
  await shop.price(oil, 1490);
  await until(shop, at('2026-11-25T18:00:00Z'));
  const published = shop.google.published.length;
  await shop.price(oil, 1590);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'waiting', reason: { code: 'daily-limit' } });
  expect(shop.google.published).toHaveLength(published);

  await shop.pricing.verbs.promotions.stop({ id }, owner);
  await shop.turn();
  expect(shop.google.published.slice(published)).toMatchObject([{ amount: 1590, sale: null }]);
  await shop.pass(hour, minute);
  expect(seen(shop)).toEqual([1590, 1590]);
  expect(await shop.states(oil)).toMatchObject({ google: 'live', facebook: 'live' });
  // What comes after that is a change like any other.
  await shop.price(oil, 1690);
  await shop.turn();
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'waiting', reason: { code: 'daily-limit' } });
});

test.each(['lost', 'crash'])(
  'stopped early, and nobody knows whether it arrived (%s): it goes again at once',
  async (how) => {
    const { shop, oil } = await openOilShop();
    const { id } = await shop.pricing.verbs.promotions.create(days([oil]), owner);
    await until(shop, starts + hour);
    await shop.price(oil, 1390);
    await shop.turn();
    await shop.price(oil, 1490);
    await until(shop, at('2026-11-25T18:00:00Z'));
    await shop.pricing.verbs.promotions.stop({ id }, owner);
    shop.google.fault = (when, what) => {
      if (when === 'after' || what !== 'publish') return undefined;
      return how === 'lost' ? later('no-answer') : new Promise<void>(() => {});
    };
    if (how === 'lost') await shop.turn();
    else {
      // The process dies in the middle of the call.
      await Promise.race([shop.turn(), new Promise((resolve) => setTimeout(resolve, 300))]);
      shop.restart();
    }
    shop.google.fault = () => {};
    expect(shop.google.priceOf('OLIO')).toBe(990);
    await shop.pass(10 * minute, minute);
    expect(shop.google.priceOf('OLIO')).toBe(1490);
    expect((await shop.listing(oil, 'google')).state).toBe('live');
  },
);

test('called off before it began it never shows', async () => {
  const { shop, oil } = await openOilShop();
  const { id } = await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts - 2 * hour);
  await shop.pricing.verbs.promotions.stop({ id }, owner);
  await until(shop, starts + hour);
  expect(seen(shop)).toEqual([1290, 1290]);
  expect(records(shop, oil, 'google').map(([amount]) => amount)).not.toContain(990);
});

test('undone it is called off, undone again it is told again', async () => {
  const { shop, oil } = await openOilShop({ parts: { dailyLimits: false } });
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await shop.turn();
  const { batchId } = await shop.batches.verbs.undo({}, owner);
  await shop.turn();
  expect(shop.meta.published.at(-1)).toMatchObject({ sale: null });
  await shop.batches.verbs.undo({ batchId }, owner);
  await shop.turn();
  expect(shop.meta.published.at(-1)).toMatchObject({ sale: 990 });
});

test('a later end is told', async () => {
  const { shop, oil } = await openOilShop({ parts: { dailyLimits: false } });
  const { id } = await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await shop.turn();
  await shop.pricing.verbs.promotions.update({ id, until: '2026-11-29T20:00' }, owner);
  await shop.turn();
  expect((await shop.listing(oil, 'google')).sale?.until).toBe('2026-11-29T19:00:00.000Z');
  await until(shop, ends + hour);
  expect(seen(shop)).toEqual([990, 990]);
  await until(shop, ends + 25 * hour);
  expect(seen(shop)).toEqual([1290, 1290]);
});

test('Google shows the till’s promotion in the shop and the web’s price beside it', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil], { channels: ['till'] }), owner);
  await until(shop, starts + hour);
  expect(shop.google.items.get('OLIO')?.shown.at(-1)).toMatchObject({
    price: 1290,
    sale: null,
    storePrice: 1290,
    storeSale: { amount: 990, until: '2026-11-28T19:00:00.000Z' },
  });
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'live', wanted: 1290, sale: null });
  const told = sentTo(shop);
  await until(shop, ends + hour);
  expect(sentTo(shop)).toEqual(told);
});

test('the price file says the price of now, the regular one and the hour at which it comes back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-promotion-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { shop, oil } = await openOilShop({ data: folder });
  shop.outside.file = (format, facts) => connectors.file(format, facts);
  const line = () => readFileSync(join(folder, 'feeds', 'till.csv'), 'utf8').split('\r\n')[1];
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts);
  expect(line()).toBe('OLIO;;Olio OLIO;9,90;12,90;2026-11-28 20:00');
  const { text } = (await shop.listings.verbs.feed({ channelId: 'google', format: 'google' }, owner)) as never;
  expect(text).toContain('12.90 EUR\t9.90 EUR\t2026-11-25T08:00+00:00/2026-11-28T19:00+00:00');
  await until(shop, ends);
  expect(line()).toBe('OLIO;;Olio OLIO;12,90;;');
  await shop.database.close();
});

test('a scheduled higher price is no sale: it is in force at its minute, and sent then', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.schedule.create(
    { prices: [{ variantId: oil, amount: 1500 }], from: '2026-11-25T09:00', until: '2026-11-28T20:00', note: '' },
    owner,
  );
  await until(shop, starts - hour);
  expect(shop.meta.published).toHaveLength(1);
  await until(shop, starts + hour);
  expect(seen(shop)).toEqual([1500, 1500]);
  expect(await shop.listing(oil, 'google')).toMatchObject({ state: 'live', wanted: 1500, regular: 1500, sale: null });
});

test.each([false, true])(
  'a price that is replaced while it is on its way was seen all the same (verdict later: %s)',
  async (byHandle) => {
    const shop = await openTestListings({ meta: { byHandle } });
    await shop.connectMeta();
    const oil = await shop.add('OLIO', 1290);
    await shop.turn();
    await shop.pass(hour);
    await shop.price(oil, 1090);
    let replaced = false;
    shop.meta.fault = async (when, what) => {
      shop.time.time += 1_000;
      if (replaced || when !== 'after' || what !== 'publish') return;
      replaced = true;
      await shop.price(oil, 1390);
    };
    await shop.turn();
    await shop.pass(hour);
    expect(records(shop, oil, 'facebook').map(([amount]) => amount)).toEqual([1290, 1090, 1390]);
    expect(records(shop, oil, 'facebook').every(([, since]) => since !== null)).toBe(true);
    expect(await shop.pricing.priorPrice(shop.database.read, oil, 'facebook', shop.time.time)).toBe(1090);
  },
);

test('a price whose verdict is still open when another takes over was seen all the same', async () => {
  const shop = await openTestListings({ meta: { byHandle: true } });
  await shop.connectMeta();
  const oil = await shop.add('OLIO', 1290);
  await shop.turn();
  await shop.pass(hour);
  shop.meta.fault = (_when, what) => (what === 'verdict' ? later('service-unavailable') : undefined);
  await shop.price(oil, 1090);
  await shop.turn();
  expect((await shop.listing(oil, 'facebook')).state).toBe('sent');
  await shop.price(oil, 1390);
  shop.meta.fault = () => {};
  await shop.turn();
  await shop.pass(hour);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'facebook', shop.time.time)).toBe(1090);
});

test('while it runs the price list has it under its tab, with the price of the thirty days before', async () => {
  const { shop, oil } = await openOilShop();
  const flour = await shop.add('FARINA', 300);
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  const onSale = async () => {
    const wish = { tab: 'on-sale', sort: 'name', descending: false } as const;
    const { items, total } = await shop.listings.verbs.grid({ ...wish, limit: 50 }, owner);
    expect((await shop.listings.verbs.tabs({}, owner))['on-sale']).toBe(total);
    expect(await shop.pricing.variantIdsOf(shop.database.read, { filter: { tab: 'on-sale' } })).toEqual(
      items.map(({ variantId }) => variantId),
    );
    return items.map(({ variantId, reduced }) => ({ variantId, reduced }));
  };
  await until(shop, starts - minute);
  expect(await onSale()).toEqual([]);
  await until(shop, starts + minute);
  const reduced = { amount: 990, regular: 1290, prior: 1290, until: '2026-11-28T19:00:00.000Z' };
  expect(await onSale()).toEqual([{ variantId: oil, reduced }]);
  // The regular price beneath is another one now: what customers paid before stays what it was.
  await shop.price(oil, 1500);
  expect(await onSale()).toMatchObject([{ variantId: oil, reduced: { amount: 990, regular: 1500, prior: 1290 } }]);
  const [plain] = await shop.listings.verbs.gridRows({ variantIds: [flour] }, owner);
  expect(plain?.reduced).toBeNull();
  await until(shop, ends + minute);
  expect(await onSale()).toEqual([]);
});

test('goods that perish soon owe no price of the days before: none is given', async () => {
  const { shop, oil } = await openOilShop();
  await shop.pricing.verbs.promotions.create(days([oil], { regime: 'perishable' }), owner);
  await until(shop, starts + minute);
  const [row] = await shop.listings.verbs.gridRows({ variantIds: [oil] }, owner);
  expect(row?.reduced).toMatchObject({ amount: 990, regular: 1290, prior: null });
});

test('a channel where nobody saw the price before does not hide what customers paid elsewhere', async () => {
  const shop = await openTestListings();
  await shop.connectGoogle();
  const oil = await shop.add('OLIO', 1290);
  await shop.turn();
  await shop.pass(hour);
  await shop.pricing.verbs.promotions.create(days([oil]), owner);
  await until(shop, starts + minute);
  const priors = shop.database.sqlite.prepare('select prior from price_plan order by prior').pluck().all();
  expect(new Set(priors)).toEqual(new Set([null, 1290]));
  const [row] = await shop.listings.verbs.gridRows({ variantIds: [oil] }, owner);
  expect(row?.reduced).toMatchObject({ amount: 990, prior: 1290 });
});
