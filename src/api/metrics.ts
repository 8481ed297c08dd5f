/** The numbers: one definition each, the same query everywhere, "not enough data" instead of a false percentage. */
import { z } from 'zod';

import { adFigures } from './ad-figures.ts';
import { channelId, facts, id, verb } from './base.ts';
import { mailContract } from './mail.ts';
import { reportContract } from './report.ts';
import { day, instant } from './time.ts';
import { fewestForCost } from './without-checks.ts';

export * from './ad-figures.ts';
export * from './mail.ts';
export * from './report.ts';
export { fewestForCost };

export const metricNames = [
  'listings-live',
  'price-alignment',
  'leads',
  'campaign-spend',
  'cost-per-lead',
  'google-calls',
  'google-directions',
  'google-impressions',
  'google-site-clicks',
  'google-conversations',
  'google-maps-desktop',
  'google-maps-mobile',
  'google-search-desktop',
  'google-search-mobile',
  'registrations',
  'campaign-clicks',
  'campaign-reach',
  'satisfaction',
  'gift-cards-owed',
  'points-owed',
] as const;
export type MetricName = (typeof metricNames)[number];
/** The page of all numbers; the others have pages of their own. */
export const overviewMetrics = metricNames.filter(
  (name) =>
    ![
      'google-conversations',
      'google-maps-desktop',
      'google-maps-mobile',
      'google-search-desktop',
      'google-search-mobile',
    ].includes(name),
);
export const metricUnits = ['count', 'money', 'percent', 'score'] as const;

export const figure = z.object({
  metric: z.enum(metricNames),
  unit: z.enum(metricUnits),
  /** Count, minor units, hundredths of a percent, or hundredths of a mark from 1 to 5; null: not enough data. */
  value: z.int().nullable(),
  /** The same over the period before, or null. */
  before: z.int().nullable(),
  /** One value a day over the period, oldest first; empty where a daily value makes no sense. */
  daily: z.array(z.object({ day, value: z.int().nullable() })),
  /** Up to which day the channel's figures are complete; null: they are Vetrina's own. */
  completeUntil: day.nullable(),
  /** Breakdown, e.g. leads by source. */
  parts: z.array(z.object({ name: z.string(), value: z.int() })),
});
export type Figure = z.infer<typeof figure>;

/** What needs a hand, worst first. `code` and `details` make the sentence, `action` the one button. */
export const todo = z.object({
  code: z.enum([
    'price-old-on-channel',
    'listing-refused',
    'listing-conflict',
    'sign-in-again',
    'sign-in-ends',
    'version-ends',
    'connect-channel',
    'import-products',
    'campaign-paused-ready',
    'campaign-failed',
    'campaign-guard-stopped',
    'campaign-month-nearly-spent',
    'campaign-figures-late',
    'post-rejected',
    'post-by-hand',
    'event-almost-full',
    'event-waiting-list',
    'google-form-left-out',
    'lead-waits',
    'customers-slipping',
    'next-steps-due',
    'customer-unhappy',
    'cart-to-rescue',
    'reviews-unanswered',
    'review-answer-refused',
    'shop-details-missing',
    'gtin-missing',
    'labels-wrong',
    'promotion-claims-too-much',
    'promotion-below-cost',
    'promotion-started-late',
    'prices-started-late',
    'sales-season',
    'profile-conflict',
    'profile-refused',
    'holiday-hours-missing',
  ]),
  severity: z.enum(['problem', 'advice', 'plain']),
  count: z.int(),
  details: facts,
  variantId: id.nullable(),
  channelId: channelId.nullable(),
  subjectId: id.nullable(),
});
export type Todo = z.infer<typeof todo>;

export const dayMark = z.object({
  at: instant,
  kind: z.enum([
    'prices-sent',
    'prices-due',
    'prices-change',
    'promotion-starts',
    'promotion-ends',
    'post',
    'campaign',
    'event',
    'registration',
  ]),
  /** Whether it has happened, or will by itself. */
  done: z.boolean(),
  details: facts,
});

