import { expect, test } from 'vitest';

import type { PromotionWish } from '../../../../src/api/promotions.ts';
import { everywhere, openPrices, owner } from '../open-prices.ts';

const typed = { note: '', typingError: false };

/** A promotion of twenty percent from 1 December, 8:00, to the evening of the 24th, in the shop and on the site. */
export const winter = (variantIds: number[], more: Partial<PromotionWish> = {}): PromotionWish => ({
  name: 'Inverno',
  products: { variantIds },
  channels: ['till', 'web'],
  from: '2026-12-01T08:00',
  until: '2026-12-24T20:00',
  reduction: { kind: 'percent', value: 2000, basis: 'prior', rounding: 'none' },
  regime: 'ordinary',
  steps: [],
  claim: null,
  note: '',
  ...more,
});

test('a promotion starts and ends at its minute on all its channels, and the regular price goes on beneath it', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { id } = await shop.pricing.verbs.promotions.create(winter([oil]), owner);
  await shop.at('2026-12-01T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), till: 800, web: 800 });
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1200), till: 800, web: 800 });
  // A regular price below the reduced one is what customers pay.
  const { batchId } = await shop.pricing.verbs.setPrice({ variantId: oil, amount: 700, ...typed }, owner);
  expect(await shop.prices(oil)).toEqual(everywhere(700));
  await shop.batches.verbs.undo({ batchId }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1200), till: 800, web: 800 });
  await shop.at('2026-12-24T19:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1200));
  const { promotion, rows } = await shop.pricing.verbs.promotions.get({ id, limit: 50 }, owner);
  expect(promotion).toMatchObject({
    state: 'ended',
    startedAt: '2026-12-01T07:00:00.000Z',
    endedAt: '2026-12-24T19:00:00.000Z',
    startedLate: false,
    endedLate: false,
    variants: 1,
    prices: 2,
    leftOut: 0,
  });
  expect(rows.items[0]).toEqual({
    variantId: oil,
    title: 'Olio',
    sku: 'P1',
    channelId: 'till',
    step: 0,
    regular: 1000,
    prior: 1000,
    priorDays: 9,
    amount: 800,
    saved: 200,
    percent: 2000,
    state: 'ended',
    warnings: ['under-30-days'],
  });
});

test('the percentage is of the lowest price of thirty days, not of a price raised just before', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.at('2026-11-28T09:00:00.000Z');
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1400, ...typed }, owner);
  const wish = winter([oil], { channels: ['till'], claim: 2000 });
  const onPrior = await shop.pricing.verbs.promotions.preview({ ...wish, limit: 10 }, owner);
  expect(onPrior.rows[0]).toMatchObject({ regular: 1400, prior: 1000, amount: 800, saved: 200, percent: 2000 });
  const onCurrent = await shop.pricing.verbs.promotions.preview(
    { ...wish, reduction: { kind: 'percent', value: 2000, basis: 'current', rounding: 'none' }, limit: 10 },
    owner,
  );
  // 20 % off 14,00 € are 11,20 €: more than customers paid last week.
  expect(onCurrent).toMatchObject({
    prices: 0,
    leftOut: 1,
    warnings: { 'not-below-prior': 1 },
    from: '2026-12-01T07:00:00.000Z',
    until: '2026-12-24T19:00:00.000Z',
  });
  const thin = await shop.pricing.verbs.promotions.preview(
    { ...wish, reduction: { kind: 'fixed', value: 900 }, limit: 10 },
    owner,
  );
  expect(thin.rows[0]).toMatchObject({ amount: 900, percent: 1000, warnings: ['claim-above-true', 'under-30-days'] });
});

