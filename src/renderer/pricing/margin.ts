/** What a price leaves after VAT and cost. Costs are what the supplier's invoice says, without VAT; prices are with it. */
import { netOfVat, roundHalfUp } from '../../api/money.ts';

export interface Priced {
  readonly basePrice: number | null;
  readonly cost: number | null;
  readonly vatRate: number;
}

export interface Margin {
  /** Minor units. */
  readonly amount: number;
  /** Hundredths of a percent of the net price. */
  readonly share: number;
}

/** Null where price or cost are not known, or the price is zero. */
export function marginOf({ basePrice, cost, vatRate }: Priced): Margin | null {
  if (basePrice === null || cost === null || basePrice === 0) return null;
  const net = netOfVat(basePrice, vatRate);
  const amount = net - cost;
  return { amount, share: roundHalfUp(amount * 10_000, net) };
}

export const isBelowCost = (priced: Priced): boolean => (marginOf(priced)?.amount ?? 0) < 0;
