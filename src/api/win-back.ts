/** Who slipped away: asked why by a person of the shop, with a coupon where it helps, and whether they came back. */
import { z } from 'zod';

import { id, pageInput, pageOf, verb } from './base.ts';
import { couponWish } from './coupons.ts';
import { formKey } from './counter-forms.ts';
import { lifecyclePerson } from './lifecycle.ts';
import { instant } from './time.ts';
import { winBackChannels, winBackReasons, winBackStages } from './win-back-words.ts';

export * from './win-back-words.ts';

export const winBackTry = z.object({
  id,
  at: instant,
  actor: z.string(),
  channel: z.enum(winBackChannels),
  reason: z.enum(winBackReasons),
  words: z.string(),
  coupon: z.string().nullable(),
  /** The first purchase within the days that count; null: none so far. */
  cameBackAt: instant.nullable(),
});

export const winBackPerson = lifecyclePerson.extend({
  /** Ways that the person allows; by others the shop does not ask. */
  ways: z.array(z.enum(winBackChannels)),
  /** Why nobody asks now; null: they can be asked. `cap`: the shop turned to them lately, in whatever way. */
  notNow: z.enum(['no-consent', 'asked-lately', 'cap', 'no-address']).nullable(),
  /** When the reason is over by itself; null: it is not, or there is none. */
  notBefore: instant.nullable(),
  /** When they were asked last; null: never. */
  last: winBackTry.nullable(),
});
export type WinBackPerson = z.infer<typeof winBackPerson>;

export const winBackContract = {
  overview: verb('people')
    .route({ method: 'GET', path: '/win-back' })
    .output(
      z.object({
        people: z.int(),
        /** Of the last 180 days. */
        asked: z.int(),
        cameBack: z.int(),
        /** Who came back within so many days counts. */
        withinDays: z.int(),
        reasons: z.array(z.object({ reason: z.enum(winBackReasons), people: z.int() })),
      }),
    ),
  people: verb('people')
    .route({ method: 'GET', path: '/win-back/people' })
    .input(z.object({ stage: z.enum(winBackStages).default('recovery'), ...pageInput }))
    .output(pageOf(winBackPerson)),
  /**
   * Somebody was asked. Refuses `win-back-no-consent`, `win-back-asked-lately` and `win-back-not-away`. A coupon is made
   * with it, for this person alone.
   */
  note: verb('people')
    .route({ method: 'POST', path: '/win-back/tries' })
    .input(
      z.object({
        formKey,
        personId: id,
        channel: z.enum(winBackChannels),
        reason: z.enum(winBackReasons),
        words: z.string().trim().max(1000).default(''),
        coupon: couponWish.pick({ kind: true, value: true, until: true }).nullable().default(null),
      }),
    )
    .output(winBackTry),
  /** A slip: the try is taken back, its unused coupon ended. */
  takeBack: verb('people')
    .route({ method: 'POST', path: '/win-back/tries/{id}/take-back' })
    .input(z.object({ id }))
    .output(z.object({})),
};
