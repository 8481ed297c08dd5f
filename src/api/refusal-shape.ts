/** A refusal as it travels; apart from its codes, which threads use that never check anything. */
import { z } from 'zod';

import { refusalCodes } from './refusals.ts';

export const refusal = z.object({
  code: z.enum(refusalCodes),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
