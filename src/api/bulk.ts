/** Many prices by one rule: what the rule does, which prices it is for, and the table of before and after. */
import { z } from 'zod';

import { amount, changesOf, channelId, hundredths, id } from './base.ts';
import { bulkWarnings } from './bulk-warnings.ts';
import { gridFilter } from './listings.ts';
import { roundings, roundingWays } from './money.ts';

export { type BulkWarning, bulkWarnings } from './bulk-warnings.ts';

const rounded = {
  rounding: z.enum(roundings).default('none'),
  /** Absent: the nearest. */
  way: z.enum(roundingWays).optional(),
};

/** Where a price is taken from: a channel, or null, the one price. */
const source = channelId.nullable();

/**
 * What a bulk change does to each price. `value` of `percent` and `from-cost` in hundredths of a percent, of the others
 * in minor units.
 */
export const bulkRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), value: hundredths.min(-9_900).max(100_000), ...rounded }),
  z.object({ kind: z.literal('amount'), value: z.int(), ...rounded }),
  z.object({ kind: z.literal('fixed'), value: amount, ...rounded }),
  /** From the cost without VAT: a margin on the net price (below 100 %), or a mark-up on the cost; then VAT. */
  z
    .object({
      kind: z.literal('from-cost'),
      by: z.enum(['margin', 'markup']),
      value: hundredths.min(0).max(1_000_000),
      ...rounded,
    })
    .refine(({ by, value }) => by === 'markup' || value <= 9_900),
  /** As it is elsewhere. Where the channel's own rule gives just that, the channel follows the one price again. */
  z.object({ kind: z.literal('copy'), from: source, ...rounded }),
  /** Prices of the channels' own go: they follow the one price again. */
  z.object({ kind: z.literal('follow') }),
  /** What stands on one channel becomes the one price, and every channel follows it by its rule. */
  z.object({ kind: z.literal('align'), from: channelId }),
]);
export type BulkRule = z.infer<typeof bulkRule>;

/** Which variants: by hand, or everything that a filter of the price list shows. */
export const selection = z.union([
  z.object({ variantIds: z.array(id).min(1).max(200_000) }),
  z.object({ filter: changesOf(gridFilter) }),
]);
export type Selection = z.infer<typeof selection>;
export type SelectionFilter = Extract<Selection, { filter: unknown }>['filter'];

export const bulkWish = z.object({
  rule: bulkRule,
  selection,
  /** Absent or empty: the one price (`follow`: every channel). Prices on channels become their own. */
  channelIds: z.array(channelId).max(50).optional(),
  /** Prices that get one of these warnings stay as they are. */
  leaveOut: z.array(z.enum(bulkWarnings)).max(bulkWarnings.length).optional(),
});
export type BulkWish = z.infer<typeof bulkWish>;

export const bulkPreviewRow = z.object({
  variantId: id,
  /** null: the one price. */
  channelId: channelId.nullable(),
  title: z.string(),
  sku: z.string(),
  now: amount.nullable(),
  /** Below zero or above every price where a warning says so. */
  next: z.int(),
  /** Follows the one price from then on. */
  follows: z.boolean(),
  changePercent: hundredths.nullable(),
  /** Of the net price, hundredths of a percent; null where the cost is not known. */
  marginNow: hundredths.nullable(),
  marginNext: hundredths.nullable(),
  fate: z.enum(['changes', 'same', 'left-out']),
  warnings: z.array(z.enum(bulkWarnings)),
});
export type BulkPreviewRow = z.infer<typeof bulkPreviewRow>;

export const bulkOrders = ['list', 'warnings'] as const;

export const bulkPreview = z.object({
  rows: z.array(bulkPreviewRow),
  next: z.string().nullable(),
  /** What was shown. A change that carries it is refused as `preview-outdated` when something else would happen by now. */
  stamp: z.string(),
  /** Variants chosen, and among them those that change. */
  total: z.int(),
  products: z.int(),
  /** Prices; those of `changing` and the next two are the rows. */
  changing: z.int(),
  same: z.int(),
  leftOut: z.int(),
  withoutPrice: z.int(),
  withoutCost: z.int(),
  belowZero: z.int(),
  tooLarge: z.int(),
  belowCost: z.int(),
  belowFloor: z.int(),
  belowMargin: z.int(),
  over30Percent: z.int(),
});
export type BulkPreview = z.infer<typeof bulkPreview>;
