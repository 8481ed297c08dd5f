/**
 * A group of customers as an audience of adverts on Facebook and Instagram: only who allows it, and nothing of them but
 * prints (SHA-256) of address and number. It follows the group and what people allow.
 */
import { z } from 'zod';

import { audienceStates } from './audience-words.ts';
import { id, verb } from './base.ts';
import { segmentConditions } from './segments.ts';
import { instant } from './time.ts';

export const audience = z.object({
  id,
  segmentId: id,
  /** As it stands on Facebook. */
  name: z.string(),
  state: z.enum(audienceStates),
  /** Why it waits, or what a person must do first; null: nothing stands in its way. */
  reason: z
    .object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
    .nullable(),
  /** Who is in it there. */
  people: z.int(),
  /** On their way in, and on their way out. */
  joining: z.int(),
  leaving: z.int(),
  /** How many of them Facebook recognises, as it estimates; null: it does not say, e.g. where they are too few. */
  recognised: z.object({ lower: z.int(), upper: z.int() }).nullable(),
  /** When it last was as the shop wants it. */
  syncedAt: instant.nullable(),
  createdAt: instant,
});
export type Audience = z.infer<typeof audience>;

/** Of the group's people now: who is counted, and who is left out and why. */
export const audienceOutlook = z.object({
  people: z.int(),
  counted: z.int(),
  neverAsked: z.int(),
  saidNo: z.int(),
  /** Allows it, and left neither address nor number. */
  unreachable: z.int(),
});
export type AudienceOutlook = z.infer<typeof audienceOutlook>;

export const segmentAudience = z.object({
  outlook: audienceOutlook,
  audience: audience.nullable(),
  /** Whether Facebook can be asked now. */
  connected: z.boolean(),
});
export type SegmentAudience = z.infer<typeof segmentAudience>;

/** The group's. */
const one = z.object({ id });

export const audienceVerbs = {
  audiences: verb('people').route({ method: 'GET', path: '/segments/audiences' }).output(z.array(audience)),
  audienceOutlook: verb('people')
    .route({ method: 'POST', path: '/segments/audience-outlook' })
    .input(z.object({ conditions: segmentConditions }))
    .output(audienceOutlook),
  segmentAudience: verb('people')
    .route({ method: 'GET', path: '/segments/{id}/audience' })
    .input(one)
    .output(segmentAudience),
  /** Also makes one anew that somebody took away there. Refuses `channel-not-connected`, `nothing-to-change`. */
  makeAudience: verb('promote')
    .route({ method: 'POST', path: '/segments/{id}/audience' })
    .input(one)
    .output(segmentAudience),
  /** Compares now, instead of at the next quarter of an hour. Refuses `not-found`. */
  refreshAudience: verb('promote')
    .route({ method: 'POST', path: '/segments/{id}/audience/refresh' })
    .input(one)
    .output(segmentAudience),
  /** Takes it away on Facebook, with everybody in it. The group stays. Refuses `not-found`. */
  removeAudience: verb('promote')
    .route({ method: 'DELETE', path: '/segments/{id}/audience' })
    .input(one)
    .output(segmentAudience),
};
