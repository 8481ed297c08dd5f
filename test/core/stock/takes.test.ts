/** Stocktakes: counted piece by piece while the till sells, compared at the moment of counting, put right at once. */
import { expect, test } from 'vitest';

import { readPdf } from '../print/read-pdf.ts';
import { openStockShop, owner } from './open-stock.ts';

async function shopWithTake() {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP', cost: 2000 });
  const rug = await shop.sell('Tappeto', 9900, { sku: 'RUG' });
  const vase = await shop.sell('Vaso', 1900, { sku: 'VASE' });
  await shop.count(lamp, 10);
  await shop.count(vase, 4);
  shop.clock.pass(30);
  const { id: takeId } = await shop.stock.startTake({ storeId: 1, note: '' }, owner);
  const scan = (variantId: number, pieces = 1, how: 'add' | 'set' = 'add') =>
    shop.stock.putCount({ takeId, variantId, quantity: pieces * 1000, how }, owner);
  return { ...shop, lamp, rug, vase, takeId, scan };
}

test('pieces add up, the difference is that of the moment, and one confirmed change puts it right', async () => {
  const shop = await shopWithTake();
  const { lamp, rug, vase, takeId, scan } = shop;
  await scan(lamp, 8);
  await scan(lamp);
  await scan(rug, 2);
  shop.clock.pass(60);
  // Sold after the count of the lamp: the till's clock says eleven.
  await shop.till('1;11:00;LAMP;1;49,00');
  const take = await shop.stock.take({ takeId }, owner);
  expect(take).toMatchObject({ articles: 2, differing: 1, value: -2000, missingCount: 1 });
  expect(take.lines.map(({ sku, counted, expected, difference }) => [sku, counted, expected, difference])).toEqual([
    ['LAMP', 9000, 10_000, -1000],
    ['RUG', 2000, null, null],
  ]);
  expect(take.missing).toMatchObject([{ variantId: vase, onHand: 4000 }]);
  // Going on with it is the same one: it survives whatever closes the window.
  expect((await shop.stock.startTake({ storeId: 1, note: '' }, owner)).id).toBe(takeId);
  const { batchId, changed } = await shop.stock.confirmTake({ takeId, except: [] }, owner);
  expect([changed, await shop.onHand(lamp), await shop.onHand(rug), await shop.onHand(vase)]).toEqual([2, 8, 2, 4]);
  await expect(scan(lamp)).rejects.toMatchObject({ code: 'stock-take-over' });
  await shop.undo(batchId);
  expect([await shop.onHand(lamp), await shop.onHand(rug)]).toEqual([9, null]);
});

test('an article that somebody counts meanwhile is left out, and what sells while it is scanned is marked', async () => {
  const shop = await shopWithTake();
  const { lamp, vase, takeId, scan } = shop;
  await scan(lamp, 5);
  await scan(vase, 3, 'set');
  await shop.till('1;11:00;LAMP;1;49,00');
  shop.clock.pass(60);
  await scan(lamp, 4);
  await shop.count(vase, 2);
  const take = await shop.stock.take({ takeId }, owner);
  expect(take.lines.find(({ sku }) => sku === 'LAMP')).toMatchObject({ counted: 9000, expected: 9000, moving: true });
  expect(await shop.stock.confirmTake({ takeId, except: [lamp] }, owner)).toMatchObject({
    changed: 0,
    leftOut: [vase],
  });
  expect(await shop.onHand(vase)).toBe(2);
});

test('given up or empty, nothing changes', async () => {
  const { stock, takeId, lamp, scan, onHand } = await shopWithTake();
  await expect(stock.confirmTake({ takeId, except: [] }, owner)).rejects.toMatchObject({ code: 'stock-take-empty' });
  await scan(lamp, 1);
  await stock.removeCount({ takeId, variantId: lamp }, owner);
  await stock.dropTake({ takeId }, owner);
  expect(await onHand(lamp)).toBe(10);
  expect(await stock.takes(undefined, owner)).toMatchObject([{ id: takeId, batchId: null, articles: 0 }]);
});

test('what came down to its level is on the sheet, with what to order', async () => {
  const { stock, lamp, vase } = await shopWithTake();
  await stock.setLevels(
    {
      changes: [
        { variantId: lamp, low: 12_000 },
        { variantId: vase, low: 2000 },
      ],
    },
    owner,
  );
  const csv = await stock.reorderSheet({ format: 'csv' }, owner);
  expect(csv.text.trim().split('\r\n')[1]).toBe(';LAMP;;Lampada;10;12;14');
  const pdf = await stock.reorderSheet({ format: 'pdf' }, owner);
  expect(Buffer.from(pdf.text, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect((await readPdf(Uint8Array.from(Buffer.from(pdf.text, 'base64')))).pages.length).toBe(1);
  expect((await stock.export({ show: 'uncounted', format: 'csv' }, owner)).text).toContain('Tappeto');
});
