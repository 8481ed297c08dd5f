/** How long the shop keeps the data of people who are no customers, and what it wrote about everybody. */
import { z } from 'zod';

import { verb } from './base.ts';
import { mostDays, retentionRules } from './retention-words.ts';
import { instant } from './time.ts';

export * from './retention-words.ts';

export const retention = z.object({
  rules: z.array(
    z.object({
      rule: z.enum(retentionRules),
      /** Null: nothing goes by itself. */
      days: z.int().nullable(),
      usual: z.int(),
      /** How many would go if it ran now. */
      due: z.int(),
    }),
  ),
  /** The latest first; rounds in which no time was over are not in it. Numbers alone: who is gone is gone. */
  runs: z.array(z.object({ at: instant, counts: z.array(z.object({ rule: z.enum(retentionRules), count: z.int() })) })),
});
export type RetentionView = z.infer<typeof retention>;

export const retentionContract = {
  retention: verb('people').route({ method: 'GET', path: '/people/retention' }).output(retention),
  /** Rules that are absent stay as they are. Counts from the next round on, at most a day later. */
  setRetention: verb('settings')
    .route({ method: 'PUT', path: '/people/retention' })
    .input(
      z.object({
        rules: z
          .array(z.object({ rule: z.enum(retentionRules), days: z.int().min(1).max(mostDays).nullable() }))
          .min(1)
          .max(retentionRules.length),
      }),
    )
    .output(retention),
  /** Without waiting for the round of the day. */
  runRetention: verb('settings').route({ method: 'POST', path: '/people/retention/run' }).output(retention),
};
