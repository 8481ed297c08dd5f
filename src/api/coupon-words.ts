/** Coupons: words and arithmetic without any check. Pure. */
import { percentOf } from './money.ts';

export const couponKinds = ['percent', 'amount'] as const;
export type CouponKind = (typeof couponKinds)[number];

/** `planned`: its first day is to come. `used`: as often as it may be. `over`: its last day is past. */
export const couponStates = ['planned', 'open', 'used', 'over', 'ended'] as const;
export type CouponState = (typeof couponStates)[number];

/** What a coupon is in the web shop: not wanted there, on its way, there, taken away, or refused. */
export const couponOnline = ['off', 'waiting', 'live', 'gone', 'refused'] as const;
export type CouponOnline = (typeof couponOnline)[number];

/** As it is kept and compared: the web shop does not mind capitals either. */
export const plainCoupon = (written: string): string => written.trim().toUpperCase();

/** What it takes off a purchase of so much, in minor units; nothing below its minimum. */
export function couponOff(
  { kind, value, minimum }: { readonly kind: CouponKind; readonly value: number; readonly minimum: number },
  purchase: number,
): number {
  if (purchase <= 0 || purchase < minimum) return 0;
  return Math.min(purchase, kind === 'percent' ? percentOf(purchase, value) : value);
}
