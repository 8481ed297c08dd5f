import { afterEach, expect, test } from 'vitest';

import type { PromotionWish } from '../../../src/api/promotions.ts';
import { nextSales } from '../../../src/core/metrics/sales-season.ts';
import { owner } from '../presence/open-promote-shop.ts';
import { addProduct, type NumbersShop, openNumbersShop } from './open-numbers-shop.ts';

let numbers: NumbersShop | undefined;
afterEach(async () => {
  await numbers?.close();
  numbers = undefined;
});
const open = async (): Promise<NumbersShop> => (numbers = await openNumbersShop('2026-11-21T08:00:00.000Z'));
const today = (shop: NumbersShop) => shop.verbs.metrics.today({} as never, owner);
const found = async (shop: NumbersShop) =>
  (await today(shop)).todos
    .filter(({ code }) => /^(?:promotion|prices-started|sales)/u.test(code))
    .map(({ code, count, details, subjectId }) => ({ code, count, details, subjectId }));

const vino = (variantIds: number[], more: Partial<PromotionWish> = {}): PromotionWish => ({
  name: 'Settimana del vino',
  products: { variantIds },
  channels: ['till', 'web'],
  from: '2026-11-21T15:00',
  until: '2026-11-21T19:00',
  reduction: { kind: 'percent', value: 2000, basis: 'prior', rounding: 'none' },
  regime: 'new-product',
  steps: [],
  claim: null,
  note: '',
  ...more,
});

test('the day has the minutes at which promotions begin and end and planned prices change', async () => {
  const shop = await open();
  const rosato = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  await shop.verbs.pricing.promotions.create(vino([rosato]), owner);
  const from = '2026-11-21T13:00';
  await shop.verbs.pricing.schedule.create({ prices: [{ variantId: rosato, amount: 950 }], from, note: '' }, owner);
  const marks = async () =>
    (await today(shop)).marks
      .filter(({ kind }) => kind.startsWith('promotion') || kind === 'prices-change')
      .map(({ at, kind, done, details }) => [at.slice(11, 16), kind, done, details['title'] ?? details['count']]);
  expect(await marks()).toEqual([
    ['12:00', 'prices-change', false, 1],
    ['14:00', 'promotion-starts', false, 'Settimana del vino'],
    ['18:00', 'promotion-ends', false, 'Settimana del vino'],
  ]);
  shop.setTime('2026-11-21T12:00:00.000Z');
  await shop.turns();
  shop.setTime('2026-11-21T14:00:00.000Z');
  await shop.turns();
  expect((await marks()).map(([, , done]) => done)).toEqual([true, true, false]);
});

test('what began late because the PC was off is said for a day, with both times', async () => {
  const shop = await open();
  const rosato = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  const until = '2026-11-30T20:00';
  const { id } = await shop.verbs.pricing.promotions.create(vino([rosato], { until }), owner);
  expect(await found(shop)).toEqual([]);
  shop.setTime('2026-11-21T16:12:00.000Z');
  await shop.turns();
  expect(await found(shop)).toEqual([
    {
      code: 'promotion-started-late',
      count: 1,
      subjectId: id,
      details: {
        name: 'Settimana del vino',
        planned: '2026-11-21T14:00:00.000Z',
        started: '2026-11-21T16:12:00.000Z',
      },
    },
  ]);
  shop.setTime('2026-11-22T16:13:00.000Z');
  expect(await found(shop)).toEqual([]);
});

test('a planned price that changed late is said too', async () => {
  const shop = await open();
  const rosato = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  const from = '2026-11-21T13:00';
  await shop.verbs.pricing.schedule.create({ prices: [{ variantId: rosato, amount: 950 }], from, note: '' }, owner);
  shop.setTime('2026-11-21T17:30:00.000Z');
  await shop.turns();
  expect((await found(shop)).map(({ code, count, details }) => [code, count, details['name']])).toEqual([
    ['prices-started-late', 1, 'Rosato'],
  ]);
});

test('a promotion that sells at a loss or says too much asks for a look', async () => {
  const shop = await open();
  const rosato = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  await shop.verbs.catalog.update({ id: rosato, variant: { cost: 900 } }, owner);
  const { id } = await shop.verbs.pricing.promotions.create(vino([rosato]), owner);
  expect(await found(shop)).toMatchObject([{ code: 'promotion-below-cost', count: 2, subjectId: id }]);
  await shop.verbs.pricing.promotions.stop({ id }, owner);
  expect(await found(shop)).toEqual([]);
  const bold = vino([rosato], { claim: 5000 });
  await shop.verbs.pricing.promotions.create(bold, owner);
  expect(await found(shop)).toMatchObject([{ code: 'promotion-claims-too-much', count: 2 }]);
});

test('who has a promotion in the thirty days before the sales is reminded of the region’s calendar', async () => {
  const shop = await open();
  const rosato = await addProduct(shop, 'ROS-1', 'Rosato', 990);
  await shop.verbs.pricing.promotions.create(vino([rosato], { until: '2026-11-30T20:00' }), owner);
  shop.setTime('2026-11-25T09:00:00.000Z');
  await shop.turns();
  expect((await found(shop)).filter(({ code }) => code === 'sales-season')).toEqual([]);
  const christmas = vino([rosato], { name: 'Natale', from: '2026-12-10T08:00', until: '2026-12-24T20:00' });
  const { id } = await shop.verbs.pricing.promotions.create(christmas, owner);
  expect((await found(shop)).filter(({ code }) => code === 'sales-season')).toMatchObject([
    { count: 1, subjectId: id, details: { name: 'Natale', begins: '2027-01-04T23:00:00.000Z' } },
  ]);
});

test('the sales begin before Epiphany and on the first Saturday of July', () => {
  const days = ['2026-11-25', '2027-01-05', '2027-01-06', '2025-01-01', '2026-07-04', '2026-07-05'];
  expect(days.map((day) => nextSales(day).begins)).toEqual([
    '2027-01-05',
    '2027-01-05',
    '2027-07-03',
    '2025-01-04',
    '2026-07-04',
    '2027-01-05',
  ]);
  expect(nextSales('2026-12-24').quietFrom).toBe('2026-12-06');
});
