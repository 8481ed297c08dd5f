/** The price at which goods that stand still can go: as low as it may be, and not lower. */
import { type Currency, marginShare, netOfVat, priceWithMargin, type Rounding, roundPrice } from '../../api/money.ts';
import type { NoRescueReason } from '../../api/stock-ageing.ts';

export interface Rescued {
  readonly price: number | null;
  readonly cost: number | null;
  readonly floorPrice: number | null;
  /** Hundredths of a percent. */
  readonly vatRate: number;
}

export interface RescueRule {
  readonly currency: Currency;
  /** Hundredths of a percent of the net price. */
  readonly minimumMargin: number;
}

export type Rescue =
  { readonly rescuePrice: number; readonly why: null } | { readonly rescuePrice: null; readonly why: NoRescueReason };

/** `,90` as shops write it; goods of a few euros often have no such price left below today's. */
const endings: readonly Rounding[] = ['to-90', 'to-5-cents'];

export function rescueOf(goods: Rescued, rule: RescueRule): Rescue {
  const { price, cost } = goods;
  if (price === null) return { rescuePrice: null, why: 'no-price' };
  if (cost === null) return { rescuePrice: null, why: 'no-cost' };
  const lowest = lowestSafe({ ...goods, cost }, rule);
  for (const ending of endings) {
    const rescuePrice = roundPrice(lowest, ending, rule.currency, 'up');
    if (rescuePrice < price) return { rescuePrice, why: null };
  }
  return { rescuePrice: null, why: 'nothing-below' };
}

/** By the same roundings as the warnings of a promotion, so that the suggestion never earns one. */
function lowestSafe(
  { cost, floorPrice, vatRate }: Rescued & { readonly cost: number },
  { minimumMargin }: RescueRule,
): number {
  let price = Math.max(priceWithMargin(cost, minimumMargin, vatRate), floorPrice ?? 0, 1);
  // The net price is rounded to a cent, which can take a hair of the margin: a cent or two more gives it back.
  while (netOfVat(price, vatRate) < cost || (marginShare(price, cost, vatRate) ?? 0) < minimumMargin) price += 1;
  return price;
}
