import type { Currency } from '../../../api/money.ts';
import type { Regime, Reduction } from '../../../api/promotions.ts';
import type { Reader, Writer } from '../../database/index.ts';
import { pricedVariants, type PricedVariant } from '../prices.sql.ts';
import { priorPrices } from '../prior-prices.sql.ts';
import { daysOnSale, priorWindow } from '../prior-window.ts';
import { type Market, standingsOf } from '../reprice.ts';
import type { Standing } from '../standing.ts';
import { nothingSeen, priorKey, type PriorPrice } from './prior-key.ts';
import { type PriceReduction, reduce, type Reduced } from './reduce.ts';

/** The shop's facts that prices are computed with. */
export interface Money {
  readonly currency: Currency;
  readonly timeZone: string;
  readonly minimumMargin: number;
}

/** What prices are computed with: the channels with their rules, and the shop's facts. */
export interface PriceGrounds {
  readonly market: Market;
  readonly money: Money;
}

/** One reduction from its minute on; the first is the promotion's own, later ones are its steps. */
export interface Step {
  readonly step: number;
  readonly from: number;
  readonly until: number;
  readonly value: number;
}

export interface ReductionPlan {
  readonly reduction: PriceReduction;
  readonly regime: Regime;
  readonly claim: number | null;
  readonly channels: readonly string[];
  readonly steps: readonly Step[];
}

export interface ComputedRow extends Reduced {
  readonly variant: PricedVariant;
  readonly channelId: string;
  readonly step: Step;
  readonly regular: number | null;
  readonly prior: number | null;
  readonly priorDays: number | null;
}

/** What the sign will say of a step: the percentage the person named, else the reduction's own. */
export const claimOf = (reduction: Reduction, claim: number | null): number | null =>
  claim ?? (reduction.kind === 'percent' ? reduction.value : null);

export const withValue = (reduction: PriceReduction, value: number): PriceReduction => ({ ...reduction, value });

/**
 * Every price of a slice of variants as the promotion makes it, with the prior price as of its first step: the thirty
 * days before it, the promotion's own days do not count.
 */
export async function computeRows(
  db: Reader | Writer,
  { market, money }: PriceGrounds,
  plan: ReductionPlan,
  { variantIds, at }: { readonly variantIds: readonly number[]; readonly at: number },
): Promise<ComputedRow[]> {
  const variants = await pricedVariants(db, variantIds);
  const standings = await standingsOf(db, market, variants);
  const priors = await priorsOf(db, variantIds, plan.channels, at, money.timeZone);
  const rows: ComputedRow[] = [];
  for (const [index, variant] of variants.entries()) {
    for (const channelId of plan.channels) {
      const regular = regularOn(market, standings[index] as Standing, channelId);
      const { prior, priorDays } = priors.get(priorKey(variant.variantId, channelId)) ?? nothingSeen;
      for (const step of plan.steps) {
        const reduction = withValue(plan.reduction, step.value);
        const rule = { ...plan, ...money, reduction, claim: claimOf(reduction, step.step === 0 ? plan.claim : null) };
        const before = { regular, prior, priorDays, ...variant };
        rows.push({ ...reduce(rule, before), variant, channelId, step, regular, prior, priorDays });
      }
    }
  }
  return rows;
}

export const regularOn = ({ channels }: Market, standing: Standing, channelId: string): number | null =>
  standing.on[channels.findIndex(({ id }) => id === channelId)]?.amount ?? null;

export async function priorsOf(
  db: Reader | Writer,
  variantIds: readonly number[],
  channelIds: readonly string[],
  at: number,
  timeZone: string,
): Promise<ReadonlyMap<string, PriorPrice>> {
  const window = priorWindow(at, timeZone);
  const found = new Map<string, PriorPrice>();
  for (const { variantId, channelId, prior, firstSeen } of await priorPrices(db, variantIds, channelIds, window)) {
    found.set(priorKey(variantId, channelId), { prior, priorDays: daysOnSale(firstSeen, window, timeZone) });
  }
  return found;
}
