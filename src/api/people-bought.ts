/** Somebody in a list of customers: how to reach them, and what they bought. */
import { z } from 'zod';

import { id } from './base.ts';
import { instant } from './time.ts';

export const personBought = z.object({
  personId: id,
  name: z.string(),
  phone: z.string().nullable(),
  mail: z.string().nullable(),
  /** Purchases that stand. */
  purchases: z.int(),
  /** Minor units; what came back is taken off. */
  spent: z.int(),
  lastPurchaseAt: instant.nullable(),
});
export type PersonBought = z.infer<typeof personBought>;
