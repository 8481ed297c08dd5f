/** Goods that stand still: since when, the money in them, and the lowest price at which they can go without a loss. */
import { z } from 'zod';

import { amount, id, pageInput, pageOf } from './base.ts';
import { instant } from './time.ts';

export const ageingOrders = ['money', 'days'] as const;
export type AgeingOrder = (typeof ageingOrders)[number];

/** Why no price is suggested: a cost or a price is not known, or what is safe is not below the price of today. */
export const noRescueReasons = ['no-price', 'no-cost', 'nothing-below'] as const;
export type NoRescueReason = (typeof noRescueReasons)[number];

export const ageingRow = z.object({
  variantId: id,
  sku: z.string(),
  title: z.string(),
  category: z.string(),
  supplier: z.string(),
  onHand: z.int(),
  /** Days of the store's calendar since the last sale; null: none is known. */
  daysSinceSale: z.int().nullable(),
  daysSinceReceipt: z.int().nullable(),
  soldAt: instant.nullable(),
  receivedAt: instant.nullable(),
  /** Days without a sale and without goods that came; where neither is known, since its first movement. */
  daysIdle: z.int(),
  cost: amount.nullable(),
  price: amount.nullable(),
  /** Cost × on hand; null: the cost is not known. */
  tiedUp: z.int().nullable(),
  /** The lowest price, VAT included, that keeps floor price, cost and lowest margin, rounded upwards; null: see `why`. */
  rescuePrice: amount.nullable(),
  why: z.enum(noRescueReasons).nullable(),
});
export type AgeingRow = z.infer<typeof ageingRow>;

export const ageingWish = z.object({
  /** At least so many days without a sale and without goods that came. */
  days: z.int().min(0).max(3650).default(90),
  order: z.enum(ageingOrders).default('money'),
  ...pageInput,
});
export type AgeingWish = z.infer<typeof ageingWish>;

export const ageingPage = pageOf(ageingRow).extend({
  /** Of all of them, not of this page: cost × on hand where the cost is known. */
  tiedUp: z.int(),
  /** How many of them have no known cost. */
  withoutCost: z.int(),
});
