/** The same price in the shop and online: where they differ, by how much, and why. */
import { z } from 'zod';

import { amount, channelId, hundredths, id, pageInput, verb } from './base.ts';
import { instant } from './time.ts';

/**
 * `own`: a price of the channel's own, or the till's. `rule`: the channel's rule makes it so, which is intended.
 * `promotion`: a promotion that runs in one place only.
 */
export const parityReasons = ['own', 'rule', 'promotion'] as const;
export type ParityReason = (typeof parityReasons)[number];

export const parityPlace = z.object({
  channelId,
  amount,
  /** Online minus shop, minor units: above zero the channel costs more. */
  difference: z.int(),
  /** Of the shop's price; null where that is zero. */
  differencePercent: hundredths.nullable(),
  /** null: no difference. */
  reason: z.enum(parityReasons).nullable(),
  /** A price of its own since when, and by whom. */
  own: z.object({ since: instant, by: z.string() }).nullable(),
});

export const parityRow = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  category: z.string(),
  basePrice: amount.nullable(),
  /** What it costs in the shop. */
  shop: parityPlace,
  online: z.array(parityPlace),
});
export type ParityRow = z.infer<typeof parityRow>;

export const paritySorts = ['difference', 'name'] as const;

export const parityContract = {
  /** Goods whose price in the shop is not their price on a channel; the largest difference first unless sorted by name. */
  list: verb('read')
    .route({ method: 'GET', path: '/prices/parity' })
    .input(
      z.object({
        ...pageInput,
        sort: z.enum(paritySorts).default('difference'),
        channelId: channelId.optional(),
        category: z.string().max(300).optional(),
        search: z.string().max(200).optional(),
        /** Only differences that have this reason. */
        reason: z.enum(parityReasons).optional(),
      }),
    )
    .output(
      z.object({
        items: z.array(parityRow),
        next: z.string().nullable(),
        total: z.int(),
        /** Over all goods, whatever the filter: how many differ at all, and by reason. */
        counts: z.object({ different: z.int(), own: z.int(), rule: z.int(), promotion: z.int() }),
      }),
    ),
};
