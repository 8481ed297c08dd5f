/** Goods that came back and are no good any more leave the shelf again, with their own reason. */
import type { Change } from '../../database/index.ts';
import { move, movementsOf, saleSource, sold } from '../../stock/index.ts';
import { soldLinesOf } from '../move-stock.sql.ts';
import { returnedLinesOf } from './returns.sql.ts';

/**
 * After the lines of a receipt have moved: each scrapped one moves the other way. Of a cancelled return it is the same, so
 * that its goods are where they were. What was never counted has not moved, and does not.
 * @param stays the goods never left: set aside for somebody, they were thrown away here
 */
export async function scrapReturned(change: Change, receiptId: number, actor: string, stays: boolean): Promise<void> {
  const scrapped = (await returnedLinesOf(change.db, receiptId)).filter((line) => line.scrapped === 1);
  if (scrapped.length === 0) return;
  const sources = scrapped.map(({ position }) => saleSource(receiptId, position));
  if (stays) return scrapOnShelf(change, receiptId, sources, actor);
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

async function scrapOnShelf(change: Change, receiptId: number, sources: readonly string[], actor: string) {
  const lines = (await soldLinesOf(change.db, { first: receiptId, last: receiptId })).filter(({ source }) =>
    sources.includes(source),
  );
  await sold(
    change,
    lines.map((line) => ({
      ...line,
      thousandths: -line.thousandths,
      reason: 'scrapped' as const,
      source: `${line.source}:scrapped`,
    })),
    { actor },
  );
}
