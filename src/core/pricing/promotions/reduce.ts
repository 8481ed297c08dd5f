import { type Currency, netOfVat, marginShare, percentOf, roundPriceDown } from '../../../api/money.ts';
import type { PromotionWarning, Reduction, Regime } from '../../../api/promotions.ts';

/** Reductions that change the public price. The others are conditions, and leave it as it is. */
export type PriceReduction = Extract<Reduction, { kind: 'percent' | 'amount' | 'fixed' }>;

export const changesPrice = (reduction: Reduction): reduction is PriceReduction =>
  reduction.kind === 'percent' || reduction.kind === 'amount' || reduction.kind === 'fixed';

export interface ReductionRule {
  readonly reduction: PriceReduction;
  readonly regime: Regime;
  /** The percentage that the sign will say. */
  readonly claim: number | null;
  readonly currency: Currency;
  /** Hundredths of a percent of the net price. */
  readonly minimumMargin: number;
}

/** One variant on one channel before its reduction. */
export interface BeforeReduction {
  readonly regular: number | null;
  readonly prior: number | null;
  readonly priorDays: number | null;
  readonly cost: number | null;
  readonly floorPrice: number | null;
  readonly vatRate: number;
}

export interface Reduced {
  /** null: left out, a warning says why. */
  readonly amount: number | null;
  readonly saved: number | null;
  readonly percent: number | null;
  readonly warnings: PromotionWarning[];
}

/** Perishable goods and what is no announced reduction owe no prior price (art. 17-bis, commi 2 e 3). */
export const owesPriorPrice = (regime: Regime): boolean => regime !== 'perishable' && regime !== 'outside';

/** What a reduction makes of one price, its true percentage, and everything that stands against it. */
export function reduce(rule: ReductionRule, before: BeforeReduction): Reduced {
  const { regular, prior } = before;
  if (regular === null) return leftOut('no-price');
  const owed = owesPriorPrice(rule.regime);
  const onPrior = owed && rule.reduction.kind !== 'fixed' && rule.reduction.basis === 'prior';
  const amount = reducedAmount(rule, onPrior ? (prior ?? regular) : regular);
  if (amount >= regular || amount <= 0) return leftOut('not-below-current');
  if (owed && prior !== null && amount >= prior) return leftOut('not-below-prior');
  const reference = owed ? (prior ?? regular) : regular;
  const saved = reference - amount;
  // Downwards: what is said on a sign is never above the truth.
  const percent = Math.floor((saved * 10_000) / reference);
  return { amount, saved, percent, warnings: warningsOf(rule, before, amount, percent) };
}

const leftOut = (warning: PromotionWarning): Reduced => ({
  amount: null,
  saved: null,
  percent: null,
  warnings: [warning],
});

/** Cents and endings in the customer's favour: rounded up, twenty percent off 9,96 € would be 19,98 %. */
function reducedAmount({ reduction, currency }: ReductionRule, from: number): number {
  switch (reduction.kind) {
    case 'fixed':
      return reduction.value;
    case 'percent':
      return roundPriceDown(from - ceilPercent(from, reduction.value), reduction.rounding, currency);
    case 'amount':
      return roundPriceDown(from - reduction.value, reduction.rounding, currency);
  }
}

function ceilPercent(amount: number, hundredths: number): number {
  const nearest = percentOf(amount, hundredths);
  return BigInt(nearest) * 10_000n < BigInt(amount) * BigInt(hundredths) ? nearest + 1 : nearest;
}

function warningsOf(
  { regime, claim, minimumMargin }: ReductionRule,
  { prior, priorDays, cost, floorPrice, vatRate }: BeforeReduction,
  amount: number,
  percent: number,
): PromotionWarning[] {
  const warnings: PromotionWarning[] = [];
  if (claim !== null && claim > percent) warnings.push('claim-above-true');
  if (owesPriorPrice(regime) && prior === null) warnings.push('no-history');
  if (priorDays !== null && (regime === 'ordinary' || regime === 'progressive')) warnings.push('under-30-days');
  const net = netOfVat(amount, vatRate);
  if (cost !== null && net < cost) warnings.push('below-cost');
  const thin = cost !== null && minimumMargin > 0 && (marginShare(amount, cost, vatRate) ?? 0) < minimumMargin;
  if (thin || (floorPrice !== null && amount < floorPrice)) warnings.push('below-floor');
  return warnings;
}
