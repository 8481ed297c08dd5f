/**
 * The report: every number that an owner decides by, over one stretch of days, asked once and shown by the screen, the
 * command line, the paper and the weekly mail alike.
 */
import { z } from 'zod';

import { adFigures } from './ad-figures.ts';
import { channelId, fileOut, id, verb } from './base.ts';
import { salesFigure, salesRow } from './sales.ts';
import { day } from './time.ts';

const span = z.object({ from: day, to: day });
const count = z.int().min(0);
const money = z.int();
/** Null: not enough data. */
const moneyOrNone = z.int().nullable();
const share = z.int().min(0).nullable();

/** People who bought, known by the customer book. */
export const reportCustomers = z.object({
  /** How many of the receipts are of somebody known, hundredths of a percent; null: no receipts. */
  knownShare: share,
  /** Bought in these days for the first time, and those who had bought before. */
  fresh: count,
  returning: count,
  /** Of those who bought; null: too few. */
  returningShare: share,
  /** Over the year that ends with these days. */
  year: span,
  /** Who bought in one channel, and who in several: what one of them was worth in that year. */
  channels: z.array(
    z.object({ several: z.boolean(), people: count, receipts: count, revenue: money, each: moneyOrNone }),
  ),
});

/** One month of those who buy in one channel, or in several. */
export const channelUseMonth = z.object({
  /** `2026-11` */
  month: z.string(),
  several: z.boolean(),
  /** Of them, who bought in this month. */
  people: count,
  receipts: count,
  revenue: money,
  each: moneyOrNone,
});

/** People who bought in these days, in one channel or in several of them, month by month. */
export const channelUse = span.extend({
  /** One channel and several of each month, the oldest first; a month without known buyers has nobody. */
  months: z.array(channelUseMonth),
});
export type ChannelUse = z.infer<typeof channelUse>;

const followed = {
  /** People new in the book in these days. */
  people: count,
  /** Of them, who bought later, in any channel, until today. */
  buyers: count,
  revenue: money,
  /** Hundredths of a percent; null: too few people. */
  share,
};

export const reportSource = z.object({ source: z.string(), ...followed });

export const reportCampaign = adFigures.extend({
  campaignId: id,
  name: z.string(),
  ...followed,
  /** What one sale cost: spend divided by buyers; null: too few. */
  costPerSale: moneyOrNone,
});

/** Google's free calls and directions beside those that Facebook was paid for. */
export const reportCalls = z.object({
  /** Null: Google has not said. */
  free: z.object({ calls: count.nullable(), directions: count.nullable(), completeUntil: day.nullable() }),
  /** Null: no advert ran. */
  paid: z
    .object({ calls: count, directions: count, spend: count, each: moneyOrNone, completeUntil: day.nullable() })
    .nullable(),
  /** What the free ones would have cost at the price of a paid one. */
  worth: moneyOrNone,
});

export const reportAlignment = z.object({
  /** Variants with the same price at the till and in the web shop, now; hundredths of a percent. */
  aligned: share,
  /** Changes of prices in these days until the channel showed or accepted them, seconds. */
  changes: z.array(
    z.object({
      channelId,
      changes: count,
      /** Half of them were there by then, and nine in ten; null: too few. */
      median: count.nullable(),
      slow: count.nullable(),
    }),
  ),
});

const cartSum = z.object({ carts: count, value: money });

/** Orders of these days that were left without payment, in the shop's currency: each in the step that it reached. */
export const reportCarts = z.object({
  /** Left without payment for half an hour at least: those that still are, and those that somebody was called about. */
  left: cartSum,
  /** Of them, those that somebody was called or written to about. */
  called: cartSum,
  /** Of those, what was bought after all; its value is what was paid. */
  rescued: cartSum,
});

/** Counted goods on hand, now, of which nothing was sold and nothing came for at least so many days. */
export const reportIdle = z.object({
  days: count,
  variants: count,
  /** Cost × on hand, where the cost is known. */
  tiedUp: money,
  withoutCost: count,
});

const reportFunnel = z.object({ registered: count, came: count, bought: count });