test('it is stopped everywhere at the same instant, called off before its start, and brought back', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { id } = await shop.pricing.verbs.promotions.create(winter([oil]), owner);
  await shop.at('2026-12-02T07:00:00.000Z');
  const stopped = await shop.pricing.verbs.promotions.stop({ id }, owner);
  expect(stopped.ended).toBe(2);
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  await expect(shop.pricing.verbs.promotions.stop({ id }, owner)).rejects.toMatchObject({ code: 'promotion-over' });
  shop.clock.pass(60);
  expect(await shop.batches.verbs.undo({ batchId: stopped.batchId }, owner)).toMatchObject({
    restored: 1,
    leftAlone: 0,
  });
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), till: 800, web: 800 });
  // Its own reduced price never becomes the prior price.
  const { rows, promotion } = await shop.pricing.verbs.promotions.get({ id, limit: 50 }, owner);
  expect([promotion.state, rows.items[0]?.prior, rows.items[0]?.amount]).toEqual(['running', 1000, 800]);
  await shop.at('2026-12-24T19:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});

test('undoing the promotion calls it off or ends it, and undoing that plans it again', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { id, batchId } = await shop.pricing.verbs.promotions.create(winter([oil]), owner);
  const undone = await shop.batches.verbs.undo({ batchId }, owner);
  const state = async () => (await shop.pricing.verbs.promotions.get({ id, limit: 1 }, owner)).promotion.state;
  expect([await state(), undone.restored]).toEqual(['cancelled', 1]);
  await shop.batches.verbs.undo({ batchId: undone.batchId }, owner);
  expect(await state()).toBe('planned');
  await shop.at('2026-12-01T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), till: 800, web: 800 });
  await shop.batches.verbs.undo({ batchId }, owner);
  expect([await state(), await shop.prices(oil)]).toEqual(['ended', everywhere(1000)]);
});

test('goods in another promotion of the same days are refused by name, in the preview they are left out', async () => {
  const shop = await openPrices();
  const [oil, honey] = [await shop.sell('Olio', 1000), await shop.sell('Miele', 500)];
  await shop.pricing.verbs.promotions.create(winter([oil]), owner);
  const again = winter([honey, oil], { name: 'Natale', from: '2026-12-20T08:00', until: '2026-12-31T20:00' });
  const preview = await shop.pricing.verbs.promotions.preview({ ...again, limit: 10 }, owner);
  expect(preview).toMatchObject({ prices: 2, leftOut: 2, warnings: { overlaps: 2 } });
  await expect(shop.pricing.verbs.promotions.create(again, owner)).rejects.toMatchObject({
    code: 'promotion-overlaps',
    details: { title: 'Olio', name: 'Inverno', count: 1 },
  });
  await shop.pricing.verbs.promotions.create({ ...again, from: '2026-12-24T20:00' }, owner);
});

test('progressive reductions keep the prior price from before the first', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const wish = winter([oil], {
    regime: 'progressive',
    steps: [
      { from: '2026-12-10T08:00', value: 3000 },
      { from: '2026-12-20T08:00', value: 5000 },
    ],
  });
  const { id } = await shop.pricing.verbs.promotions.create(wish, owner);
  const paid: unknown[] = [];
  for (const day of ['01', '10', '20', '25']) {
    await shop.at(`2026-12-${day}T07:00:00.000Z`);
    paid.push((await shop.prices(oil))['till' as never]);
  }
  expect(paid).toEqual([800, 700, 500, 1000]);
  const { rows } = await shop.pricing.verbs.promotions.get({ id, limit: 50 }, owner);
  expect(
    rows.items
      .filter(({ channelId }) => channelId === 'till')
      .map(({ step, prior, percent, state }) => [step, prior, percent, state]),
  ).toEqual([
    [0, 1000, 2000, 'ended'],
    [1, 1000, 3000, 'ended'],
    [2, 1000, 5000, 'ended'],
  ]);
  expect(
    (await shop.pricing.verbs.history({ variantId: oil, channelId: 'till' }, owner)).map(({ reason, amount }) => [
      reason,
      amount,
    ]),
  ).toEqual([
    ['promotion-ended', 1000],
    ['promotion', 500],
    ['promotion', 700],
    ['promotion', 800],
    ['created', 1000],
  ]);
});

