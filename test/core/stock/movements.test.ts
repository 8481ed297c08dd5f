/** What stands on the shelf: the number is the sum of its movements, and what nobody counted is not known. */
import { describe, expect, test } from 'vitest';

import { openStockShop, owner } from './open-stock.ts';

describe('counting and moving', () => {
  test('what was never counted is not known, whatever came in; it is in stock', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
    await shop.receive(lamp, 10);
    expect(await shop.stock.get({ variantId: lamp }, owner)).toMatchObject({
      onHand: null,
      available: null,
      availability: 'in-stock',
      stores: [{ storeId: 1, onHand: null, moved: 10_000 }],
    });
    await shop.count(lamp, 12);
    expect(await shop.onHand(lamp)).toBe(12);
  });

  test('goods that came for the first time may be all there are', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900);
    const { batchId } = await shop.receive(lamp, 6, true);
    expect(await shop.onHand(lamp)).toBe(6);
    await shop.receive(lamp, 4, true);
    expect(await shop.onHand(lamp)).toBe(10);
    await shop.undo(batchId);
    expect(await shop.onHand(lamp)).toBeNull();
  });

  test('scrapping and moving to another place take no more than there is', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
    await shop.count(lamp, 5);
    const { id: room } = await shop.stock.addStore({ name: 'Magazzino' }, owner);
    await shop.scrap(lamp, 1);
    await shop.stock.transfer({ from: 1, to: room, note: '', lines: [{ variantId: lamp, quantity: 3000 }] }, owner);
    const { onHand, stores } = await shop.stock.get({ variantId: lamp }, owner);
    expect([onHand, ...stores.map((store) => store.onHand)]).toEqual([4000, 1000, 3000]);
    await expect(shop.scrap(lamp, 2)).rejects.toMatchObject({
      code: 'stock-not-enough',
      details: { sku: 'LAMP', onHand: 1000, asked: 2000 },
    });
    await expect(shop.stock.addStore({ name: 'magazzino' }, owner)).rejects.toMatchObject({
      code: 'stock-store-taken',
    });
    await expect(
      shop.stock.transfer({ from: 1, to: 9, note: '', lines: [{ variantId: lamp, quantity: 1 }] }, owner),
    ).rejects.toMatchObject({ code: 'stock-store-unknown' });
  });

  test('the word for the channels follows, and only what is another way is looked at again', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900);
    await shop.marked();
    const word = async () => (await shop.stock.get({ variantId: lamp }, owner)).availability;
    await shop.stock.setLevels({ changes: [{ variantId: lamp, low: 2000 }] }, owner);
    expect(await shop.marked()).toEqual([]);
    await shop.count(lamp, 5);
    expect([await word(), await shop.marked()]).toEqual(['in-stock', [lamp]]);
    await shop.stock.setLevels({ changes: [{ variantId: lamp, low: 3000 }] }, owner);
    await shop.stock.setLevels({ changes: [{ variantId: lamp, low: 2000 }] }, owner);
    expect(await shop.marked()).toEqual([]);
    const { batchId } = await shop.scrap(lamp, 3);
    expect([await word(), await shop.marked()]).toEqual(['limited', [lamp]]);
    await shop.scrap(lamp, 2);
    expect([await word(), await shop.marked()]).toEqual(['out-of-stock', [lamp]]);
    expect((await shop.stock.list({ show: 'low', limit: 10 }, owner)).items).toHaveLength(1);
    expect((await shop.stock.list({ show: 'out', limit: 10 }, owner)).total).toBe(1);
    const display = await shop.stock.setLevels({ changes: [{ variantId: lamp, onDisplay: true }] }, owner);
    expect(await word()).toBe('on-display-to-order');
    await shop.undo(display.batchId);
    await shop.undo(batchId);
    expect(await word()).toBe('in-stock');
  });
});

describe('the way back', () => {
  test('goods that go back from another place are known as before', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900);
    await shop.count(lamp, 5);
    await shop.stock.addStore({ name: 'Magazzino' }, owner);
    const lines = [{ variantId: lamp, quantity: 2000 }];
    const { batchId } = await shop.stock.transfer({ from: 1, to: 2, note: '', lines }, owner);
    await shop.undo(batchId);
    expect(await shop.onHand(lamp)).toBe(5);
  });

  test('each change comes back whole, also when it is undone and done again', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900);
    await shop.count(lamp, 5);
    const { batchId } = await shop.receive(lamp, 10);
    const undone = await shop.undo(batchId);
    expect([await shop.onHand(lamp), undone.restored]).toEqual([5, 1]);
    await shop.undo(undone.batchId);
    expect(await shop.onHand(lamp)).toBe(15);
    expect(await shop.batches.verbs.undoPreview({ batchId: batchId as number, limit: 10 }, owner)).toMatchObject({
      batch: { kind: 'stock', summary: { what: 'received', title: 'Lampada' } },
      items: [{ what: 'stock', before: 5000, made: 15_000, now: 15_000, state: 'stands' }],
    });
  });

  test('what was counted again since is left alone', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900);
    const { batchId } = await shop.count(lamp, 5);
    shop.clock.pass(60);
    await shop.count(lamp, 8);
    expect(await shop.undo(batchId)).toMatchObject({ restored: 0, leftAlone: 1 });
    expect(await shop.onHand(lamp)).toBe(8);
  });

  test('a change is found by its goods in the history', async () => {
    const shop = await openStockShop();
    const lamp = await shop.sell('Lampada', 4900);
    const rug = await shop.sell('Tappeto', 9900);
    await shop.count(lamp, 5);
    await shop.count(rug, 2);
    const { items } = await shop.batches.verbs.list({ kind: 'stock', search: 'tappeto', limit: 5 }, owner);
    expect(items.map(({ summary }) => summary['title'])).toEqual(['Tappeto']);
  });
});
