/** One price everywhere, exceptions where wanted, and a history that is never rewritten. */
import { z } from 'zod';

import { amount, channelId, hundredths, id, pageInput, pageOf, verb } from './base.ts';
import { roundings } from './money.ts';
import { refusal } from './refusals.ts';
import { instant } from './time.ts';

/** What a bulk change does to each price. `value` of `percent` in hundredths of a percent, of the others in minor units. */
export const bulkRule = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percent'),
    value: hundredths.min(-9_900).max(100_000),
    rounding: z.enum(roundings).default('none'),
  }),
  z.object({ kind: z.literal('amount'), value: z.int(), rounding: z.enum(roundings).default('none') }),
  z.object({ kind: z.literal('fixed'), value: amount, rounding: z.enum(roundings).default('none') }),
]);
export type BulkRule = z.infer<typeof bulkRule>;

/** Which variants: by hand, or everything that a filter of the price list shows. */
export const selection = z.union([
  z.object({ variantIds: z.array(id).min(1).max(200_000) }),
  z.object({ filter: z.object({ search: z.string().max(200).optional(), category: z.string().optional() }) }),
]);
export type Selection = z.infer<typeof selection>;

export const priceReasons = [
  'typed',
  'bulk',
  'import',
  'rule',
  'exception',
  'exception-removed',
  'created',
  'undo',
  'taken-from-channel',
] as const;
export type PriceReason = (typeof priceReasons)[number];

export const priceRecord = z.object({
  sequence: id,
  variantId: id,
  /** null: the base price. */
  channelId: channelId.nullable(),
  amount: amount.nullable(),
  from: instant,
  until: instant.nullable(),
  reason: z.enum(priceReasons),
  note: z.string(),
  /** Differs from the base price by its own record, not by the channel's rule. */
  exception: z.boolean(),
  typingError: z.boolean(),
  actor: z.string(),
  batchId: id,
  recordedAt: instant,
});
export type PriceRecord = z.infer<typeof priceRecord>;

export const priceChange = z.object({
  variantId: id,
  /** null or absent: the one price, for every channel without an exception of its own. */
  channelId: channelId.nullish(),
  amount,
  /**
   * The price the person saw, null where there was none; absent: not asked about. When another one is there by now the
   * change is refused as `price-changed-meanwhile`.
   */
  seen: amount.nullish(),
});

/** A typed cell; null on a channel: its own price goes, and it follows the one price again. */
export const typedCell = priceChange.extend({ amount: amount.nullable() });

export const changeResult = z.object({ batchId: id, changed: z.int() });

/** A cell that was not taken, and why. */
export const cellLeftOut = z.object({ variantId: id, channelId: channelId.nullable(), refusal });

export type CellLeftOut = z.infer<typeof cellLeftOut>;

export const bulkPreviewRow = z.object({
  variantId: id,
  title: z.string(),
  sku: z.string(),
  now: amount.nullable(),
  next: amount,
  changePercent: hundredths.nullable(),
  warnings: z.array(z.enum(['over-30-percent', 'below-cost', 'same'])),
});

export const batchKinds = ['price', 'bulk', 'import', 'product', 'channel-rule', 'undo', 'conflict'] as const;
export const batch = z.object({
  id,
  kind: z.enum(batchKinds),
  at: instant,
  actor: z.string(),
  /** Facts for a translated sentence, e.g. `{ title, from, to, count, file }`. */
  summary: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  count: z.int(),
  undoneBy: id.nullable(),
  undoes: id.nullable(),
});
export type Batch = z.infer<typeof batch>;

export const pricingContract = {
  setPrice: verb('prices')
    .route({ method: 'POST', path: '/prices' })
    .input(priceChange.extend({ note: z.string().max(300).default(''), typingError: z.boolean().default(false) }))
    .output(changeResult),
  /** Many typed cells as one batch: all of them, or none and the first refusal; or, if so wanted, all that can be taken. */
  setPrices: verb('prices')
    .route({ method: 'POST', path: '/prices/many' })
    .input(
      z.object({
        changes: z.array(typedCell).min(1).max(20_000),
        note: z.string().max(300).default(''),
        /** What cannot be taken is named and left as it is; the rest is saved. */
        leaveOutRefused: z.boolean().default(false),
      }),
    )
    .output(changeResult.extend({ batchId: id.nullable(), leftOut: z.array(cellLeftOut) })),
  removeException: verb('prices')
    .route({ method: 'POST', path: '/prices/remove-exception' })
    .input(z.object({ variantId: id, channelId }))
    .output(changeResult),
  bulkPreview: verb('prices')
    .route({ method: 'POST', path: '/prices/bulk/preview' })
    .input(
      z.object({
        rule: bulkRule,
        selection,
        channelId: channelId.nullish(),
        limit: z.int().min(1).max(500).default(50),
      }),
    )
    .output(
      z.object({
        rows: z.array(bulkPreviewRow),
        total: z.int(),
        changing: z.int(),
        same: z.int(),
        withoutPrice: z.int(),
        belowCost: z.int(),
        over30Percent: z.int(),
      }),
    ),
  bulkApply: verb('prices')
    .route({ method: 'POST', path: '/prices/bulk' })
    .input(
      z.object({ rule: bulkRule, selection, channelId: channelId.nullish(), note: z.string().max(300).default('') }),
    )
    .output(changeResult),
  /** Newest first. `channelId` null: the base price only; absent: all. */
  history: verb('read')
    .route({ method: 'GET', path: '/prices/history/{variantId}' })
    .input(z.object({ variantId: id, channelId: channelId.nullish() }))
    .output(z.array(priceRecord)),
  batches: {
    list: verb('read').route({ method: 'GET', path: '/batches' }).input(z.object(pageInput)).output(pageOf(batch)),
    /** Puts back what the batch changed, by new records; what was changed again since then is left alone and counted. */
    undo: verb('prices')
      .route({ method: 'POST', path: '/batches/undo' })
      .input(z.object({ batchId: id.nullish().describe('absent: the latest batch that can be undone') }))
      .output(z.object({ batchId: id, undone: id, restored: z.int(), leftAlone: z.int() })),
  },
};
