/** Coupons, for one person or for everybody, that hold in the shop and in the web shop alike: one ledger of uses. */
import { z } from 'zod';

import { amount, id, pageInput, pageOf, reason, verb } from './base.ts';
import { formKey } from './counter-forms.ts';
import { couponKinds, couponOnline, couponStates } from './coupon-words.ts';
import { maxAmount } from './money.ts';
import { day, instant } from './time.ts';

export * from './coupon-words.ts';

export const couponCode = z
  .string()
  .trim()
  .regex(/^[\w-]{3,40}$/u);

const changeable = {
  /** As often as it may be used in all; null: as often as people like. */
  maxUses: z.int().min(1).max(1_000_000).nullable(),
  /** The first and the last day on the store's clock; null: no end. */
  from: day.nullable(),
  until: day.nullable(),
  /** Of what is bought, before it. */
  minimum: amount.max(maxAmount),
  /** Wanted in the web shop too. */
  online: z.boolean(),
};

export const couponWish = z.object({
  formKey,
  /** Empty: one is made. */
  code: couponCode.or(z.literal('')).default(''),
  kind: z.enum(couponKinds),
  /** Hundredths of a percent (10 % is 1000), or minor units. */
  value: z.int().min(1).max(maxAmount),
  personId: id.nullable().default(null),
  note: z.string().trim().max(300).default(''),
  maxUses: changeable.maxUses.default(1),
  from: changeable.from.default(null),
  until: changeable.until.default(null),
  minimum: changeable.minimum.default(0),
  online: changeable.online.default(true),
});
export type CouponWish = z.infer<typeof couponWish>;

export const coupon = z.object({
  id,
  code: z.string(),
  kind: z.enum(couponKinds),
  value: z.int(),
  state: z.enum(couponStates),
  person: z.object({ id, name: z.string() }).nullable(),
  note: z.string(),
  ...changeable,
  createdAt: instant,
  /** In the shop and in the web shop; more than it may be where both happened before the web shop was told. */
  uses: z.int(),
  usesInShop: z.int(),
  usesOnline: z.int(),
  /** What it took off in all. */
  takenOff: z.int(),
  web: z.object({ state: z.enum(couponOnline), reason: reason.nullable() }),
});
export type Coupon = z.infer<typeof coupon>;

export const couponUse = z.object({
  id,
  at: instant,
  /** 1; −1 takes one back. */
  uses: z.int(),
  amount: z.int(),
  online: z.boolean(),
  receipt: z.object({ id: id.nullable(), number: z.string() }),
});
export const wholeCoupon = coupon.extend({ ledger: z.array(couponUse) });
export type WholeCoupon = z.infer<typeof wholeCoupon>;

const one = z.object({ id });

export const couponsContract = {
  list: verb('read')
    .route({ method: 'GET', path: '/loyalty/coupons' })
    .input(
      z.object({
        search: z.string().max(200).optional(),
        state: z.enum(couponStates).optional(),
        personId: id.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(coupon)),
  get: verb('read').route({ method: 'GET', path: '/loyalty/coupons/{id}' }).input(one).output(wholeCoupon),
  /** Refuses `coupon-taken`, `coupon-days-wrong` and `coupon-too-large`. The same form makes one. */
  create: verb('promote').route({ method: 'POST', path: '/loyalty/coupons' }).input(couponWish).output(wholeCoupon),
  change: verb('promote')
    .route({ method: 'PATCH', path: '/loyalty/coupons/{id}' })
    .input(one.extend(z.object(changeable).partial().shape))
    .output(wholeCoupon),
  /** For good, also in the web shop. */
  end: verb('promote').route({ method: 'POST', path: '/loyalty/coupons/{id}/end' }).input(one).output(wholeCoupon),
  /** The web shop is asked once more, after a person removed what was in the way. */
  retry: verb('promote').route({ method: 'POST', path: '/loyalty/coupons/{id}/retry' }).input(one).output(wholeCoupon),
  /** At the counter; refuses as the sale would. */
  check: verb('read')
    .route({ method: 'GET', path: '/loyalty/coupons/check/{code}' })
    .input(z.object({ code: z.string().max(60), personId: id.nullable().default(null) }))
    .output(coupon),
};
