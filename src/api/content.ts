/** How much is in a product: apart from the catalogue's checks, which the price list does without. */
import { z } from 'zod';

import { contentUnits, unitPriceBases } from './unit-price.ts';

/** How much is in it, in thousandths of the unit: 0,75 l is `{ thousandths: 750, unit: 'l' }`. */
export const content = z.object({
  thousandths: z.int().min(1).max(1_000_000_000),
  unit: z.enum(contentUnits),
  /** The unit price is written for one kg (l, m …), or for 100 g (ml). */
  per: z.enum(unitPriceBases).default('one'),
});
