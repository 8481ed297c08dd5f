import type { Promotion, PromotionRow as ShownRow, PromotionWarning } from '../../../api/promotions.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { isLate } from '../plans/late.ts';
import { readPromotion } from './read-promotion.ts';
import type { PricedRow, PromotionRow } from './promotions.sql.ts';
import { owesPriorPrice } from './reduce.ts';

export function asPromotion(row: PromotionRow): Promotion {
  const { whole, regime, steps, channels } = readPromotion(row);
  const endedByItself = row.ended_by === null;
  return {
    id: row.id,
    name: row.name,
    state: row.state as Promotion['state'],
    reduction: whole,
    regime,
    steps: steps.slice(1).map(({ from, value }) => ({ from: toInstant(from), value })),
    channels: [...channels],
    from: toInstant(row.from_at),
    until: toInstant(row.until_at),
    startedAt: toInstantOrNull(row.started_at),
    endedAt: toInstantOrNull(row.ended_at),
    startedLate: isLate(row.from_at, row.started_at),
    endedLate: endedByItself && isLate(row.until_at, row.ended_at),
    claim: row.claim,
    note: row.note,
    actor: row.actor,
    createdAt: toInstant(row.created_at),
    batchId: row.batch_id,
    variants: row.variants,
    prices: row.prices,
    leftOut: row.left_out,
  };
}

/** The saving and the percentage follow from the prices; they are not kept a second time. */
export function asShownRow(row: PricedRow, promotion: PromotionRow): ShownRow {
  const { amount, prior, regular } = row;
  const { regime, reduction } = readPromotion(promotion);
  const reference = owesPriorPrice(regime) ? (prior ?? regular) : regular;
  const saved = amount === null || reference === null ? null : reference - amount;
  return {
    variantId: row.variantId,
    title: row.title,
    sku: row.sku,
    channelId: row.channelId,
    step: row.step,
    regular,
    prior,
    priorDays: row.priorDays,
    amount,
    saved,
    percent: saved === null || reference === null || reference === 0 ? null : Math.floor((saved * 10_000) / reference),
    // Where the public price stays nothing is left out.
    state:
      amount === null && row.state === 'waiting' && reduction !== null ? 'left-out' : (row.state as ShownRow['state']),
    warnings: row.warnings === '' ? [] : (row.warnings.split(' ') as PromotionWarning[]),
  };
}
