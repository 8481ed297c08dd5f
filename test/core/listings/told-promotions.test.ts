/** Promotions that leave the price as it is: told to the channel, followed, ended with the promotion. */
import { expect, test } from 'vitest';

import type { PromotionOrder, PromotionsPort, PromotionTold } from '../../../src/core/channels/index.ts';
import { OutsideError } from '../../../src/api/outside.ts';
import { fillShop } from './fill-shop.ts';
import { openTestListings, owner, type TestListings } from './open-test-listings.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A Google that keeps promotions by their key, and can be made to lose its answers. */
class FakePromotions implements PromotionsPort {
  readonly there = new Map<string, PromotionOrder>();
  readonly calls: string[] = [];
  readonly mostGoods = 1000;
  state: PromotionTold['state'] = 'in-review';
  fault: (what: string, when: 'before' | 'after') => void = () => {};
  check(order: PromotionOrder) {
    return order.goods.length === 0 ? [{ code: 'promotion-no-goods', details: {} }] : [];
  }
  async publish(order: PromotionOrder): Promise<PromotionTold> {
    return this.#act('publish', order, this.state);
  }
  async end(order: PromotionOrder): Promise<PromotionTold> {
    return this.#act('end', order, 'ended');
  }
  async read(name: string): Promise<PromotionTold> {
    this.calls.push('read');
    return { name, state: this.state, reason: null };
  }
  #act(what: string, order: PromotionOrder, state: PromotionTold['state']): PromotionTold {
    this.fault(what, 'before');
    this.calls.push(what);
    this.there.set(order.key, order);
    this.fault(what, 'after');
    return { name: `promotions/${order.key}`, state, reason: null };
  }
}

async function opened() {
  const shop = await openTestListings();
  const google = new FakePromotions();
  shop.outside.parts = { promotions: google };
  await shop.connectGoogle();
  await shop.settings.verbs.update({ website: 'https://bottega.example/' }, owner);
  const oil = await shop.add('OLIO', 1000);
  await shop.add('PANE', 300);
  await shop.turn();
  const create = (reduction: Parameters<typeof shop.pricing.verbs.promotions.create>[0]['reduction'], ids = [oil]) =>
    shop.pricing.verbs.promotions.create(
      {
        name: 'Festa dell’olio',
        products: { variantIds: ids },
        channels: ['google', 'till'],
        from: null,
        until: '2026-11-30T20:00',
        reduction,
        regime: 'ordinary',
        steps: [],
        claim: null,
        note: '',
      },
      owner,
    );
  const told = (promotionId: number) => shop.listings.verbs.promotion({ promotionId }, owner);
  return { shop, google, oil, create, told };
}

test('three for two is told once, followed until Google shows it, and ended with the promotion', async () => {
  const { shop, google, create, told } = await opened();
  const { id } = await create({ kind: 'n-for-m', take: 3, pay: 2 });
  await shop.turn();
  expect(google.calls).toEqual(['publish']);
  expect([...google.there.values()]).toMatchObject([
    { key: `vetrina-${id}`, title: 'Festa dell’olio: 3 × 2', goods: ['OLIO'], inStore: true, online: false },
  ]);
  expect(await told(id)).toMatchObject({ as: 'promotion', channels: [{ state: 'in-review', reason: null }] });
  google.state = 'live';
  await shop.pass(11 * minute);
  expect(await told(id)).toMatchObject({ channels: [{ channelId: 'google', name: 'Google', state: 'live' }] });
  // Nothing changed: it is looked at now and then, and never sent again.
  await shop.pass(24 * hour, hour);
  expect(google.calls.filter((call) => call === 'publish')).toHaveLength(1);
  await shop.pricing.verbs.promotions.stop({ id }, owner);
  await shop.turn();
  expect(google.calls.filter((call) => call === 'end')).toHaveLength(1);
  expect(await told(id)).toMatchObject({ channels: [{ state: 'ended' }] });
  await shop.pass(48 * hour, 6 * hour);
  expect(google.calls.filter((call) => call === 'end')).toHaveLength(1);
});

test('a lower price is told by the price, a card by the sign alone; neither goes as a promotion', async () => {
  const { shop, google, oil, create, told } = await opened();
  const lower = await create({ kind: 'percent', value: 1000, basis: 'current', rounding: 'none' });
  const card = await create({ kind: 'member', unit: 'percent', value: 500 }, [oil]);
  await shop.turn();
  expect(google.calls).toEqual([]);
  expect([(await told(lower.id)).as, (await told(card.id)).as]).toEqual(['price', 'sign']);
});

test('an answer that got lost, at every step, leaves one promotion with the newest end', async () => {
  const { shop, google, create } = await opened();
  let losses = 0;
  google.fault = (_what, when) => {
    if (when === 'after' && losses++ % 2 === 0)
      throw new OutsideError({ kind: 'later', code: 'no-answer', at: null, detail: '' });
  };
  const { id } = await create({ kind: 'coupon', code: 'OLIO5', unit: 'amount', value: 500 });
  await shop.pass(hour, minute);
  await shop.pricing.verbs.promotions.update({ id, until: '2026-12-02T20:00' }, owner);
  await shop.pass(hour, minute);
  shop.restart();
  await shop.pricing.verbs.promotions.stop({ id }, owner);
  await shop.pass(hour, minute);
  expect([...google.there.keys()]).toEqual([`vetrina-${id}`]);
  expect(google.there.get(`vetrina-${id}`)?.until).toBe('2026-12-02T19:00:00.000Z');
  expect((await shop.listings.verbs.promotion({ promotionId: id }, owner)).channels).toMatchObject([
    { state: 'ended' },
  ]);
});

