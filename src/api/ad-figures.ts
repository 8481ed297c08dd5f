/** What adverts brought, as the channel counts it. */
import { z } from 'zod';

/** What adverts can bring, each with a cost of its own. */
export const adResults = ['calls', 'directions', 'leads', 'messages'] as const;

/** Figures of adverts over a stretch of days, as the channel counts them. */
export const adFigures = z.object({
  spend: z.int(),
  impressions: z.int(),
  /** People a day, added up: who saw an advert on two days counts twice. */
  reach: z.int(),
  clicks: z.int(),
  calls: z.int(),
  directions: z.int(),
  leads: z.int(),
  messages: z.int(),
  /** What one of each cost, minor units; null: too few came to tell. */
  costs: z.object({
    calls: z.int().nullable(),
    directions: z.int().nullable(),
    leads: z.int().nullable(),
    messages: z.int().nullable(),
    clicks: z.int().nullable(),
  }),
});
export type AdFigures = z.infer<typeof adFigures>;