/** Events that began in these days: who registered, of them who came, and of those who bought soon afterwards. */
export const reportEvents = z.object({
  events: count,
  /** Registrations with a seat. */
  registered: count,
  /** Null: nobody was noted at the door. */
  came: count.nullable(),
  /** Who came and bought within `soonDays`; null: nobody was noted at the door. */
  bought: count.nullable(),
  soonDays: count,
  bySource: z.array(reportFunnel.extend({ source: z.string() })),
});

/** After the purchase: how people felt in these days, and what the shop owed at the end of them. */
export const reportAfter = z.object({
  satisfaction: z.object({
    answers: count,
    /** Hundredths of a mark from 1 to 5; null: fewer than `least` answers. */
    average: count.nullable(),
    /** Of the answers, those of who is unhappy; null: too few. */
    unhappy: share,
    least: count,
  }),
  owed: z.object({
    /** At the end of this day, or now where it is not over. */
    on: day,
    /** Gift cards and store credit with something left on them, and how much. */
    cards: count,
    onCards: money,
    /** People with points, their points, and what those would take off by the numbers of that day. */
    people: count,
    points: count,
    inPoints: money,
  }),
});

/** From the first contact to the purchase: how many people went which way. */
export const reportPath = z.object({
  source: z.string(),
  /** Also registered for an event. */
  registered: z.boolean(),
  bought: z.enum(['no', 'once', 'again']),
  people: count,
  revenue: money,
});

export const report = span.extend({
  channelId: channelId.nullable(),
  store: z.string().nullable(),
  /** The last day that counts; null: no receipts at all. */
  countedUntil: day.nullable(),
  before: span,
  lastYear: span,
  /** What one point of the line is. */
  step: z.enum(['day', 'week', 'month']),
  figures: z.array(salesFigure),
  line: z.array(salesRow),
  /** The same line over the period before, point by point; empty: it was not counted. */
  lineBefore: z.array(salesRow),
  channels: z.array(salesRow),
  stores: z.array(salesRow),
  payments: z.array(salesRow),
  categories: z.array(salesRow),
  /** Weekday and hour, `6-17`. */
  hours: z.array(salesRow),
  customers: reportCustomers,
  sources: z.array(reportSource),
  campaigns: z.array(reportCampaign),
  calls: reportCalls,
  alignment: reportAlignment,
  /** Null: no web shop's orders were ever read. */
  carts: reportCarts.nullable(),
  /** From the shortest stretch on, each with the longer ones in it; null: nothing was ever counted. */
  idle: z.array(reportIdle).nullable(),
  /** Null: no event began in these days. */
  events: reportEvents.nullable(),
  after: reportAfter,
  paths: z.array(reportPath),
  /** Days from the first contact to the first purchase, of half of the buyers; null: too few. */
  daysToBuy: count.nullable(),
});
export type Report = z.infer<typeof report>;
export type ReportCustomers = z.infer<typeof reportCustomers>;
export type ReportSource = z.infer<typeof reportSource>;
export type ReportCampaign = z.infer<typeof reportCampaign>;
export type ReportCalls = z.infer<typeof reportCalls>;
export type ReportEvents = z.infer<typeof reportEvents>;
export type ReportPath = z.infer<typeof reportPath>;

export const reportWish = span.extend({
  /** Narrow the sales; what follows contacts and adverts is always of the whole shop. */
  channelId: channelId.optional(),
  store: z.string().max(200).optional(),
});
export type ReportWish = z.infer<typeof reportWish>;

export const reportContract = {
  report: verb('read').route({ method: 'GET', path: '/metrics/report' }).input(reportWish).output(report),
  /** What customers of one channel and of several were worth in each month; refuses `invalid-input` for too many days. */
  channelUse: verb('read').route({ method: 'GET', path: '/metrics/channel-use' }).input(span).output(channelUse),
  /** The same report on paper; `month`: the sheet of the month, every day with its sums. */
  reportPaper: verb('read')
    .route({ method: 'POST', path: '/metrics/report/paper' })
    .input(reportWish.extend({ kind: z.enum(['report', 'month']).default('report') }))
    .output(z.object({ file: fileOut, pages: z.int() })),
};
