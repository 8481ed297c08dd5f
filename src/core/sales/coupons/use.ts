/** Coupons at the counter and in orders of the web shop: checked, used once, and given back with a receipt taken back. */
import { couponOff, plainCoupon } from '../../../api/coupon-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { Day } from '../../../api/time.ts';
import type { OrderThere } from '../../channels/index.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import { addUse, couponByCode, type CouponRow, usedByOrder, usedByReceipt } from './coupons.sql.ts';
import { stateOf } from './standing.ts';

/** Refuses `coupon-unknown`, `coupon-not-yet`, `coupon-over`, `coupon-used` and `coupon-of-other`. */
export async function couponFor(
  db: Reader | Writer,
  code: string,
  { personId, today }: { readonly personId: number | null; readonly today: Day },
): Promise<CouponRow> {
  const row = await couponByCode(db, plainCoupon(code));
  if (row === undefined) throw new Refusal('coupon-unknown', { code: plainCoupon(code) });
  const state = stateOf(row, today);
  if (state === 'planned') throw new Refusal('coupon-not-yet', { code: row.code, day: row.from_day });
  if (state === 'used') throw new Refusal('coupon-used', { code: row.code, n: row.shop_uses + row.web_uses });
  if (state !== 'open') throw new Refusal('coupon-over', { code: row.code });
  if (row.person_id !== null && row.person_id !== personId) throw new Refusal('coupon-of-other', { code: row.code });
  return row;
}

export interface CouponUsed {
  readonly couponId: number;
  readonly off: number;
}

/** What it takes off goods of so much. Refuses `coupon-minimum` besides. */
export async function couponTakes(
  db: Writer,
  code: string,
  purchase: number,
  who: { readonly personId: number | null; readonly today: Day },
): Promise<CouponUsed | null> {
  if (code === '') return null;
  const row = await couponFor(db, code, who);
  if (purchase < row.minimum)
    throw new Refusal('coupon-minimum', { code: row.code, minimum: row.minimum, current: purchase });
  return { couponId: row.id, off: couponOff({ ...row, kind: row.kind as 'percent' | 'amount' }, purchase) };
}

/** After the receipt was written, in the same change. */
export async function writeUse(
  { db, at }: Change,
  used: CouponUsed | null,
  receipt: { readonly id: number; readonly number: string },
): Promise<void> {
  if (used === null) return;
  const { couponId, off } = used;
  await addUse(db, {
    ...{ coupon_id: couponId, at, uses: 1, amount: off, order_key: '' },
    ...{ receipt_id: receipt.id, receipt_number: receipt.number },
  });
}

/** With a receipt that is taken back as a whole: it can be used another time. What comes back in part brings none back. */
export async function giveUseBack(
  { db, at }: Change,
  ofId: number,
  receipt: { readonly id: number; readonly number: string },
): Promise<void> {
  for (const { couponId, uses, amount } of await usedByReceipt(db, ofId))
    await addUse(db, {
      ...{ coupon_id: couponId, at, uses: -uses, amount: amount === 0 ? 0 : -amount, order_key: '' },
      ...{ receipt_id: receipt.id, receipt_number: receipt.number },
    });
}

/**
 * What an order used, against what was written for it: once, however often the order is read. One that is cancelled, or
 * not paid after all, gives it back, as WooCommerce does.
 */
export async function followCoupons(
  { db, at }: Change,
  channelId: string,
  order: Pick<OrderThere, 'id' | 'number' | 'stage' | 'coupons'>,
): Promise<void> {
  const orderKey = `${channelId} ${order.id}`;
  const stands = order.stage === 'paid' || order.stage === 'held';
  const written = new Map((await usedByOrder(db, orderKey)).map((each) => [each.couponId, each]));
  const wanted = new Map<number, number>();
  for (const { code, off } of stands ? order.coupons : []) {
    const row = await couponByCode(db, plainCoupon(code));
    if (row !== undefined) wanted.set(row.id, off);
  }
  for (const couponId of new Set([...wanted.keys(), ...written.keys()])) {
    const uses = (wanted.has(couponId) ? 1 : 0) - (written.get(couponId)?.uses ?? 0);
    const amount = (wanted.get(couponId) ?? 0) - (written.get(couponId)?.amount ?? 0);
    if (uses !== 0 || amount !== 0)
      await addUse(db, {
        ...{ coupon_id: couponId, at, uses, amount, order_key: orderKey },
        ...{ receipt_id: null, receipt_number: order.number },
      });
  }
}
