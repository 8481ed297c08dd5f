/** Receipts and the shelf: each line moves what was counted, once; a count holds against what was sold before it. */
import { expect, test } from 'vitest';

import { openStockShop, owner } from './open-stock.ts';

// The shop's clock stands at ten o'clock in Rome.
test('a receipt moves what was counted, and the same receipt again nothing', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  const rug = await shop.sell('Tappeto', 9900, { sku: 'RUG' });
  await shop.count(lamp, 5);
  await shop.till('1;11:00;LAMP;2;98,00', '2;11:05;RUG;1;99,00');
  expect([await shop.onHand(lamp), await shop.onHand(rug)]).toEqual([3, null]);
  expect((await shop.till('1;11:00;LAMP;2;98,00', '2;11:05;RUG;1;99,00')).counts).toMatchObject({ same: 2, added: 0 });
  expect(await shop.onHand(lamp)).toBe(3);
  await shop.till('3;11:30;LAMP;-1;-49,00');
  expect(await shop.onHand(lamp)).toBe(4);
  const { items } = await shop.stock.movements({ variantId: lamp, limit: 10 }, owner);
  expect(items.map(({ reason, quantity, receiptId }) => [reason, quantity, receiptId])).toEqual([
    ['returned', 1000, 3],
    ['sold', -2000, 1],
    ['counted', 5000, null],
  ]);
  expect((await shop.stock.get({ variantId: lamp }, owner)).soldAt).toBe('2026-11-21T10:00:00.000Z');
});

test('a receipt from before the count changes nothing that was counted; an undone count lets it through', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  shop.clock.time = Date.parse('2026-11-21T08:00:00Z');
  await shop.count(lamp, 5);
  shop.clock.time = Date.parse('2026-11-21T12:00:00Z');
  const { batchId } = await shop.count(lamp, 9);
  await shop.till('1;11:00;LAMP;2;98,00');
  expect(await shop.onHand(lamp)).toBe(9);
  await shop.undo(batchId);
  expect(await shop.onHand(lamp)).toBe(3);
});

test('a later count holds against the undoing of an earlier one, also when an older sale came in since', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  shop.clock.time = Date.parse('2026-11-21T08:00:00Z');
  await shop.count(lamp, 5);
  shop.clock.time = Date.parse('2026-11-21T12:00:00Z');
  const { batchId } = await shop.count(lamp, 9);
  shop.clock.time = Date.parse('2026-11-21T14:00:00Z');
  await shop.count(lamp, 8);
  await shop.till('1;11:00;LAMP;2;98,00');
  expect(await shop.undo(batchId)).toMatchObject({ restored: 0, leftAlone: 1 });
  expect(await shop.onHand(lamp)).toBe(8);
});

test('an article that is recognised later moves then, once', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  await shop.count(lamp, 5);
  await shop.till('1;11:00;TILL-77;2;98,00');
  expect(await shop.onHand(lamp)).toBe(5);
  await shop.sales.match({ article: { article: '', sku: 'TILL-77', gtin: '' }, variantId: lamp }, owner);
  await shop.sales.match({}, owner);
  expect(await shop.onHand(lamp)).toBe(3);
});

test('a sale while the shelf is being counted is not lost: what was on hand at the moment of counting is compared', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  await shop.count(lamp, 10);
  // Nine are counted at half past ten; one is sold at eleven and known at once; the count is confirmed at noon.
  await shop.till('1;11:00;LAMP;1;49,00');
  shop.clock.time = Date.parse('2026-11-21T11:00:00Z');
  await shop.count(lamp, 9, '2026-11-21T09:30:00.000Z');
  expect(await shop.onHand(lamp)).toBe(8);
});

test('the last sale is known of what is counted afterwards', async () => {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  await shop.till('1;09:30;LAMP;1;49,00');
  await shop.count(lamp, 3);
  expect(await shop.stock.get({ variantId: lamp }, owner)).toMatchObject({
    onHand: 3000,
    soldAt: '2026-11-21T08:30:00.000Z',
  });
});
