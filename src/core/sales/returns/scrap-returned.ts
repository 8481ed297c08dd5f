/** Goods that came back and are no good any more leave the shelf again, with their own reason. */
import type { Change } from '../../database/index.ts';
import { move, movementsOf, saleSource } from '../../stock/index.ts';
import { returnedLinesOf } from './returns.sql.ts';

/**
 * After the lines of a receipt have moved: each scrapped one moves the other way. Of a cancelled return it is the same, so
 * that its goods are where they were. What was never counted has not moved, and does not.
 */
export async function scrapReturned(change: Change, receiptId: number, actor: string): Promise<void> {
  const scrapped = (await returnedLinesOf(change.db, receiptId)).filter((line) => line.scrapped === 1);
  if (scrapped.length === 0) return;
  const sources = scrapped.map(({ position }) => saleSource(receiptId, position));
  const moved = await movementsOf(change.db, sources);
  if (moved.length === 0) return;
  await move(change, {
    reason: 'scrapped',
    actor,
    lines: moved.map(({ source, variantId, storeId, quantity }) => ({
      variantId,
      storeId,
      quantity: -quantity,
      source: `${source}:scrapped`,
    })),
  });
}
