/** Entries of the customer book that may be one person, and joining them. */
import { z } from 'zod';

import { id } from './base.ts';
import { instant } from './time.ts';

export const likenesses = ['same-phone', 'same-mail', 'near-phone', 'near-name'] as const;

export const alike = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  stage: z.enum(['lead', 'customer']),
  createdAt: instant,
  lastContactAt: instant,
});
export type Alike = z.infer<typeof alike>;

export const pair = z.object({ one: alike, other: alike, reason: z.enum(likenesses) });
export type Pair = z.infer<typeof pair>;

/** Which of the two each field is taken from. */
export const mergeChoice = z.enum(['kept', 'gone']);
export const mergeWish = z.object({
  keptId: id,
  goneId: id,
  name: mergeChoice.default('kept'),
  phone: mergeChoice.default('kept'),
  mail: mergeChoice.default('kept'),
  source: mergeChoice.default('kept'),
});
export type MergeWish = z.infer<typeof mergeWish>;

/** What was joined into a person; it can be parted again. */
export const joined = z.object({ id, at: instant, actor: z.string(), name: z.string() });
