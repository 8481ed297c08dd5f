/** Everything that was changed together: the history, and the way back. */
import { z } from 'zod';

import { id, pageInput, pageOf, verb } from './base.ts';
import { instant } from './time.ts';

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

export const batchesContract = {
  list: verb('read').route({ method: 'GET', path: '/batches' }).input(z.object(pageInput)).output(pageOf(batch)),
  /** Puts back what the batch changed, by new records; what was changed again since then is left alone and counted. */
  undo: verb('prices')
    .route({ method: 'POST', path: '/batches/undo' })
    .input(z.object({ batchId: id.nullish().describe('absent: the latest batch that can be undone') }))
    .output(z.object({ batchId: id, undone: id, restored: z.int(), leftAlone: z.int() })),
};
