/** Carts left halfway: who is called, about what, how often, and what came of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;
const anna = { email: 'anna@example.com', phone: '347 000 0011', name: 'Anna' };
const dayMs = 86_400_000;

beforeEach(async () => {
  it = await openTestShop();
  await owner().catalog.create({ product: { name: 'Miele' }, variants: [{ sku: 'MIELE-500', price: 1290 }] });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
});
afterEach(async () => {
  expect(it.faults).toEqual([]);
  await it.close();
});

const left = (wish: object = {}) =>
  site().order({ items: [{ sku: 'MIELE-500', quantity: 2 }], status: 'pending', ...anna, ...wish });
async function carts() {
  await owner().orders.pull({});
  return owner().orders.carts({});
}
const note = (orderId: number, result: 'reached' | 'bought' | 'not-reached' | 'no') =>
  owner().orders.noteRescue({ channelId: 'web', orderId: String(orderId), result });
const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { data?: { code?: string } }) => error.data?.code,
  );

test('a cart whose goods are here is shown with whom to call, not before half an hour, until this evening', async () => {
  const id = left();
  expect((await carts()).carts).toEqual([]);
  it.clock.pass(31 * 60_000);
  expect((await carts()).carts).toMatchObject([
    {
      orderId: String(id),
      name: 'Anna',
      phone: '347 000 0011',
      total: 2580,
      goods: [{ title: 'Miele', thousandths: 2000, available: null }],
      until: '2026-11-21T18:00:00.000Z',
    },
  ]);
});

test('goods that are not on the shelf, an unknown article or nobody to call make no card', async () => {
  left({ items: [{ sku: 'MAI-VISTO', price: 500 }] });
  left({ email: '', phone: '' });
  it.clock.pass(31 * 60_000);
  expect((await carts()).carts).toEqual([]);
  left({ email: 'bea@example.com', phone: '' });
  const [{ variantId } = { variantId: 0 }] = (await owner().stock.list({ search: 'MIELE' })).items;
  await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId, quantity: 1000 }] });
  it.clock.pass(31 * 60_000);
  expect((await carts()).carts).toEqual([]);
  await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId, quantity: 5000 }] });
  expect((await carts()).carts).toMatchObject([{ mail: 'bea@example.com', goods: [{ available: 5000 }] }]);
});

test('one call a week for each person, by mail or by number, and a payment after it counts as rescued', async () => {
  const first = left();
  it.clock.pass(60 * 60_000);
  await carts();
  await note(first, 'reached');
  expect(await code(note(first, 'reached'))).toBe('cart-gone');
  // The same number under another address.
  const second = left({ email: 'altra@example.com', phone: '+39 347 0000011' });
  it.clock.pass(dayMs);
  expect((await carts()).carts).toEqual([]);
  expect(await code(note(second, 'reached'))).toBe('cart-contact-cap');
  site().change(first, { status: 'processing' });
  expect((await carts()).counts).toEqual({ contacted: 1, rescued: 1, rescuedTotal: 2580 });
});

test('who buys without a call is not called, and who left a cart is forgotten after a week', async () => {
  const id = left();
  it.clock.pass(60 * 60_000);
  expect((await carts()).carts).toHaveLength(1);
  site().order({ items: [{ sku: 'MIELE-500' }], ...anna });
  expect(await carts()).toEqual({ carts: [], counts: { contacted: 0, rescued: 0, rescuedTotal: 0 } });
  expect(await code(note(id, 'no'))).toBe('cart-gone');
  left({ email: 'bea@example.com', phone: '' });
  it.clock.pass(60 * 60_000);
  expect((await carts()).carts).toHaveLength(1);
  it.clock.pass(8 * dayMs);
  await it.shop.turn('web-orders');
  expect((await carts()).carts).toEqual([]);
});

test('bought over the counter is a rescue at once, a no is none', async () => {
  const id = left();
  const other = left({ email: 'bea@example.com', phone: '' });
  it.clock.pass(60 * 60_000);
  await carts();
  await note(id, 'bought');
  await note(other, 'no');
  expect((await carts()).counts).toEqual({ contacted: 2, rescued: 1, rescuedTotal: 2580 });
});