export const broughtNames = [
  'receipts',
  'leads',
  'contacts',
  'cost',
  'clicks',
  'calls',
  'directions',
  'site-clicks',
  'impressions',
] as const;
export type BroughtName = (typeof broughtNames)[number];

/** Why a number of a channel is not there. `not-counted-yet`: no receipt of this channel came in yet. `not-told`: the channel has not said. */
export const notBroughtCodes = ['not-counted-yet', 'not-connected', 'not-told'] as const;

/** One number that a channel brought; `why` where it is not known, which is never zero. */
export const brought = z.object({
  name: z.enum(broughtNames),
  unit: z.enum(['count', 'money']),
  value: z.int().nullable(),
  why: z.enum(notBroughtCodes).nullable(),
});
export type Brought = z.infer<typeof brought>;

export const channelBrings = z.object({
  channelId,
  figures: z.array(brought),
  /** Up to which day the channel's own figures are complete. */
  completeUntil: day.nullable(),
});
export type ChannelBrings = z.infer<typeof channelBrings>;

/** `2026-11` */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u);
export const range = z.object({ from: day, to: day });

export const insightRow = adFigures.extend({
  day: day.nullable(),
  campaignId: id.nullable(),
  campaign: z.string().nullable(),
  /** The channel's id of the advert. */
  ad: z.string().nullable(),
  name: z.string().nullable(),
});
export type InsightRow = z.infer<typeof insightRow>;

export const metricsContract = {
  today: verb('read')
    .route({ method: 'GET', path: '/today' })
    .output(
      z.object({
        at: instant,
        todos: z.array(todo),
        marks: z.array(dayMark),
        nextEvent: z
          .object({
            id,
            title: z.string(),
            startsAt: instant,
            capacity: z.int(),
            taken: z.int(),
            bySource: z.array(z.object({ source: z.string(), seats: z.int() })),
            newPeople: z.int(),
          })
          .nullable(),
        figures: z.array(figure),
      }),
    ),
  figures: verb('read')
    .route({ method: 'GET', path: '/metrics' })
    .input(range.extend({ metrics: z.array(z.enum(metricNames)).optional() }))
    .output(z.object({ from: day, to: day, beforeFrom: day, beforeTo: day, figures: z.array(figure) })),
  /** What each channel of the board brought in these days, also those that nothing is known of. */
  channels: verb('read')
    .route({ method: 'GET', path: '/metrics/channels' })
    .input(range)
    .output(z.object({ from: day, to: day, channels: z.array(channelBrings) })),
  /** What adverts brought, by day, by campaign or by advert. */
  insights: verb('read')
    .route({ method: 'GET', path: '/metrics/insights' })
    .input(range.extend({ by: z.enum(['day', 'campaign', 'ad']).default('campaign'), campaignId: id.optional() }))
    .output(
      z.object({
        from: day,
        to: day,
        by: z.enum(['day', 'campaign', 'ad']),
        total: adFigures,
        rows: z.array(insightRow),
        /** Up to which day the channel's figures are complete; null: never read. */
        completeUntil: day.nullable(),
        readAt: instant.nullable(),
      }),
    ),
  /** What people searched before they saw the profile on Google, in one month; the newest month that is known otherwise. */
  keywords: verb('read')
    .route({ method: 'GET', path: '/metrics/keywords' })
    .input(z.object({ month: month.optional() }))
    .output(
      z.object({
        month: month.nullable(),
        /** Months that are known, the newest first. */
        months: z.array(month),
        /** Google may still add to it. */
        open: z.boolean(),
        keywords: z.array(
          z.object({
            keyword: z.string(),
            /** People; null: fewer than `below`. */
            people: z.int().nullable(),
            below: z.int().nullable(),
          }),
        ),
      }),
    ),
  ...reportContract,
  mail: mailContract,
  /** Reads the channels' figures now (calls, directions, spend) instead of at the next turn of the clock. */
  refresh: verb('read')
    .route({ method: 'POST', path: '/metrics/refresh' })
    .output(z.object({ days: z.int() })),
};
