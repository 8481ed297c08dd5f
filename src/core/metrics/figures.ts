/** All figures of a span, each by its one definition. */
import type { Figure, MetricName } from '../../api/metrics.ts';
import type { Day } from '../../api/time.ts';
import { metaFigures } from '../campaigns/index.ts';
import type { Database } from '../database/index.ts';
import { kept, type Listings } from '../listings/index.ts';
import { addDays, startOfStoreDay, type ShopSettings } from '../settings/index.ts';
import { owedBefore, satisfactionBetween } from '../sales/index.ts';
import { figuresRead, googleFigures } from '../presence/index.ts';
import { alignedPrices, campaignDays, leadsBetween, presenceDays, seatsBetween } from './figures.sql.ts';
import { costPerLead, figureOfDays, plainFigure, share } from './measure.ts';
import { DayCounter, type Span } from './span.ts';

interface Parts {
  readonly database: Database;
  readonly settings: ShopSettings;
  readonly listings: Pick<Listings, 'numbers'>;
  readonly aligned: AlignedShare;
}

export type AlignedShare = ReturnType<typeof alignedShare>;

/** How many prices are the same at the till and in the web shop; counted anew when a price has changed. */
export const alignedShare = (database: Database) =>
  kept(database, ['pricing', 'catalog'], async (db) => {
    const { both, same } = await alignedPrices(db);
    return share(same, both);
  });

type Made = Partial<Record<MetricName, Figure>>;

export function figuresReader({ database, settings, listings, aligned }: Parts) {
  const db = database.read;

  async function leadsAndCosts(span: Span, timeZone: string, campaigns: Campaigns): Promise<Made> {
    const counter = new DayCounter(span, timeZone);
    const sources = new Map<string, number>();
    const byAdvert = { now: 0, before: 0 };
    for (const { at, source, byAdvert: advert } of await leadsBetween(db, counter.from, counter.until)) {
      counter.add(at, 1);
      const now = (counter.dayOf(at) ?? '') >= span.from;
      if (now) sources.set(source, (sources.get(source) ?? 0) + 1);
      byAdvert[now ? 'now' : 'before'] += advert;
    }
    const parts = [...sources]
      .map(([name, value]) => ({ name, value }))
      .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name));
    const spent = (from: Day, to: Day) =>
      campaigns.days.filter(({ day }) => day >= from && day <= to).reduce((sum, { spend }) => sum + spend, 0);
    return {
      leads: figureOfDays('leads', span, counter.sums(), { parts }),
      'cost-per-lead': costPerLead(
        { spend: spent(span.from, span.to), leads: byAdvert.now },
        { spend: spent(span.beforeFrom, span.beforeTo), leads: byAdvert.before },
        campaigns.completeUntil,
      ),
    };
  }

  async function registrations(span: Span, timeZone: string): Promise<Made> {
    const counter = new DayCounter(span, timeZone);
    for (const { at, seats } of await seatsBetween(db, counter.from, counter.until)) counter.add(at, seats);
    return { registrations: figureOfDays('registrations', span, counter.sums()) };
  }

  async function campaignsOf(span: Span) {
    const days = await campaignDays(db, span.beforeFrom, span.to);
    return { days, completeUntil: (await figuresRead(db, metaFigures))?.completeUntil ?? null };
  }

  function adverts(span: Span, { days, completeUntil }: Campaigns): Made {
    const series = (column: 'spend' | 'clicks' | 'reach') => new Map(days.map((row) => [row.day, row[column]]));
    return {
      'campaign-spend': figureOfDays('campaign-spend', span, series('spend'), { completeUntil }),
      'campaign-clicks': figureOfDays('campaign-clicks', span, series('clicks'), { completeUntil }),
      'campaign-reach': figureOfDays('campaign-reach', span, series('reach'), { completeUntil }),
    };
  }

  async function profile(span: Span): Promise<Made> {
    const days = await presenceDays(db, span.beforeFrom, span.to);
    const completeUntil = (await figuresRead(db, googleFigures))?.completeUntil ?? null;
    const figure = (metric: MetricName, column: PresenceColumn) =>
      figureOfDays(metric, span, new Map(days.map((row) => [row.day, row[column]])), { completeUntil });
    return {
      'google-calls': figure('google-calls', 'calls'),
      'google-directions': figure('google-directions', 'directions'),
      'google-impressions': figure('google-impressions', 'impressions'),
      'google-site-clicks': figure('google-site-clicks', 'site_clicks'),
      'google-conversations': figure('google-conversations', 'conversations'),
      'google-maps-desktop': figure('google-maps-desktop', 'maps_desktop'),
      'google-maps-mobile': figure('google-maps-mobile', 'maps_mobile'),
      'google-search-desktop': figure('google-search-desktop', 'search_desktop'),
      'google-search-mobile': figure('google-search-mobile', 'search_mobile'),
    };
  }

  async function offers(): Promise<Made> {
    const numbers = [...(await listings.numbers()).values()];
    const listed = numbers.reduce((sum, each) => sum + each.listed, 0);
    const live = numbers.reduce((sum, each) => sum + each.live + each.delivered, 0);
    return {
      'listings-live': plainFigure('listings-live', listed === 0 ? null : live),
      'price-alignment': plainFigure('price-alignment', await aligned()),
    };
  }

  async function afterPurchases(span: Span, timeZone: string): Promise<Made> {
    const [before, from, until] = [span.beforeFrom, span.from, addDays(span.to, 1)].map((day) =>
      startOfStoreDay(day, timeZone),
    ) as [number, number, number];
    const [felt, feltBefore] = [
      await satisfactionBetween(db, from, until),
      await satisfactionBetween(db, before, from),
    ];
    const [owed, owedThen] = [await owedBefore(db, until), await owedBefore(db, from)];
    return {
      satisfaction: { ...plainFigure('satisfaction', felt.average), before: feltBefore.average },
      'gift-cards-owed': { ...plainFigure('gift-cards-owed', owed.onCards), before: owedThen.onCards },
      'points-owed': { ...plainFigure('points-owed', owed.inPoints), before: owedThen.inPoints },
    };
  }

  /** In the order of the contract's list of metrics. */
  return async function figures(span: Span, wanted?: readonly MetricName[]): Promise<Figure[]> {
    const { timeZone } = await settings.current();
    const campaigns = await campaignsOf(span);
    const made: Made = {
      ...(await offers()),
      ...(await leadsAndCosts(span, timeZone, campaigns)),
      ...(await registrations(span, timeZone)),
      ...adverts(span, campaigns),
      ...(await profile(span)),
      ...(await afterPurchases(span, timeZone)),
    };
    const metrics = wanted ?? (await import('../../api/metrics.ts')).overviewMetrics;
    return metrics.map((metric) => made[metric]).filter((figure) => figure !== undefined);
  };
}

type PresenceColumn = Exclude<keyof Awaited<ReturnType<typeof presenceDays>>[number], 'day'>;

interface Campaigns {
  readonly days: Awaited<ReturnType<typeof campaignDays>>;
  readonly completeUntil: Day | null;
}
