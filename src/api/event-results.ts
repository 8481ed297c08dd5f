/** What one evening brought: who registered, who came, who of them bought soon afterwards, and what each cost. */
import { z } from 'zod';

import { amount, fileOut, id, tableFormat, verb } from './base.ts';
import { locales } from './money.ts';
import { instant } from './time.ts';

export const resultSteps = ['registered', 'came', 'no-show', 'bought'] as const;
export type ResultStep = (typeof resultSteps)[number];

const count = z.int().min(0);
const days = z.int().min(1).max(365).default(30);

export const eventResult = z.object({
  eventId: id,
  days: count,
  /** Registrations with a seat. */
  registered: count,
  /** Null, like what follows from it: nobody was noted at the door. */
  came: count.nullable(),
  noShows: count.nullable(),
  /** Who came and bought within the days. */
  bought: count.nullable(),
  /** Until when purchases count. */
  until: instant,
  /** That moment is still to come: more may buy. */
  counting: z.boolean(),
  /** Adverts that spoke of the event, and what each has spent; null: Facebook has not told yet. */
  campaigns: z.array(z.object({ id, name: z.string(), spend: amount.nullable() })),
  /** What they spent; null: there is none, or nothing is told yet. */
  cost: amount.nullable(),
  /** Null: without cost, or with so few that it would be chance. */
  perRegistration: amount.nullable(),
  perVisitor: amount.nullable(),
  perSale: amount.nullable(),
  bySource: z.array(
    z.object({
      source: z.string(),
      registered: count,
      came: count.nullable(),
      noShows: count.nullable(),
      bought: count.nullable(),
    }),
  ),
});
export type EventResult = z.infer<typeof eventResult>;

export const resultRow = z.object({
  registrationId: id,
  personId: id,
  name: z.string(),
  source: z.string(),
  seats: z.int(),
  at: instant,
  cameAt: instant.nullable(),
  /** The first purchase within the days, and what they bought in all of them; null: none, or they did not come. */
  boughtAt: instant.nullable(),
  revenue: z.int().nullable(),
});
export type ResultRow = z.infer<typeof resultRow>;

const asked = z.object({ id, days });

export const eventResultsContract = {
  result: verb('read').route({ method: 'GET', path: '/events/{id}/result' }).input(asked).output(eventResult),
  /** The registrations that a number counts. */
  resultRows: verb('people')
    .route({ method: 'GET', path: '/events/{id}/result/rows' })
    .input(asked.extend({ step: z.enum(resultSteps), source: z.string().max(60).optional() }))
    .output(z.array(resultRow)),
  exportResult: verb('people')
    .route({ method: 'GET', path: '/events/{id}/result/export' })
    .input(asked.extend({ format: tableFormat.default('csv'), language: z.enum(locales).default('it') }))
    .output(fileOut),
};
