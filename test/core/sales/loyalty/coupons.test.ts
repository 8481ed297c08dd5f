/** Coupons: one ledger for the shop and the web shop, made there once, whatever the line does. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { CouponWish } from '../../../../src/api/coupons.ts';
import { openTestShop, type TestShop } from '../../../open-test-shop.ts';

let it: TestShop;
const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;
let forms = 0;

beforeEach(async () => {
  it = await openTestShop();
  await owner().catalog.create({
    product: { name: 'Miele' },
    variants: [{ sku: 'MIELE', price: 2000, vatRate: 2200 }],
  });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
});
afterEach(async () => {
  expect(it.faults).toEqual([]);
  await it.close();
});

const newForm = () => `coupon-form-number-${(forms += 1)}`;
const make = (wish: Partial<CouponWish> = {}) =>
  owner().loyalty.coupons.create({ formKey: newForm(), kind: 'percent', value: 1000, ...wish });
const get = (id: number) => owner().loyalty.coupons.get({ id });
const sell = (coupon: string, paid: number, wish: { personId?: number; unitPrice?: number } = {}) =>
  owner().counter.sell({
    formKey: newForm(),
    lines: [{ variantId: null, article: 'Miele', unitPrice: wish.unitPrice ?? 2000 }],
    payments: paid === 0 ? [] : [{ method: 'cash', amount: paid }],
    coupon,
    personId: wish.personId ?? null,
  });
const order = (coupon: string, email = '') => site().order({ items: [{ sku: 'MIELE' }], coupon, email });
const pull = () => owner().orders.pull({});

test('made in the web shop once, used online and read back; the shop then refuses it, and it is taken away there', async () => {
  const made = await make({ code: 'dieci', until: '2026-11-30', minimum: 1000 });
  expect(made).toMatchObject({ code: 'DIECI', state: 'open', web: { state: 'waiting' } });
  await it.rounds(2);
  expect(site().couponTold('DIECI')).toMatchObject({
    code: 'dieci',
    discount_type: 'percent',
    amount: '10.00',
    usage_limit: 1,
    minimum_amount: '10.00',
    individual_use: true,
    // The end of the last day on the store's clock.
    date_expires_gmt: '2026-11-30T23:00:00',
  });
  const id = order('DIECI');
  await pull();
  await pull();
  expect(await get(made.id)).toMatchObject({
    state: 'used',
    usesOnline: 1,
    usesInShop: 0,
    takenOff: 200,
    ledger: [{ uses: 1, amount: 200, online: true, receipt: { number: String(id) } }],
  });
  await expect(sell('dieci', 1800)).rejects.toMatchObject({ data: { code: 'coupon-used' } });
  await it.rounds(2);
  expect(site().couponTold('DIECI')).toBeUndefined();
  site().change(id, { status: 'cancelled' });
  it.clock.pass(2_000);
  await pull();
  expect(await get(made.id)).toMatchObject({ state: 'open', uses: 0, takenOff: 0 });
  await it.rounds(2);
  expect(site().couponTold('DIECI')).toMatchObject({ usage_limit: 1 });
});

test('what the shop uses lowers the one online, and a receipt taken back gives it back', async () => {
  const made = await make({ code: 'TRE', kind: 'amount', value: 500, maxUses: 3 });
  await it.rounds(2);
  const sold = await sell('tre', 1500);
  expect(sold.total).toBe(1500);
  await sell('TRE', 1500);
  await it.rounds(2);
  expect(site().couponTold('TRE')).toMatchObject({ discount_type: 'fixed_cart', amount: '5.00', usage_limit: 1 });
  await owner().counter.cancel({ id: sold.id, formKey: newForm() });
  expect(await get(made.id)).toMatchObject({ uses: 1, takenOff: 500 });
  await it.rounds(2);
  expect(site().couponTold('TRE')).toMatchObject({ usage_limit: 2 });
  await owner().loyalty.coupons.end({ id: made.id });
  await it.rounds(2);
  expect(site().couponTold('TRE')).toBeUndefined();
  expect((await get(made.id)).web.state).toBe('gone');
});

test('a lost answer makes no second one', async () => {
  it.practice.faults.add({ kind: 'reset', when: 'after', method: 'POST', path: '/coupons', times: 1 });
  const made = await make({ code: 'UNICO' });
  await it.rounds(2);
  it.clock.pass(120_000);
  await it.rounds(4);
  expect(site().couponTold('UNICO')).toMatchObject({ usage_limit: 1 });
  expect((await get(made.id)).web).toEqual({ state: 'live', reason: null });
});

test('somebody else’s coupon of that code is not touched, and said; once it is gone ours goes', async () => {
  site().coupon({ code: 'natale', amount: '50.00', discount_type: 'percent' });
  const made = await make({ code: 'NATALE' });
  await it.rounds(2);
  expect((await get(made.id)).web).toMatchObject({ state: 'refused', reason: { code: 'web-coupon-taken' } });
  expect(site().couponTold('NATALE')).toMatchObject({ amount: '50.00' });
  site().removeCoupon('NATALE');
  await owner().loyalty.coupons.retry({ id: made.id });
  await it.rounds(3);
  expect(site().couponTold('NATALE')).toMatchObject({ amount: '10.00' });
});

test('personal, planned, over: the counter and the web shop hold to the same rules', async () => {
  const later = await make({ code: 'POI', from: '2026-12-01', maxUses: null });
  await it.rounds(2);
  expect(site().couponTold('POI')).toBeUndefined();
  await expect(sell('POI', 1800)).rejects.toMatchObject({ data: { code: 'coupon-not-yet' } });
  it.clock.setTime('2026-12-01T09:00:00.000Z');
  await it.rounds(2);
  expect(site().couponTold('POI')).toMatchObject({ usage_limit: null });
  await sell('POI', 1800);
  await owner().loyalty.coupons.change({ id: later.id, until: '2026-12-01' });
  it.clock.setTime('2026-12-02T09:00:00.000Z');
  await expect(sell('POI', 1800)).rejects.toMatchObject({ data: { code: 'coupon-over' } });
  await it.rounds(2);
  expect(site().couponTold('POI')).toBeUndefined();
  await expect(make({ code: 'poi' })).rejects.toMatchObject({ data: { code: 'coupon-taken' } });
  await expect(make({ from: '2026-12-05', until: '2026-12-04' })).rejects.toMatchObject({
    data: { code: 'coupon-days-wrong' },
  });
  const least = await make({ code: 'SOGLIA', kind: 'amount', value: 500, minimum: 3000 });
  await expect(sell('SOGLIA', 1500)).rejects.toMatchObject({ data: { code: 'coupon-minimum' } });
  expect((await sell('SOGLIA', 2500, { unitPrice: 3000 })).total).toBe(2500);
  expect((await get(least.id)).state).toBe('used');
});

test('the same form makes one coupon', async () => {
  const wish = { formKey: newForm(), kind: 'percent', value: 500 } as const;
  const [one, other] = [await owner().loyalty.coupons.create(wish), await owner().loyalty.coupons.create(wish)];
  expect(other.id).toBe(one.id);
  expect(one.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/u);
});
