/** An import of receipts taken back gives the shelf back what its receipts had moved, and what was counted holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openStockShop, owner, type StockShop } from './open-stock.ts';

const undoImport = (shop: StockShop, id: number | null) => shop.sales.undoImport({ id: id ?? 0 }, owner);
const at = (shop: StockShop, time: string) => void (shop.clock.time = Date.parse(`2026-11-21T${time}:00Z`));
const soldAt = async (shop: StockShop, variantId: number) =>
  (await shop.stock.get({ variantId }, owner)).soldAt?.slice(11, 16) ?? null;

// The till's hours are Rome's, one later than the clock's.
async function openShop() {
  const shop = await openStockShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  at(shop, '08:00');
  return { shop, lamp };
}

test('what was sold and what came back are on the shelf as before, and the same file moves them again', async () => {
  const { shop, lamp } = await openShop();
  await shop.count(lamp, 5);
  at(shop, '12:00');
  const file = ['1;10:00;LAMP;2;98,00', '2;10:30;LAMP;-1;-49,00'];
  await shop.till('7;09:30;LAMP;1;49,00');
  const { importId } = await shop.till(...file);
  expect([await shop.onHand(lamp), await soldAt(shop, lamp)]).toEqual([3, '09:00']);
  expect(await undoImport(shop, importId)).toEqual({ receipts: 2 });
  // The last sale is again that of the receipt which stayed.
  expect([await shop.onHand(lamp), await soldAt(shop, lamp)]).toEqual([4, '08:30']);
  expect((await shop.till(...file)).counts).toMatchObject({ added: 2, same: 0 });
  expect([await shop.onHand(lamp), await soldAt(shop, lamp)]).toEqual([3, '09:00']);
  expect((await shop.stock.check(undefined, owner)).wrong).toBe(0);
});

test('a count in between holds: it found the shelf as it was', async () => {
  const { shop, lamp } = await openShop();
  await shop.count(lamp, 5);
  at(shop, '12:00');
  const file = ['1;10:00;LAMP;2;98,00'];
  const { importId } = await shop.till(...file);
  const { batchId } = await shop.count(lamp, 4);
  await undoImport(shop, importId);
  expect(await shop.onHand(lamp)).toBe(4);
  await shop.till(...file);
  expect(await shop.onHand(lamp)).toBe(4);
  // Without the count it is what the receipts say.
  await shop.undo(batchId);
  expect(await shop.onHand(lamp)).toBe(3);
});

test('a count undone afterwards leaves what there was without the import', async () => {
  const { shop, lamp } = await openShop();
  await shop.count(lamp, 5);
  at(shop, '12:00');
  const { batchId } = await shop.count(lamp, 9);
  const { importId } = await shop.till('1;10:00;LAMP;2;98,00');
  await undoImport(shop, importId);
  expect(await shop.onHand(lamp)).toBe(9);
  await shop.undo(batchId);
  expect(await shop.onHand(lamp)).toBe(5);
});

test('a count undone before leaves the same', async () => {
  const { shop, lamp } = await openShop();
  await shop.count(lamp, 5);
  at(shop, '12:00');
  const { batchId } = await shop.count(lamp, 9);
  const { importId } = await shop.till('1;10:00;LAMP;2;98,00');
  await shop.undo(batchId);
  expect(await shop.onHand(lamp)).toBe(3);
  await undoImport(shop, importId);
  expect(await shop.onHand(lamp)).toBe(5);
});

test('whatever happened in between, an import taken back leaves the shelf as if it had never come', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('count' as const), pieces: fc.integer({ min: 0, max: 20 }) }),
    fc.record({ kind: fc.constant('receive' as const), pieces: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('undo' as const), pieces: fc.constant(0) }),
  );
  const story = fc.record({
    steps: fc.array(step, { maxLength: 5 }),
    minute: fc.integer({ min: 1, max: 59 }),
    sold: fc.constantFrom(-1, 1, 2),
    comes: fc.nat(5),
    goes: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(story, async ({ steps, minute, sold, comes, goes }) => {
      const told = async (withImport: boolean) => {
        const { shop, lamp } = await openShop();
        await shop.count(lamp, 10);
        const batches: (number | null)[] = [];
        let importId: number | null = null;
        for (let place = 0; place <= steps.length; place++) {
          at(shop, `09:${String(place * 10).padStart(2, '0')}`);
          const row = `1;09:${String(minute).padStart(2, '0')};LAMP;${sold};${sold * 49},00`;
          if (withImport && place === Math.min(comes, steps.length)) ({ importId } = await shop.till(row));
          if (withImport && importId !== null && place === Math.min(comes + goes, steps.length))
            await undoImport(shop, importId).then(() => (importId = null));
          const now = steps[place];
          if (now === undefined) continue;
          if (now.kind === 'undo') await undoLast(shop, batches.pop());
          else batches.push((await shop[now.kind](lamp, now.pieces)).batchId);
        }
        expect((await shop.stock.check(undefined, owner)).wrong).toBe(0);
        const onHand = await shop.onHand(lamp);
        await shop.database.close();
        return onHand;
      };
      expect(await told(true)).toBe(await told(false));
    }),
    { numRuns: 15 },
  );
}, 60_000);

const undoLast = async (shop: StockShop, batchId: number | null | undefined): Promise<void> => {
  if (batchId !== undefined && batchId !== null) await shop.undo(batchId);
};
