/** Points: words and arithmetic without any check, for the core from its start on and for the screens. Pure. */

export const loyaltyKinds = ['points', 'cashback'] as const;
export type LoyaltyKind = (typeof loyaltyKinds)[number];

export const loyaltyRoundings = ['down', 'nearest', 'up'] as const;
export type LoyaltyRounding = (typeof loyaltyRoundings)[number];

export const loyaltyEntryKinds = ['earned', 'taken-back', 'spent', 'given-back', 'expired', 'corrected'] as const;
export type LoyaltyEntryKind = (typeof loyaltyEntryKinds)[number];

export interface LoyaltyNumbers {
  readonly points: number;
  readonly perAmount: number;
  readonly rounding: LoyaltyRounding;
  readonly worthPoints: number;
  readonly worthAmount: number;
}

/** What a purchase of so much earns, rounded once for the whole of it; what came back whole earns nothing. */
export function pointsFor({ points, perAmount, rounding }: LoyaltyNumbers, amount: number): number {
  if (amount <= 0) return 0;
  const all = amount * points;
  const over = all % perAmount;
  const down = (all - over) / perAmount;
  const up = rounding === 'up' ? over > 0 : rounding === 'nearest' && over * 2 >= perAmount;
  return up ? down + 1 : down;
}

/** What so many points take off, in minor units: never more than their share. */
export function worthOf({ worthPoints, worthAmount }: LoyaltyNumbers, points: number): number {
  const all = points * worthAmount;
  return (all - (all % worthPoints)) / worthPoints;
}

/** The fewest points that take so much off. */
export function pointsNeeded({ worthPoints, worthAmount }: LoyaltyNumbers, amount: number): number {
  const all = amount * worthPoints;
  const over = all % worthAmount;
  return (all - over) / worthAmount + (over > 0 ? 1 : 0);
}

/** A card number of this shop's own: thirteen figures that begin with 29, as goods weighed in the shop have; no maker's. */
export const isLoyaltyNumber = (written: string): boolean =>
  /^29\d{11}$/u.test(written) && barcodeSign(written.slice(0, 12)) === written.slice(12);

/** The thirteenth figure. */
export function barcodeSign(twelve: string): string {
  const sum = [...twelve].reduce((all, figure, place) => all + Number(figure) * (place % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}
