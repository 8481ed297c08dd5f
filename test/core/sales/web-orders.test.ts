/** Orders of the web shop: each counted once, whatever the line does to them. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;
const pull = () => owner().orders.pull({});

beforeEach(async () => {
  it = await openTestShop();
  await owner().catalog.create({
    product: { name: 'Miele di castagno' },
    variants: [{ sku: 'MIELE-500', price: 1290, vatRate: 2200 }],
  });
  await owner().catalog.create({
    product: { name: 'Olio' },
    variants: [{ sku: 'OLIO-1', price: 1500, vatRate: 2200 }],
  });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
});
afterEach(async () => {
  expect(it.faults).toEqual([]);
  await it.close();
});

const order = (wish: Partial<Parameters<ReturnType<typeof site>['order']>[0]> = {}) =>
  site().order({ items: [{ sku: 'MIELE-500', quantity: 2 }, { sku: 'OLIO-1' }], ...wish });
const receipts = async () =>
  (await owner().sales.list({ channelId: 'web' })).items
    .map(({ number, total, lines }) => [number, total, lines] as const)
    .reverse();
const revenue = async () => (await owner().sales.list({ channelId: 'web' })).revenue;
const figures = async () => {
  const { figures: all } = await owner().sales.numbers({ from: '2026-11-01', to: '2026-11-30', by: 'day' });
  return Object.fromEntries(all.map(({ metric, value }) => [metric, value]));
};
const wrongSums = async () => (await owner().sales.rebuild(undefined)).wrong;

test('a paid order is a receipt with shipping, discount and payment; the same again is nothing', async () => {
  const id = order({ shipping: 590, discount: 300, method: 'ppcp-gateway', methodTitle: 'PayPal' });
  expect(await pull()).toMatchObject({ read: 1, counted: 1, changed: 0, aside: 0, reason: null });
  expect(await pull()).toMatchObject({ read: 0, counted: 0 });
  const [summary] = (await owner().sales.list({ channelId: 'web' })).items;
  const receipt = await owner().sales.get({ id: summary!.id });
  expect(receipt).toMatchObject({
    number: String(id),
    source: 'web',
    total: 2 * 1290 + 1500 - 300 + 590,
    day: '2026-11-21',
    hour: 10,
    unknown: 0,
    payments: [{ method: 'paypal', amount: 4370, written: 'PayPal' }],
    items: [
      { sku: 'MIELE-500', thousandths: 2000, unitPrice: 1290, discount: 300, total: 2280, vatRate: 2200 },
      { sku: 'OLIO-1', thousandths: 1000, unitPrice: 1500, discount: 0, total: 1500 },
      { article: '', category: 'Spedizione', total: 590 },
    ],
  });
  expect(await owner().sales.unsorted({})).toMatchObject({ articleCount: 0, receiptCount: 0 });
  expect(await owner().orders.list({})).toMatchObject({
    total: 1,
    items: [{ number: String(id), state: 'counted', receipts: [{ kind: 'sale', total: 4370 }] }],
  });
});

test('what changes in the very second in which it was read is read again', async () => {
  const id = order();
  await pull();
  site().refund(id, { sku: 'OLIO-1', quantity: 1 });
  await pull();
  expect(await revenue()).toBe(2 * 1290);
  expect(await pull()).toMatchObject({ read: 0 });
});

test('what is not paid waits, and is counted when it is; a cancelled sale is taken back once', async () => {
  const waits = order({ status: 'on-hold' });
  const failed = order({ status: 'failed', email: 'anna@example.com' });
  expect(await pull()).toMatchObject({ read: 2, counted: 0 });
  expect(await receipts()).toEqual([]);
  it.clock.pass(60_000);
  site().change(waits, { status: 'completed' });
  expect(await pull()).toMatchObject({ counted: 1 });
  it.clock.pass(60_000);
  site().change(waits, { status: 'cancelled' });
  expect(await pull()).toMatchObject({ changed: 1 });
  expect(await pull()).toMatchObject({ read: 0 });
  expect(await receipts()).toEqual([
    [String(waits), 4080, 2],
    [`${waits}-2`, -4080, 2],
  ]);
  expect(await figures()).toMatchObject({ revenue: 0, receipts: 0 });
  expect(await wrongSums()).toBe(0);
  expect((await owner().orders.list({})).items.map(({ number, state }) => [number, state])).toEqual([
    [String(failed), 'waiting'],
    [String(waits), 'ended'],
  ]);
});

test('a refund comes in once, by article or as an amount; a cancellation after it takes back only the rest', async () => {
  const id = order();
  await pull();
  it.clock.pass(60_000);
  const first = site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  await pull();
  it.clock.pass(60_000);
  const second = site().refund(id, { amount: 200 });
  await pull();
  expect(await receipts()).toEqual([
    [String(id), 4080, 2],
    [`${id}-R${first}`, -1290, 1],
    [`${id}-R${second}`, -200, 1],
  ]);
  it.clock.pass(60_000);
  site().change(id, { status: 'cancelled' });
  await pull();
  expect(await revenue()).toBe(0);
  it.clock.pass(60_000);
  site().change(id, { status: 'processing' });
  await pull();
  expect(await revenue()).toBe(4080 - 1290 - 200);
  expect(await wrongSums()).toBe(0);
});

test('a counted order that is looked at again stays, less what is refunded meanwhile', async () => {
  const id = order();
  await pull();
  it.clock.pass(60_000);
  site().change(id, { status: 'on-hold' });
  site().refund(id, { amount: 200 });
  expect(await pull()).toMatchObject({ changed: 1 });
  expect(await revenue()).toBe(4080 - 200);
  it.clock.pass(60_000);
  site().change(id, { status: 'completed' });
  await pull();
  expect(await revenue()).toBe(4080 - 200);
  expect(await wrongSums()).toBe(0);
});

test('an order that the web shop changes after it was counted is put right by the difference', async () => {
  const id = order();
  await pull();
  it.clock.pass(60_000);
  const kept = site().orderTold(id)!['line_items'] as { id: number }[];
  expect(kept).toHaveLength(2);
  site().change(id, {
    lines: [
      { id: 1, name: 'Olio', sku: 'OLIO-1', productId: 1, variationId: 0, quantity: 3, subtotal: 4500, total: 4500 },
    ],
  });
  expect(await pull()).toMatchObject({ changed: 1 });
  expect(await revenue()).toBe(4500);
  expect(await figures()).toMatchObject({ receipts: 1 });
  expect(await pull()).toMatchObject({ read: 0 });
});

test('another currency waits to be sorted out; an article nobody knows is kept and matched later', async () => {
  order({ currency: 'USD' });
  site().order({ items: [{ sku: 'MAI-VISTO', price: 700 }] });
  expect(await pull()).toMatchObject({ counted: 1, aside: 1 });
  expect(await owner().sales.unsorted({})).toMatchObject({
    articles: [{ sku: 'MAI-VISTO', total: 700 }],
    receipts: [{ reason: 'other-currency', currency: 'USD', file: 'WooCommerce' }],
  });
  expect(await owner().sales.imports({})).toEqual([]);
  await owner().catalog.create({ product: { name: 'Nuovo' }, variants: [{ sku: 'MAI-VISTO', price: 700 }] });
  expect(await owner().sales.match({})).toMatchObject({ lines: 1 });
});

test('the web shop’s zone and its clock are its own: hours are the store’s, and nothing is passed over', async () => {
  site().set({ timeZone: 'America/New_York' });
  order({ at: new Date('2026-11-20T23:30:00Z') });
  await pull();
  const [summary] = (await owner().sales.list({ channelId: 'web' })).items;
  expect(summary).toMatchObject({ day: '2026-11-21', hour: 0 });
  // Its clock is an hour behind from now on: what it says was changed lies before what was read.
  const late = order();
  site().change(late, { modified: it.clock.now() - 5 * 60_000 });
  expect(await pull()).toMatchObject({ counted: 1 });
});

test('an order moves what was counted on the shelf once, and a refund brings it back', async () => {
  const { items } = await owner().stock.list({ search: 'MIELE-500' });
  const variantId = items[0]!.variantId;
  await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId, quantity: 10_000 }] });
  it.clock.pass(60_000);
  const id = order();
  await pull();
  await pull();
  expect(await owner().stock.get({ variantId })).toMatchObject({ onHand: 8000 });
  it.clock.pass(60_000);
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  expect(await owner().stock.get({ variantId })).toMatchObject({ onHand: 9000 });
});

test('somebody of the customer book is known again; nobody is added, and no consent is given', async () => {
  const before = (await owner().customers.list({})).total;
  order({ email: 'Nuova.Persona@example.com' });
  await pull();
  expect((await owner().customers.list({})).total).toBe(before);
  expect((await owner().sales.list({ channelId: 'web' })).items[0]?.personId).toBeNull();
});
