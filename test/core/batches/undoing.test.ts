import { describe, expect, test } from 'vitest';

import { openImportShop } from '../imports/open-imports.ts';
import { everywhere, openPrices, owner, till } from '../pricing/open-prices.ts';

const typed = { note: '', typingError: false };
const edited = (fields: object) => ({ product: fields, variant: undefined });

describe('what was done together is undone together', () => {
  test('goods, prices and channel rules stand in one list, newest first, with who and what', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    shop.clock.pass(1);
    await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, till);
    shop.clock.pass(1);
    const rule = { kind: 'amount', value: -100, rounding: 'none' } as const;
    await shop.channels.verbs.update({ id: 'google', rule }, owner);
    const { items, total } = await shop.batches.verbs.list({ limit: 50 }, owner);
    expect([total, items.map(({ kind, actor, undoneBy }) => [kind, actor, undoneBy])]).toEqual([
      3,
      [
        ['channel-rule', 'Marta', null],
        ['price', 'Cassa 2', null],
        ['product', 'Marta', null],
      ],
    ]);
    expect(items[1]).toMatchObject({ count: 1, summary: { from: 1000, to: 1200 }, undoes: null });
  });

  test('the list is read page by page while it grows, each batch once', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    for (let step = 1; step <= 6; step++) {
      await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1000 + step, ...typed }, owner);
    }
    const first = await shop.batches.verbs.list({ limit: 3 }, owner);
    await shop.pricing.verbs.setPrice({ variantId: oil, amount: 2000, ...typed }, owner);
    const second = await shop.batches.verbs.list({ limit: 3, after: first.next }, owner);
    const third = await shop.batches.verbs.list({ limit: 3, after: second.next }, owner);
    const ids = [first, second, third].flatMap(({ items }) => items.map(({ id }) => id));
    expect([ids, third.next]).toEqual([[7, 6, 5, 4, 3, 2, 1], null]);
    const nowhere = shop.batches.verbs.list({ limit: 3, after: 'x' }, owner);
    await expect(nowhere).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('an undo can be undone, and that again, each time as a batch of its own', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    const { batchId } = await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
    let latest = batchId;
    for (const price of [1000, 1200, 1000, 1200, 1000]) {
      const undone = await shop.batches.verbs.undo({ batchId: latest }, owner);
      expect(undone).toMatchObject({ undone: latest, restored: 1, leftAlone: 0 });
      expect(await shop.prices(oil)).toEqual(everywhere(price));
      latest = undone.batchId;
    }
    const history = await shop.pricing.verbs.history({ variantId: oil, channelId: null }, owner);
    // Nothing is erased: each step back is a record of its own.
    expect(history.map(({ amount }) => amount)).toEqual([1000, 1200, 1000, 1200, 1000, 1200, 1000]);
  });

  test('a batch whose undo was undone can be undone anew', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    const { batchId } = await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
    const undone = await shop.batches.verbs.undo({ batchId }, owner);
    await expect(shop.batches.verbs.undo({ batchId }, owner)).rejects.toMatchObject({ code: 'batch-already-undone' });
    await shop.batches.verbs.undo({ batchId: undone.batchId }, owner);
    await shop.batches.verbs.undo({ batchId }, owner);
    expect(await shop.prices(oil)).toEqual(everywhere(1000));
  });

  test('without a number the latest is undone, then the one before it; undos themselves are not in the way', async () => {
    const shop = await openPrices();
    const oil = await shop.sell('Olio', 1000);
    await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1100, ...typed }, owner);
    await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
    await shop.batches.verbs.undo({}, owner);
    expect(await shop.prices(oil)).toEqual(everywhere(1100));
    await shop.batches.verbs.undo({}, owner);
    expect(await shop.prices(oil)).toEqual(everywhere(1000));
    await shop.batches.verbs.undo({}, owner);
    expect((await shop.catalog.verbs.list({ limit: 5 }, owner)).total).toBe(0);
    await expect(shop.batches.verbs.undo({}, owner)).rejects.toMatchObject({ code: 'batch-not-undoable' });
  });

  test('what never was cannot be undone, and the refusal leaves no trace', async () => {
    const shop = await openPrices();
    await shop.sell('Olio', 1000);
    await expect(shop.batches.verbs.undo({ batchId: 99 }, owner)).rejects.toMatchObject({ code: 'not-found' });
    expect((await shop.batches.verbs.list({ limit: 50 }, owner)).total).toBe(1);
  });
});

describe('an import is undone as a whole', () => {
  const list = ['Codice;Nome;Prezzo', 'O;Olio;10,00', 'M;Miele;5,00', 'V;Vino;8,00'].join('\n');
  const dearer = ['Codice;Nome;Prezzo', 'O;Olio nuovo;11,00', 'M;Miele;6,00', 'V;Vino;9,00', 'P;Pane;2,00'].join('\n');

  test('but nothing that somebody changed since: prices, names and new goods', async () => {
    const shop = await openImportShop();
    await shop.bring(list);
    shop.clock.pass(1);
    const { batchId, counts } = await shop.bring(dearer);
    expect(counts).toMatchObject({ added: 1, changed: 3 });
    shop.clock.pass(1);
    const honey = await shop.bySku('M');
    await shop.pricing.verbs.setPrice({ variantId: honey.id, amount: 690, ...typed }, till);
    const oil = await shop.bySku('O');
    await shop.catalog.verbs.update({ id: oil.id, ...edited({ name: 'Olio del nonno' }) }, owner);
    const undone = await shop.batches.verbs.undo({ batchId }, owner);
    // The wine's price and the oil's come back and the bread leaves; the honey's price and the oil's name stay.
    expect(undone.leftAlone).toBeGreaterThan(0);
    expect(await shop.priceList()).toEqual({ O: 1000, M: 690, V: 800 });
    expect((await shop.bySku('O')).name).toBe('Olio del nonno');
  });

  test('and its undo, undone, brings all of it again, the later edits untouched', async () => {
    const shop = await openImportShop();
    await shop.bring(list);
    const { batchId } = await shop.bring(dearer);
    const honey = await shop.bySku('M');
    await shop.pricing.verbs.setPrice({ variantId: honey.id, amount: 690, ...typed }, till);
    const undone = await shop.batches.verbs.undo({ batchId }, owner);
    await shop.batches.verbs.undo({ batchId: undone.batchId }, owner);
    expect(await shop.priceList()).toEqual({ O: 1100, M: 690, V: 900, P: 200 });
    expect((await shop.bySku('O')).name).toBe('Olio nuovo');
  });

  test('an undo that fails half-way changes nothing at all', async () => {
    const shop = await openImportShop();
    await shop.bring(list);
    const { batchId } = await shop.bring(dearer);
    const before = await shop.priceList();
    shop.batches.onUndo('a domain with a fault', async () => {
      throw new Error('a fault');
    });
    await expect(shop.batches.verbs.undo({ batchId }, owner)).rejects.toThrow('a fault');
    expect(await shop.priceList()).toEqual(before);
    expect((await shop.batches.verbs.list({ limit: 1 }, owner)).items[0]).toMatchObject({
      id: batchId,
      undoneBy: null,
    });
  });
});
