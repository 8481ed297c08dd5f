import type { PriceReason } from '../../../api/pricing.ts';
import { breathing, type Change, inSlices } from '../../database/index.ts';
import { addPrices, type NewPrice, pricedVariants } from '../prices.sql.ts';
import { type Market, recordOf, standingsOf } from '../reprice.ts';
import { changesBetween } from '../standing.ts';
import type { PlanRow } from './due.sql.ts';

/** A plan that just began or just ended; its records belong to the batch that planned it, or to the one that ended it. */
export interface Turned {
  readonly plan: PlanRow;
  readonly began: boolean;
  readonly batchId: number;
  readonly actor: string;
}

const reasonOf = ({ plan, began }: Turned): PriceReason => {
  if (plan.promotionId !== null) return began ? 'promotion' : 'promotion-ended';
  return began ? 'scheduled-until' : 'scheduled-ended';
};

/**
 * Writes what customers pay after plans began and ended: the regular prices stay as they are. Where one plan ends and
 * the next begins in the same moment there is one record, the later plan's. Answers how many prices changed.
 */
export async function layPlans(change: Change, market: Market, turned: readonly Turned[]): Promise<number> {
  const byKey = new Map<string, Turned>();
  for (const each of turned) {
    const key = keyOf(each.plan.variantId, each.plan.channelId);
    if (each.began || !byKey.get(key)?.began) byKey.set(key, each);
  }
  const variantIds = [...new Set(turned.map(({ plan }) => plan.variantId))];
  let written = 0;
  const breathe = breathing();
  for (const slice of inSlices(variantIds)) {
    await breathe();
    const groups = await recordsFor(change, market, slice, byKey);
    const changed = new Set<number>();
    for (const [{ batchId, actor, plan }, prices] of groups) {
      await addPrices(change.db, prices, { batchId, actor, note: plan.note, at: change.at, correctsSlip: false });
      for (const { variantId } of prices) changed.add(variantId);
      written += prices.length;
    }
    if (changed.size > 0) await change.markVariants([...changed]);
  }
  if (written > 0) change.announce('pricing');
  return written;
}

const keyOf = (variantId: number, channelId: string): string => `${variantId} ${channelId}`;

/** One group for each batch and note, told apart by the first plan of each. */
async function recordsFor(
  change: Change,
  market: Market,
  variantIds: readonly number[],
  byKey: ReadonlyMap<string, Turned>,
): Promise<ReadonlyMap<Turned, NewPrice[]>> {
  const groups = new Map<Turned, NewPrice[]>();
  const firsts = new Map<string, Turned>();
  const variants = await pricedVariants(change.db, variantIds);
  for (const standing of await standingsOf(change.db, market, variants)) {
    for (const changed of changesBetween(standing, standing, market.channels)) {
      const cause = byKey.get(keyOf(changed.variantId, changed.channel?.id ?? ''));
      if (cause === undefined) continue;
      const group = `${cause.batchId} ${cause.plan.note}`;
      const first = firsts.get(group) ?? cause;
      firsts.set(group, first);
      const prices = groups.get(first) ?? [];
      prices.push(recordOf(changed, reasonOf(cause), change.at));
      groups.set(first, prices);
    }
  }
  return groups;
}
