/** What a coupon is today, and what the web shop should have of it; pure. */
import type { CouponState } from '../../../api/coupon-words.ts';
import { type Day, toInstant } from '../../../api/time.ts';
import type { Currency } from '../../../api/money.ts';
import type { CouponWanted } from '../../channels/index.ts';
import { endOfStoreDay } from '../../settings/index.ts';
import type { CouponRow } from './coupons.sql.ts';

export function stateOf(row: CouponRow, today: Day): CouponState {
  if (row.ended_at !== null) return 'ended';
  if (row.until_day !== null && row.until_day < today) return 'over';
  if (row.max_uses !== null && row.shop_uses + row.web_uses >= row.max_uses) return 'used';
  return row.from_day !== null && row.from_day > today ? 'planned' : 'open';
}

export interface WebPlace {
  readonly today: Day;
  readonly currency: Currency;
  readonly timeZone: string;
}

/**
 * Null: nothing. WooCommerce counts its own uses against its own limit, so what the shop used is taken off that; a coupon
 * that is used up is taken away there. It has no first day: one that is to come is not made before. A personal one holds
 * there for the person's mail address; without one it stays in the shop.
 */
export function wantedOnline(row: CouponRow, { today, currency, timeZone }: WebPlace): CouponWanted | null {
  if (row.online !== 1 || stateOf(row, today) !== 'open') return null;
  if (row.person_id !== null && row.person_mail === null) return null;
  return {
    code: row.code,
    kind: row.kind as CouponWanted['kind'],
    value: row.value,
    currency,
    minimum: row.minimum,
    uses: row.max_uses === null ? null : row.max_uses - row.shop_uses,
    endsAt: row.until_day === null ? null : toInstant(endOfStoreDay(row.until_day, timeZone)),
    mail: row.person_mail !== null && row.person_id !== null ? row.person_mail : null,
    key: row.web_key,
  };
}
