/** What happened with people on one day. */
import { z } from 'zod';

import { channelId, facts, id, pageInput, verb } from './base.ts';
import { contactKinds, purchaseKinds } from './people-words.ts';
import { day, instant } from './time.ts';

/** `yes`, `no`: what somebody allowed or forbade. `done`: a step that was planned. */
export const happeningKinds = [...contactKinds, ...purchaseKinds, 'yes', 'no', 'done'] as const;
export type HappeningKind = (typeof happeningKinds)[number];

export const happening = z.object({
  key: z.string(),
  at: instant,
  kind: z.enum(happeningKinds),
  personId: id,
  name: z.string(),
  facts,
  actor: z.string(),
  channelId: channelId.nullable(),
});
export type Happening = z.infer<typeof happening>;

export const daysContract = {
  /** Newest first. */
  happened: verb('people')
    .route({ method: 'GET', path: '/people/days/{day}' })
    .input(z.object({ ...pageInput, day }))
    .output(
      z.object({
        items: z.array(happening),
        next: z.string().nullable(),
        total: z.int(),
        counts: z.array(z.object({ kind: z.enum(happeningKinds), count: z.int() })),
      }),
    ),
};
