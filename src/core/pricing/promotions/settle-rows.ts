import type { Change } from '../../database/index.ts';
import type { PlanRow, Settled } from '../plans/due.sql.ts';
import { pricedVariants } from '../prices.sql.ts';
import { type Market, standingsOf } from '../reprice.ts';
import { claimOf, type Money, priorsOf, regularOn, withValue } from './compute-rows.ts';
import { nothingSeen, priorKey, type PriorPrice } from './prior-key.ts';
import { earlierPriors, type PromotionRow, promotionsByIds } from './promotions.sql.ts';
import { reduce } from './reduce.ts';
import { readPromotion } from './read-promotion.ts';

/**
 * The reductions that begin now, computed for good: with the prior price of this very moment, or that of the first step
 * where an earlier one was laid already. Whoever stops and takes the stop back keeps the prior price from before, too:
 * the promotion's own days never count.
 */
export async function settleRows(
  change: Change,
  market: Market,
  money: Money,
  plans: readonly PlanRow[],
): Promise<Settled[]> {
  const settled: Settled[] = [];
  const byPromotion = Map.groupBy(plans, ({ promotionId }) => promotionId as number);
  for (const row of await promotionsByIds(change.db, [...byPromotion.keys()])) {
    for (const each of await settleOne(change, market, money, row, byPromotion.get(row.id) ?? [])) settled.push(each);
  }
  return settled;
}

async function settleOne(
  change: Change,
  market: Market,
  money: Money,
  row: PromotionRow,
  plans: readonly PlanRow[],
): Promise<Settled[]> {
  const { reduction, regime, claim, steps, channels } = readPromotion(row);
  if (reduction === null) return [];
  const variantIds = [...new Set(plans.map(({ variantId }) => variantId))];
  const variants = await pricedVariants(change.db, variantIds);
  const standings = new Map((await standingsOf(change.db, market, variants)).map((each) => [each.variantId, each]));
  const known = new Map(variants.map((variant) => [variant.variantId, variant]));
  const now = await priorsOf(change.db, variantIds, channels, change.at, money.timeZone);
  const before = await earlierPriors(change.db, row.id);
  return plans.flatMap((plan): Settled[] => {
    const variant = known.get(plan.variantId);
    const standing = standings.get(plan.variantId);
    if (variant === undefined || standing === undefined) return [];
    const key = priorKey(plan.variantId, plan.channelId);
    const prior: PriorPrice = before.get(key) ?? now.get(key) ?? nothingSeen;
    const regular = regularOn(market, standing, plan.channelId);
    const stepped = withValue(reduction, steps[plan.step]?.value ?? reduction.value);
    const rule = { reduction: stepped, regime, claim: claimOf(stepped, plan.step === 0 ? claim : null), ...money };
    const { amount, warnings } = reduce(rule, { ...variant, ...prior, regular });
    return [{ id: plan.id, amount, ...prior, regular, warnings }];
  });
}
