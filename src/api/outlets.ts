/** One promotion, every outlet: where it is said, how each stands, and the one next step. */
import { z } from 'zod';

import { amount, id, reason, verb } from './base.ts';
import { promotion, signText } from './promotions.ts';
import { refusal } from './refusal-shape.ts';
import { day, instant, localMinute } from './time.ts';
import { priceOutlets } from './without-checks.ts';

export { priceOutlets };

export const chosenOutlets = ['google-post', 'facebook-post', 'instagram-post', 'advert', 'sign'] as const;
export const outletKinds = [...priceOutlets, ...chosenOutlets] as const;
export type OutletKind = (typeof outletKinds)[number];
export type ChosenOutlet = (typeof chosenOutlets)[number];

/**
 * `off`: not chosen. `cannot`: not for this promotion. `waits`: for the promotion's first minute. `on-its-way`, `in-review`,
 * `live`: as the outlet says. `delivered`: there, and not read back. `ready`: the next step is a person's, nothing is
 * wrong. `needs-you`: something is in the way. `ending`, `over`: with the promotion, or because a person said so.
 */
export const outletStates = [
  'off',
  'cannot',
  'waits',
  'on-its-way',
  'in-review',
  'live',
  'delivered',
  'ready',
  'needs-you',
  'ending',
  'over',
] as const;
export type OutletState = (typeof outletStates)[number];

/** `start`: the second click of an advert. `paste`, `print`: by hand, then said done. `take-down`: what hangs there, by hand. */
export const outletSteps = [
  'connect',
  'start',
  'paste',
  'print',
  'take-down',
  'retry',
  'prolong',
  'see-products',
] as const;
export type OutletStep = (typeof outletSteps)[number];

/** Why an outlet does not carry this promotion, beside the codes of the outside and of refusals. */
export const outletReasonCodes = [
  'not-in-promotion',
  'price-stays',
  'no-goods-there',
  'channel-off',
  'promotion-over',
  /** The paper in the shop says the old last day. */
  'end-moved',
] as const;

/** Of the outside, or of a refusal. */
const outletReason = reason.extend({ details: refusal.shape.details });

export const outlet = z.object({
  outlet: z.enum(outletKinds),
  /** Its account is joined: it goes out and ends by itself. */
  byItself: z.boolean(),
  state: z.enum(outletStates),
  reason: outletReason.nullable(),
  step: z.enum(outletSteps).nullable(),
  /** Where it can be looked at; empty: nowhere yet. */
  link: z.string(),
  /** What is pasted by hand; empty where nothing is. */
  text: z.string(),
  postId: id.nullable(),
  campaignId: id.nullable(),
  /** Prices: how many goods show the reduced price, of how many. */
  shown: z.int().nullable(),
  of: z.int().nullable(),
  /** Adverts: the most it can cost. */
  maximumSpend: amount.nullable(),
  /** Where it ends on another day than the promotion: on which, and what keeps it from following; null: with it. */
  endsApart: z.object({ on: day, reason: outletReason.nullable() }).nullable(),
  changedAt: instant.nullable(),
});
export type Outlet = z.infer<typeof outlet>;

export const promotionOutlets = z.object({
  promotion,
  /** It is over or was called off: nothing new begins. */
  over: z.boolean(),
  outlets: z.array(outlet),
});
export type PromotionOutlets = z.infer<typeof promotionOutlets>;

/** An advert around the shop for the days of the promotion. */
export const promotionAdvert = z.object({
  radiusKm: z.number().min(1).max(80),
  dailyBudget: amount,
  button: z.enum(['call-now', 'get-directions']).default('get-directions'),
  minimumAge: z.int().min(18).max(65).default(18),
  /** JPEG or PNG, base64; absent: the drawn shop front. */
  imageBase64: z.string().max(8_000_000).optional(),
});

/** An advert as it would be if its promotion ended at another minute. */
export const advertUntil = z.object({
  /** Its last day then. */
  endsOn: day,
  /** The most that it can cost then, now, and may ever. */
  maximumSpend: amount,
  now: amount,
  cap: amount,
  /** It spends already and would spend more: it goes on only by a click of its own. */
  asks: z.boolean(),
  /** Why it would keep the end that it has; null: it follows. */
  refusal: outletReason.nullable(),
});
export type AdvertUntil = z.infer<typeof advertUntil>;

const one = z.object({ promotionId: id, outlet: z.enum(chosenOutlets) });

export const outletsContract = {
  /** Every outlet of a promotion with its state and next step, also those that are not chosen. */
  outlets: verb('read')
    .route({ method: 'GET', path: '/promotions/{promotionId}/outlets' })
    .input(z.object({ promotionId: id }))
    .output(promotionOutlets),
  /** What would be said, and the lawful prior prices, before anything is chosen. */
  promotionDraft: verb('read')
    .route({ method: 'GET', path: '/promotions/{promotionId}/draft' })
    .input(z.object({ promotionId: id }))
    .output(
      z.object({
        title: z.string(),
        text: z.string(),
        /** The sign of the whole promotion and of its first goods, with the prior price where the law asks for it. */
        whole: signText,
        products: z.array(signText),
        /** First and last day of an advert; null: the promotion leaves none. */
        advertDays: z.object({ from: day, to: day, days: z.int() }).nullable(),
      }),
    ),
  /**
   * Says the promotion at these outlets too, each once, whatever happens meanwhile; one that carries it already is left
   * as it is. Everything is checked before anything is kept.
   */
  promote: verb('promote')
    .route({ method: 'POST', path: '/promotions/{promotionId}/outlets' })
    .input(
      z.object({
        promotionId: id,
        outlets: z.array(z.enum(chosenOutlets)).min(1).max(chosenOutlets.length),
        /** Absent: what the sign says. */
        title: z.string().trim().min(1).max(120).optional(),
        text: z.string().trim().min(1).max(1500).optional(),
        advert: promotionAdvert.optional(),
      }),
    )
    .output(promotionOutlets),
  /** What another end of the promotion would make of its advert; nothing is moved. Null: nothing. */
  advertUntil: verb('read')
    .route({ method: 'GET', path: '/promotions/{promotionId}/advert-until' })
    .input(z.object({ promotionId: id, until: localMinute }))
    .output(advertUntil.nullable()),
  /** One outlet again: begins what was refused, sends what failed. */
  retryOutlet: verb('promote')
    .route({ method: 'POST', path: '/promotions/{promotionId}/outlets/{outlet}/retry' })
    .input(one)
    .output(promotionOutlets),
  /** A person pasted it, hung it up, or took it down. */
  outletDone: verb('promote')
    .route({ method: 'POST', path: '/promotions/{promotionId}/outlets/{outlet}/done' })
    .input(one.extend({ link: z.string().max(2000).default('') }))
    .output(promotionOutlets),
  /** Ends one outlet; the promotion and the other outlets go on. */
  stopOutlet: verb('promote')
    .route({ method: 'POST', path: '/promotions/{promotionId}/outlets/{outlet}/stop' })
    .input(one)
    .output(promotionOutlets),
};
