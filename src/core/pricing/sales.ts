import type { Reader, Writer } from '../database/index.ts';
import { pricesInForce } from './prices.sql.ts';
import { reductionsOf } from './sales.sql.ts';

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

/** What a shelf label says of one variant on one channel. */
export interface LabelPrice {
  readonly variantId: number;
  /** What customers pay now. */
  readonly amount: number;
  readonly regular: number;
  /** Set while a promotion runs: the price the law wants beside the reduced one, and its days where fewer than thirty. */
  readonly prior: number | null;
  readonly priorDays: number | null;
  readonly until: number | null;
  readonly promotion: string | null;
}

/** In no order; variants without a price there are left out. */
export async function labelPrices(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelId: string,
): Promise<LabelPrice[]> {
  const plans = new Map((await reductionsOf(db, variantIds)).map((plan) => [plan.planId, plan]));
  const prices = await pricesInForce(db, variantIds);
  return prices.flatMap(({ variantId, channelId: where, amount, regular, planId }): LabelPrice[] => {
    if (where !== channelId) return [];
    const plan = planId === null ? undefined : plans.get(planId);
    const promoted = plan?.promotionId == null ? undefined : plan;
    return [
      {
        variantId,
        amount,
        regular,
        prior: promoted?.prior ?? null,
        priorDays: promoted?.priorDays ?? null,
        until: plan?.until ?? null,
        promotion: promoted?.name ?? null,
      },
    ];
  });
}
