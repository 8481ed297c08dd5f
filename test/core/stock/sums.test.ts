/** Whatever happens in whatever order: the numbers are the sums of the movements, and a count holds from its moment on. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openStockShop, owner, type StockShop } from './open-stock.ts';

type Step =
  | { readonly kind: 'receive' | 'scrap' | 'count'; readonly which: number; readonly pieces: number }
  | { readonly kind: 'sell'; readonly which: number; readonly pieces: number; readonly minutesAgo: number }
  | { readonly kind: 'transfer'; readonly which: number; readonly pieces: number }
  | { readonly kind: 'undo'; readonly back: number };

const which = fc.integer({ min: 0, max: 1 });
const pieces = fc.integer({ min: 1, max: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('receive' as const, 'scrap' as const, 'count' as const), which, pieces }),
  fc.record({ kind: fc.constant('sell' as const), which, pieces, minutesAgo: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constant('transfer' as const), which, pieces }),
  fc.record({ kind: fc.constant('undo' as const), back: fc.integer({ min: 1, max: 4 }) }),
);

async function take(shop: StockShop, ids: readonly number[], batches: number[], step: Step, number: number) {
  if (step.kind === 'undo') {
    const batchId = batches.at(-step.back);
    if (batchId !== undefined) await shop.undo(batchId).catch(() => undefined);
    return;
  }
  const id = ids[step.which] as number;
  if (step.kind === 'sell') {
    const at = new Date(shop.clock.time - step.minutesAgo * 60_000 + 3_600_000).toISOString().slice(11, 16);
    await shop.till(`${number};${at};S${step.which};${step.pieces};10,00`);
    return;
  }
  const lines = [{ variantId: id, quantity: step.pieces * 1000 }];
  const moved =
    step.kind === 'transfer'
      ? shop.stock.transfer({ from: 1, to: 2, note: '', lines }, owner)
      : step.kind === 'count'
        ? shop.count(id, step.pieces)
        : step.kind === 'receive'
          ? shop.receive(id, step.pieces)
          : shop.scrap(id, step.pieces);
  const { batchId } = await moved.catch(() => ({ batchId: null }));
  if (batchId === null) return;
  batches.push(batchId);
  if (step.kind !== 'count') return;
  const level = (await shop.stock.get({ variantId: id }, owner)).stores.find(({ storeId }) => storeId === 1);
  expect(level?.onHand).toBe(step.pieces * 1000);
}

test('the numbers are the sums of the movements, over 60 courses of events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const shop = await openStockShop();
      const ids = [await shop.sell('Lampada', 4900, { sku: 'S0' }), await shop.sell('Tappeto', 9900, { sku: 'S1' })];
      await shop.stock.addStore({ name: 'Magazzino' }, owner);
      const batches: number[] = [];
      for (const [number, each] of steps.entries()) {
        await take(shop, ids, batches, each, number + 1);
        shop.clock.pass(7);
      }
      const sums = () => shop.database.read.selectFrom('stock_sum').selectAll().orderBy('variant_id').execute();
      const before = await sums();
      expect((await shop.stock.check(undefined, owner)).wrong).toBe(0);
      expect(await sums()).toEqual(before);
      await shop.database.close();
    }),
    { numRuns: 60 },
  );
});
