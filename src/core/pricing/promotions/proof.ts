import type { PromotionProof } from '../../../api/promotions.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import type { Reader } from '../../database/index.ts';
import { lowestSeen, type SeenPrice } from '../prior-price.ts';
import { type PriorWindow, priorWindow } from '../prior-window.ts';
import { type ProofRow, proofRows, rowsOfVariant } from './proof.sql.ts';
import type { PromotionRow } from './promotions.sql.ts';
import { readPromotion } from './read-promotion.ts';
import { asPromotion, asShownRow } from './view.ts';

/**
 * What an inspector asks for of one product: on each channel every dated price from thirty days before the reduction to
 * its end, which of them was the lowest, who gave it and when. Slips of the keyboard are shown and do not count.
 */
export async function proofOf(
  db: Reader,
  timeZone: string,
  promotion: PromotionRow,
  variant: { readonly variantId: number; readonly title: string; readonly sku: string },
): Promise<PromotionProof> {
  const rows = await rowsOfVariant(db, promotion.id, variant.variantId);
  const records = Map.groupBy(await proofRows(db, variant.variantId), ({ channelId }) => channelId);
  const window = priorWindow(promotion.started_at ?? promotion.from_at, timeZone);
  const end = promotion.ended_at ?? promotion.until_at;
  return {
    promotion: asPromotion(promotion),
    ...variant,
    channels: readPromotion(promotion).channels.map((channelId) => ({
      channelId,
      rows: rows.filter((row) => row.channelId === channelId).map((row) => asShownRow(row, promotion)),
      windowFrom: toInstant(window.from),
      windowUntil: toInstant(window.until),
      records: proven(records.get(channelId) ?? [], window, end),
    })),
  };
}

function proven(
  rows: readonly ProofRow[],
  window: PriorWindow,
  end: number,
): PromotionProof['channels'][number]['records'] {
  const seen = rows.map((row): SeenPrice => ({
    sequence: row.sequence,
    amount: row.amount,
    from: row.from,
    visibleFrom: row.visibleFrom,
    typingError: row.slip === 1,
  }));
  const lowest = lowestSeen(seen, window.from, window.until)?.sequence;
  return concerned(rows, window, end).map((row) => ({
    sequence: row.sequence,
    amount: row.amount,
    regular: row.regular,
    from: toInstant(row.from),
    until: toInstantOrNull(row.until),
    visibleFrom: toInstantOrNull(row.visibleFrom),
    reason: row.reason,
    note: row.note,
    actor: row.actor,
    recordedAt: toInstant(row.recordedAt),
    typingError: row.slip === 1,
    lowest: row.sequence === lowest,
  }));
}

/** From the last price that showed when the thirty days began: a later one may not have been seen at once. */
function concerned(rows: readonly ProofRow[], { from }: PriorWindow, end: number): readonly ProofRow[] {
  const stood = rows.findLastIndex(({ visibleFrom }) => visibleFrom !== null && visibleFrom <= from);
  return rows.slice(Math.max(0, stood)).filter((row) => row.from <= end);
}
