/**
 * What each number means: one definition, used by every screen, file and command. How a number reads (its name, the
 * definition in the owner's language) is said by the screens from the same metric names.
 */
import type { Figure, MetricName } from '../../api/metrics.ts';

export interface Definition {
  readonly unit: Figure['unit'];
  /**
   * `days`: the sum of its days. `now`: as it stands, without a past. `ratio`: made of two sums, never of daily ratios
   * (their average would be another number). `end`: as it stood at the end of the days.
   */
  readonly made: 'days' | 'now' | 'ratio' | 'end';
  /**
   * What a day is worth of which nothing is known. `zero`: Vetrina counts it itself, so nothing is none. `unknown`: the
   * channel has not said, which is neither zero nor counted; the period before then leaves out the same days.
   */
  readonly missing: 'zero' | 'unknown';
}

export const definitions: Record<MetricName, Definition> = {
  /** Listings (a variant on a channel) that the channel shows as wanted, or has accepted where it cannot be read back. */
  'listings-live': { unit: 'count', made: 'now', missing: 'unknown' },
  /** Variants whose web shop price equals the till's, of all variants on sale that have both; hundredths of a percent. */
  'price-alignment': { unit: 'percent', made: 'now', missing: 'unknown' },
  /** People new in the book who are leads, by the day they came in; parts: by source. */
  leads: { unit: 'count', made: 'days', missing: 'zero' },
  /** What the channel says that campaigns started here spent. */
  'campaign-spend': { unit: 'money', made: 'days', missing: 'zero' },
  /** Campaign spend divided by the leads that came by an advert; none without such leads, or without spend. */
  'cost-per-lead': { unit: 'money', made: 'ratio', missing: 'unknown' },
  /** Clicks on *call* on the shop's Google profile. */
  'google-calls': { unit: 'count', made: 'days', missing: 'unknown' },
  /** Requests for directions on the profile. */
  'google-directions': { unit: 'count', made: 'days', missing: 'unknown' },
  /** People a day who saw the profile in Search or Maps; who looks on two days counts twice (so does Google). */
  'google-impressions': { unit: 'count', made: 'days', missing: 'unknown' },
  /** Clicks on the website from the profile. */
  'google-site-clicks': { unit: 'count', made: 'days', missing: 'unknown' },
  /** Conversations begun from the profile. */
  'google-conversations': { unit: 'count', made: 'days', missing: 'unknown' },
  /** Of the people who saw the profile: on Maps or in Search, on a computer or a phone. */
  'google-maps-desktop': { unit: 'count', made: 'days', missing: 'unknown' },
  'google-maps-mobile': { unit: 'count', made: 'days', missing: 'unknown' },
  'google-search-desktop': { unit: 'count', made: 'days', missing: 'unknown' },
  'google-search-mobile': { unit: 'count', made: 'days', missing: 'unknown' },
  /** Seats taken at events by the day of the registration, without cancelled ones and without the waiting list. */
  registrations: { unit: 'count', made: 'days', missing: 'zero' },
  /** Clicks on adverts as the channel counts them. */
  'campaign-clicks': { unit: 'count', made: 'days', missing: 'unknown' },
  /** People a day whom adverts reached; who saw one on two days counts twice. */
  'campaign-reach': { unit: 'count', made: 'days', missing: 'unknown' },
  /** Marks from 1 to 5 of the question after a purchase, added up and divided by the answers; none below five of them. */
  satisfaction: { unit: 'score', made: 'ratio', missing: 'unknown' },
  /** Balances of gift cards and store credit, blocked and expired ones as well. */
  'gift-cards-owed': { unit: 'money', made: 'end', missing: 'zero' },
  /** Points of everybody who has some, times what the rule of that day takes off for them. */
  'points-owed': { unit: 'money', made: 'end', missing: 'zero' },
};

/** A lead came by an advert when a campaign is named, or when it came from the channel that only adverts lead from. */
export const advertSources = ['campaign', 'facebook', 'instagram', 'meta'] as const;

/** The first figures, for the page of the day. */
export const todaysMetrics: readonly MetricName[] = [
  'leads',
  'google-calls',
  'google-directions',
  'campaign-spend',
  'cost-per-lead',
  'listings-live',
  'price-alignment',
];
