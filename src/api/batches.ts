/** Everything that was changed together: the history, what a change did row by row, and the way back. */
import { z } from 'zod';

import { channelId, id, pageInput, pageOf, verb } from './base.ts';
import { instant } from './time.ts';

export const batchKinds = [
  'price',
  'bulk',
  'import',
  'product',
  'channel-rule',
  'undo',
  'conflict',
  'labels',
  'schedule',
  'promotion',
  'stock',
] as const;
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

/** Which changes of the history; absent fields ask nothing. */
export const batchFilter = z.object({
  kind: z.enum(batchKinds).optional(),
  actor: z.string().max(200).optional(),
  /** From this instant on, and before that one. */
  from: instant.optional(),
  until: instant.optional(),
  /** Changes that touched goods with these words in name or code. */
  search: z.string().max(200).optional(),
  /** Changes that moved a price on this channel, or its rule. */
  channelId: channelId.optional(),
});
export type BatchFilter = z.infer<typeof batchFilter>;

/**
 * One thing that a batch decided. `price`: amounts in minor units; `stock`: on hand in one place, `stock-level`: when to
 * order again, both in thousandths of a piece; the others are described by words only.
 */
export const batchRow = z.object({
  what: z.enum(['price', 'product', 'rule', 'stock', 'stock-level']),
  /** null: no product but a channel's rule. */
  variantId: id.nullable(),
  title: z.string(),
  sku: z.string(),
  /** null: the one price, or the product itself. */
  channelId: channelId.nullable(),
  before: z.int().nullable(),
  made: z.int().nullable(),
  now: z.int().nullable(),
  /** On a channel: whether it had, got and has a price of its own. */
  own: z.object({ before: z.boolean(), made: z.boolean(), now: z.boolean() }),
  /** `changed`: somebody gave it another value since. */
  state: z.enum(['stands', 'changed']),
  /** Who changed it last, and when. */
  by: z.string(),
  at: instant,
});
export type BatchRow = z.infer<typeof batchRow>;

/** What becomes of what was changed again since: left as it is now, put back all the same, or put back for these variants only. */
export const changedSince = z.union([z.enum(['leave', 'restore']), z.object({ variantIds: z.array(id).max(200_000) })]);
export type ChangedSince = z.infer<typeof changedSince>;

export const batchesContract = {
  list: verb('read')
    .route({ method: 'GET', path: '/batches' })
    .input(batchFilter.extend(pageInput))
    .output(pageOf(batch)),
  /** Everybody who ever changed something, by name. */
  people: verb('read').route({ method: 'GET', path: '/batches/people' }).output(z.array(z.string())),
  /** What a batch did and how it stands now, what was changed since first; nothing is changed. */
  undoPreview: verb('read')
    .route({ method: 'GET', path: '/batches/{batchId}/undo' })
    .input(z.object({ batchId: id, ...pageInput, only: z.enum(['changed']).optional() }))
    .output(
      z.object({
        batch,
        restorable: z.int(),
        changed: z.int(),
        items: z.array(batchRow),
        next: z.string().nullable(),
        total: z.int(),
      }),
    ),
  /** Puts back what the batch changed, by new records; what was changed again since then is left alone and counted. */
  undo: verb('prices')
    .route({ method: 'POST', path: '/batches/undo' })
    .input(
      z.object({
        batchId: id.nullish().describe('absent: the latest batch that can be undone'),
        changed: changedSince.optional().describe('absent: leave'),
      }),
    )
    .output(z.object({ batchId: id, undone: id, restored: z.int(), leftAlone: z.int() })),
};
