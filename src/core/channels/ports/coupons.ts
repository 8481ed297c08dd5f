/** Coupons in a web shop. */
import type { Currency } from '../../../api/money.ts';
import type { CouponKind } from '../../../api/coupon-words.ts';
import type { Instant } from '../../../api/time.ts';

export interface CouponWanted {
  readonly code: string;
  readonly kind: CouponKind;
  /** Hundredths of a percent, or minor units. */
  readonly value: number;
  readonly currency: Currency;
  readonly minimum: number;
  /** As often as it may be used there; null: always. */
  readonly uses: number | null;
  /** The instant from which it no longer holds; null: no end. */
  readonly endsAt: Instant | null;
  /** Only who buys with this address; null: everybody. */
  readonly mail: string | null;
  /** Kept there, to know it again. */
  readonly key: string;
}

export interface CouponThere {
  readonly id: string;
  /** The key that it was made with; empty: somebody else made it. */
  readonly key: string;
}

export interface CouponsPort {
  /** Whatever has this code. */
  find(code: string): Promise<CouponThere | null>;
  create(wanted: CouponWanted): Promise<CouponThere>;
  /** Null: it is not there any more. */
  change(id: string, wanted: CouponWanted): Promise<CouponThere | null>;
  /** Gone already is as good. */
  remove(id: string): Promise<void>;
}
