/** The report of a stretch of days: one function for the screen, the command line, the paper and the mail. */
import type { Report, ReportCalls, ReportCampaign, ReportPath, ReportSource, ReportWish } from '../../api/report.ts';
import { fewestForTrend } from '../../api/sales-words.ts';
import { roundHalfUp } from '../../api/money.ts';
import { fewestForCost } from '../../api/without-checks.ts';
import type { Reader } from '../database/index.ts';
import { figuresRead, googleFigures } from '../presence/index.ts';
import { cartsOfDays, owedBefore, salesReportOf, satisfactionBetween } from '../sales/index.ts';
import { endOfStoreDay, startOfStoreDay, storeDay } from '../settings/index.ts';
import { profileSums } from './brought.ts';
import { eventFunnel } from './event-funnel.ts';
import { insightsOf } from './insights.ts';
import { share } from './measure.ts';
import { type Newcomer, newcomersBetween, waitsUntilLive } from './report.sql.ts';

interface Surroundings {
  readonly timeZone: string;
  readonly currency: string;
  readonly now: number;
  /** Prices that are the same at the till and in the web shop, hundredths of a percent. */
  readonly aligned: () => Promise<number | null>;
  /** Goods that stand still, now. */
  readonly idle: () => Promise<Report['idle']>;
}

const dayMs = 24 * 60 * 60_000;

/** Refuses `invalid-input` where the days are in the wrong order or too many. */
export async function reportOf(db: Reader, asked: ReportWish, around: Surroundings): Promise<Report> {
  const { timeZone, aligned } = around;
  const { from, to, channelId, store } = asked;
  const sales = await salesReportOf(db, asked);
  const [start, end] = [startOfStoreDay(from, timeZone), endOfStoreDay(to, timeZone)];
  const newcomers = await newcomersBetween(db, start, end);
  const waits = await waitsUntilLive(db, start, end);
  const adverts = await insightsOf(db, { from, to, by: 'campaign' });
  return {
    ...sales,
    channelId: channelId ?? null,
    store: store ?? null,
    sources: sourcesOf(newcomers),
    campaigns: campaignsOf(adverts, newcomers),
    calls: await callsOf(db, asked, adverts),
    alignment: {
      aligned: await aligned(),
      changes: [...Map.groupBy(waits, (each) => each.channelId)].map(([id, rows]) => ({
        channelId: id,
        changes: rows.length,
        median: secondsAt(rows, 0.5),
        slow: secondsAt(rows, 0.9),
      })),
    },
    carts: await cartsOfDays(db, { from, to }, around),
    idle: await around.idle(),
    events: await eventFunnel(db, { from: start, until: Math.min(end, around.now) }),
    after: {
      satisfaction: await satisfactionBetween(db, start, end),
      owed: { on: end <= around.now ? to : storeDay(around.now, timeZone), ...(await owedBefore(db, end)) },
    },
    paths: pathsOf(newcomers),
    daysToBuy: daysToBuy(newcomers),
  };
}

function secondsAt(rows: readonly { readonly wait: number }[], part: number): number | null {
  if (rows.length < fewestForTrend) return null;
  const row = rows[Math.min(rows.length - 1, Math.floor(rows.length * part))];
  return row === undefined ? null : Math.round(row.wait / 1000);
}

function followed(people: readonly Newcomer[]) {
  const buyers = people.filter(({ first }) => first !== null).length;
  return {
    people: people.length,
    buyers,
    revenue: people.reduce((sum, { revenue }) => sum + revenue, 0),
    share: people.length < fewestForTrend ? null : share(buyers, people.length),
  };
}

const sourcesOf = (newcomers: readonly Newcomer[]): ReportSource[] =>
  [...Map.groupBy(newcomers, ({ source }) => source)]
    .map(([source, people]) => ({ source, ...followed(people) }))
    .sort((one, other) => other.people - one.people || (one.source < other.source ? -1 : 1));

type Adverts = Awaited<ReturnType<typeof insightsOf>>;

function campaignsOf({ rows }: Adverts, newcomers: readonly Newcomer[]): ReportCampaign[] {
  return rows.flatMap(({ campaignId, campaign, day: _day, ad: _ad, name: _name, ...figures }) => {
    if (campaignId === null) return [];
    const came = followed(newcomers.filter((person) => person.campaignId === campaignId));
    const costPerSale =
      figures.spend === 0 || came.buyers < fewestForCost ? null : roundHalfUp(figures.spend, came.buyers);
    return [{ ...figures, campaignId, name: campaign ?? '', ...came, costPerSale }];
  });
}

async function callsOf(
  db: Reader,
  { from, to }: ReportWish,
  { total, rows, completeUntil }: Adverts,
): Promise<ReportCalls> {
  const { calls, directions } = await profileSums(db, from, to);
  const google = await figuresRead(db, googleFigures);
  const contacts = total.calls + total.directions;
  const each = total.spend === 0 || contacts < fewestForCost ? null : roundHalfUp(total.spend, contacts);
  const known = calls === null && directions === null ? null : (calls ?? 0) + (directions ?? 0);
  return {
    free: { calls, directions, completeUntil: google?.completeUntil ?? null },
    paid:
      rows.length === 0
        ? null
        : { calls: total.calls, directions: total.directions, spend: total.spend, each, completeUntil },
    worth: each === null || known === null ? null : each * known,
  };
}

function pathsOf(newcomers: readonly Newcomer[]): ReportPath[] {
  const bought = ({ receipts }: Newcomer) => (receipts === 0 ? 'no' : receipts === 1 ? 'once' : 'again');
  const groups = Map.groupBy(newcomers, (each) => `${each.registered} ${bought(each)} ${each.source}`);
  return [...groups.values()]
    .flatMap((people) => {
      const [one] = people;
      if (one === undefined) return [];
      const revenue = people.reduce((sum, each) => sum + each.revenue, 0);
      return [
        {
          source: one.source,
          registered: one.registered === 1,
          bought: bought(one),
          people: people.length,
          revenue,
        } as const,
      ];
    })
    .sort((one, other) => other.people - one.people || (one.source < other.source ? -1 : 1));
}

function daysToBuy(newcomers: readonly Newcomer[]): number | null {
  const waits = newcomers.flatMap(({ first, at }) => (first === null ? [] : [first - at])).sort((a, b) => a - b);
  const middle = waits[Math.floor(waits.length / 2)];
  return waits.length < fewestForTrend || middle === undefined ? null : Math.floor(middle / dayMs);
}