test('an earlier end, a later end and another name: the prior price stays', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { id } = await shop.pricing.verbs.promotions.create(winter([oil]), owner);
  await shop.at('2026-12-01T07:00:00.000Z');
  const updated = await shop.pricing.verbs.promotions.update({ id, name: 'Natale', until: '2026-12-26T20:00' }, owner);
  expect([updated.name, updated.until]).toEqual(['Natale', '2026-12-26T19:00:00.000Z']);
  await shop.at('2026-12-24T19:00:00.000Z');
  expect(await shop.prices(oil)).toMatchObject({ till: 800 });
  await shop.pricing.verbs.promotions.update({ id, until: '2026-12-25T09:00' }, owner);
  await shop.at('2026-12-25T08:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});

test('conditions leave the price alone; the sign says them', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const { id, prices } = await shop.pricing.verbs.promotions.create(
    winter([oil], { reduction: { kind: 'n-for-m', take: 3, pay: 2 }, regime: 'outside' }),
    owner,
  );
  expect(prices).toBe(0);
  await shop.at('2026-12-01T07:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
  const { promotion, rows } = await shop.pricing.verbs.promotions.get({ id, limit: 50 }, owner);
  expect([promotion.state, rows.items.length, rows.items[0]?.regular]).toEqual(['running', 2, 1000]);
  const { whole } = await shop.pricing.verbs.promotions.sign({ id, limit: 50, language: 'it' }, owner);
  expect(whole).toMatchObject({
    headline: '3×2',
    conditions: 'Prendi 3 pezzi uguali e ne paghi 2. Il prezzo di un pezzo solo non cambia.',
  });
});

test('the preview shows what deserves a second look first, and what each price would leave', async () => {
  const shop = await openPrices();
  const [calm, cheap] = [await shop.sell('Olio', 1000), await shop.sell('Pasta', 200, { cost: 300 })];
  const wish = winter([calm, cheap], { channels: ['till'], regime: 'new-product' });
  const { rows } = await shop.pricing.verbs.promotions.preview({ ...wish, warnedFirst: true, limit: 1 }, owner);
  expect(rows.map(({ title, warnings, margin }) => [title, warnings, margin !== null && margin < 0])).toEqual([
    ['Pasta', ['below-cost'], true],
  ]);
  const all = await shop.pricing.verbs.promotions.preview({ ...wish, warnedFirst: true, limit: 10 }, owner);
  expect(all.rows.map(({ title, margin }) => [title, margin === null])).toEqual([
    ['Pasta', false],
    ['Olio', true],
  ]);
});

test('a promotion to come that leaves the public price shows its goods, waiting', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  const coupon = { kind: 'coupon', code: 'AMICI', unit: 'percent', value: 1000 } as const;
  const wish = winter([oil], { reduction: coupon, regime: 'outside' });
  const { id } = await shop.pricing.verbs.promotions.create(wish, owner);
  const states = async () =>
    (await shop.pricing.verbs.promotions.get({ id, limit: 10 }, owner)).rows.items.map(({ state }) => state);
  expect(await states()).toEqual(['waiting', 'waiting']);
  await shop.at('2026-12-01T07:00:00.000Z');
  expect(await states()).toEqual(['running', 'running']);
});

test('a price taken from the channel ends the promotion there, and comes back with it', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  await shop.pricing.verbs.promotions.create(winter([oil], { from: null, channels: ['till', 'facebook'] }), owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), till: 800, facebook: 800 });
  shop.clock.pass(60);
  const { batchId } = await shop.database.change((change) =>
    shop.pricing.takeFromChannel(change, { variantId: oil, channelId: 'facebook', amount: 950, actor: 'Marta' }),
  );
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), till: 800, facebook: '950*' });
  await shop.batches.verbs.undo({ batchId }, owner);
  expect(await shop.prices(oil)).toEqual({ ...everywhere(1000), till: 800, facebook: 800 });
  await shop.at('2026-12-24T19:00:00.000Z');
  expect(await shop.prices(oil)).toEqual(everywhere(1000));
});