test('goods that are not on the channel are no promotion there, and the person is told', async () => {
  const { shop, google, oil, create, told } = await opened();
  await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: false }, owner);
  const { id } = await create({ kind: 'n-for-m', take: 3, pay: 2 });
  await shop.turn();
  expect(google.calls).toEqual([]);
  expect(await told(id)).toMatchObject({ channels: [{ state: 'failed', reason: { code: 'promotion-no-goods' } }] });
  await shop.listings.verbs.setListed({ variantIds: [oil], channelId: 'google', listed: true }, owner);
  await shop.pass(11 * minute);
  expect(google.calls).toContain('publish');
});

test('sign in again: the promotion waits and goes when the account is back', async () => {
  const { shop, google, create, told } = await opened();
  google.fault = (_what, when) => {
    if (when === 'before') throw new OutsideError({ kind: 'sign-in', code: 'consent-withdrawn', detail: '' });
  };
  const { id } = await create({ kind: 'n-for-m', take: 3, pay: 2 });
  await shop.turn();
  expect((await shop.channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('sign-in');
  google.fault = () => {};
  await shop.connectGoogle();
  await shop.pass(hour, minute);
  expect(google.calls[0]).toBe('publish');
  expect((await told(id)).channels).toHaveLength(1);
});

/** Rows that statements about goods hand over while that is done, by statement. */
async function rowsRead(shop: TestListings, work: () => Promise<unknown>): Promise<Map<string, number>> {
  const read = new Map<string, number>();
  const statements = Object.getPrototypeOf(shop.database.sqlite.prepare('select 1')) as {
    all: (this: { source: string }, ...values: unknown[]) => unknown[];
  };
  const { all } = statements;
  statements.all = function counting(...values) {
    const rows = all.apply(this, values);
    if (/promotion_variant|\blisting\b/u.test(this.source))
      read.set(this.source, (read.get(this.source) ?? 0) + rows.length);
    return rows;
  };
  try {
    await work();
  } finally {
    statements.all = all;
  }
  return read;
}

test('a promotion of thousands of goods costs a round two counts, not its goods', async () => {
  const { shop, google, oil, create } = await opened();
  fillShop(shop, 3000);
  const { sqlite } = shop.database;
  const whole = await create({ kind: 'n-for-m', take: 3, pay: 2 });
  const some = await create({ kind: 'coupon', code: 'OLIO5', unit: 'amount', value: 500 });
  const many = await create({ kind: 'coupon', code: 'TANTI', unit: 'amount', value: 300 });
  const add = (id: number, limit: number) =>
    sqlite
      .prepare(
        `insert or ignore into promotion_variant (promotion_id, place, variant_id)
         select ?, id + 100, id from variant where archived_at is null and sku <> 'OLIO' order by id limit ?`,
      )
      .run(id, limit);
  add(whole.id, -1);
  add(some.id, 11);
  add(many.id, 2_000);
  await shop.turn();
  expect(google.there.get(`vetrina-${whole.id}`)?.goods).toBe('all');
  expect(google.there.get(`vetrina-${some.id}`)?.goods).toHaveLength(12);
  // The fake takes it all the same; Google's own check says that these are too many.
  expect(google.there.get(`vetrina-${many.id}`)?.goods).toHaveLength(1001);

  const chore = shop.listings.chores.find(({ name }) => name === 'promotions-told');
  const read = await rowsRead(shop, () => chore?.run() ?? Promise.resolve());
  const counts = [...read].filter(([source]) => source.includes('count(*)'));
  // The channel's count once, and one for each promotion; besides them only the numbers that a list names.
  expect(counts.reduce((sum, [, rows]) => sum + rows, 0)).toBe(1 + 3);
  expect([...read.values()].reduce((sum, rows) => sum + rows, 0)).toBe(1 + 3 + 12 + 1001);
  expect(oil).toBeGreaterThan(0);
});

test('a channel without a place for promotions is not asked about goods at all', async () => {
  const { shop, create } = await opened();
  shop.outside.parts = {};
  await shop.connectMeta();
  await create({ kind: 'n-for-m', take: 3, pay: 2 });
  await shop.channels.verbs.disconnect({ vendor: 'google' }, owner);
  const chore = shop.listings.chores.find(({ name }) => name === 'promotions-told');
  expect([...(await rowsRead(shop, () => chore?.run() ?? Promise.resolve())).values()]).toEqual([]);
});

test('what Google refused outright is sent anew after a while, never read by no name', async () => {
  const { shop, google, create, told } = await opened();
  google.publish = async (order) => {
    google.calls.push('publish');
    return google.calls.length === 1
      ? { name: '', state: 'rejected', reason: { code: 'refused-by-channel', details: {} } }
      : { name: `promotions/${order.key}`, state: 'live', reason: null };
  };
  const { id } = await create({ kind: 'n-for-m', take: 3, pay: 2 });
  await shop.turn();
  expect(await told(id)).toMatchObject({ channels: [{ state: 'rejected' }] });
  await shop.pass(7 * hour, hour);
  expect(google.calls.slice(0, 2)).toEqual(['publish', 'publish']);
  expect(await told(id)).toMatchObject({ channels: [{ state: 'live' }] });
});
