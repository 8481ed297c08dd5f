/** One price everywhere, exceptions where wanted, and a history that is never rewritten. */
import { z } from 'zod';

import { amount, channelId, fileOut, id, tableFormat, verb } from './base.ts';
import { batchesContract } from './batches.ts';
import { bulkOrders, bulkPreview, bulkWish } from './bulk.ts';
import { refusal } from './refusal-shape.ts';
import { parityContract } from './parity.ts';
import { instant } from './time.ts';

export { batch, batchKinds, type Batch } from './batches.ts';
export { bulkRule, selection, type BulkRule, type Selection } from './bulk.ts';

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
  'scheduled',
  'scheduled-until',
  'scheduled-ended',
  'promotion',
  'promotion-ended',
] as const;
export type PriceReason = (typeof priceReasons)[number];

export const priceRecord = z.object({
  sequence: id,
  variantId: id,
  /** null: the base price. */
  channelId: channelId.nullable(),
  /** What customers pay. */
  amount: amount.nullable(),
  /** What it costs without the promotion or the scheduled price in force; the same as `amount` where there is none. */
  regular: amount.nullable(),
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

export const pricingContract = {
  /** What one change of the history did, row by row. */
  exportBatch: verb('read')
    .route({ method: 'GET', path: '/batches/{batchId}/export' })
    .input(z.object({ batchId: id, format: tableFormat.default('csv') }))
    .output(fileOut),
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
  /** The table of before and after, paged; with `order` `warnings` what deserves a second look stands first. */
  bulkPreview: verb('prices')
    .route({ method: 'POST', path: '/prices/bulk/preview' })
    .input(
      bulkWish.extend({
        order: z.enum(bulkOrders).optional(),
        /** The `next` of the page before. */
        after: z.string().nullish(),
        /** Of the page before: its table is read on, as long as it is kept. */
        stamp: z.string().max(200).nullish(),
        limit: z.int().min(1).max(500).default(50),
      }),
    )
    .output(bulkPreview),
  /** All of it or nothing, as one batch; with a stamp exactly what the preview showed. */
  bulkApply: verb('prices')
    .route({ method: 'POST', path: '/prices/bulk' })
    .input(bulkWish.extend({ note: z.string().max(300).default(''), stamp: z.string().max(200).nullish() }))
    .output(changeResult),
  /** Newest first. `channelId` null: the base price only; absent: all. */
  history: verb('read')
    .route({ method: 'GET', path: '/prices/history/{variantId}' })
    .input(z.object({ variantId: id, channelId: channelId.nullish() }))
    .output(z.array(priceRecord)),
  batches: batchesContract,
  parity: parityContract,
};
