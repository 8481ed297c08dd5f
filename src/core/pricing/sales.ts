import type { Locale } from '../../api/money.ts';
import type { Reader, Writer } from '../database/index.ts';
import { pricesInForce } from './prices.sql.ts';
import { owesPriorPrice } from './promotions/reduce.ts';
import { priorWords } from './promotions/sign.ts';
import { reducedNow, reductionsOf } from './sales.sql.ts';

/** A reduced price with its dates: what a channel with a field for them can be told ahead. */
export interface Sale {
  readonly variantId: number;
  readonly channelId: string;
  /** What it costs before and after, and what stands crossed out beside it. */
  readonly regular: number;
  readonly amount: number;
  /** Milliseconds. */
  readonly from: number;
  readonly until: number;
  readonly running: boolean;
  /** The lowest price of the thirty days before. */
  readonly prior: number | null;
  /** null: a scheduled price without a promotion. */
  readonly promotionId: number | null;
}

/**
 * The running sale of each variant and channel, else the next one. Only what is lower than the regular price is a sale:
 * a channel that is told a higher one refuses it.
 */
export async function salesOf(db: Reader | Writer, variantIds: readonly number[]): Promise<Sale[]> {
  const reductions = await reductionsOf(db, variantIds);
  if (reductions.length === 0) return [];
  const ids = [...new Set(reductions.map(({ variantId }) => variantId))];
  const regulars = new Map((await pricesInForce(db, ids)).map((each) => [keyOf(each), each.regular]));
  const sales = new Map<string, Sale>();
  for (const { variantId, channelId, amount, from, until, state, prior, promotionId } of reductions) {
    const key = keyOf({ variantId, channelId });
    const regular = regulars.get(key);
    if (regular === undefined || amount >= regular || sales.has(key)) continue;
    sales.set(key, {
      variantId,
      channelId,
      regular,
      amount,
      from,
      until,
      running: state === 'running',
      prior,
      promotionId,
    });
  }
  return [...sales.values()];
}

const keyOf = ({ variantId, channelId }: { readonly variantId: number; readonly channelId: string }): string =>
  `${variantId} ${channelId}`;

/** A lower price that lies over the regular one now; instants in milliseconds. */
export interface ReducedPrice {
  readonly amount: number;
  readonly regular: number;
  /** What may stand struck beside it: the lowest price of the thirty days before; null where the law asks for none. */
  readonly prior: number | null;
  readonly until: number | null;
}

/** The lowest that customers pay now on any channel, of the variants whose price is lowered for a time. */
export async function reducedPrices(
  db: Reader | Writer,
  variantIds: readonly number[],
): Promise<Map<number, ReducedPrice>> {
  const rows = await reducedNow(db, variantIds);
  return new Map(
    rows.map(({ variantId, amount, regular, prior, until, regime }) => [
      variantId,
      { amount, regular, prior: regime !== null && owesPriorPrice(regime) ? prior : null, until },
    ]),
  );
}

/** What a shelf label says of a price that a promotion lies over. */
export interface LabelReduction {
  readonly variantId: number;
  /** The lowest price of the thirty days before; null where the law asks for none. */
  readonly prior: number | null;
  /** What stands beside it, in the shop's language; empty without a prior price. */
  readonly priorWords: string;
  /** The true percentage, hundredths: on the prior price, else on the regular one. */
  readonly percent: number | null;
  readonly until: number;
}

/** The promotions that run on a channel, of these variants; in no order. */
export async function labelReductions(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelId: string,
  language: Locale,
): Promise<LabelReduction[]> {
  const plans = new Map((await reductionsOf(db, variantIds)).map((plan) => [plan.planId, plan]));
  if (plans.size === 0) return [];
  const prices = await pricesInForce(db, variantIds);
  return prices.flatMap(({ variantId, channelId: where, amount, regular, planId }): LabelReduction[] => {
    const plan = planId === null ? undefined : plans.get(planId);
    if (where !== channelId || plan?.regime == null) return [];
    const prior = owesPriorPrice(plan.regime) ? plan.prior : null;
    const reference = prior ?? regular;
    return [
      {
        variantId,
        prior,
        priorWords: prior === null ? '' : priorWords(plan.regime, plan.priorDays, language),
        // Downwards: what is said on a label is never above the truth.
        percent: amount < reference ? Math.floor(((reference - amount) * 10_000) / reference) : null,
        until: plan.until,
      },
    ];
  });
}
