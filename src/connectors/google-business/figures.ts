/** What people did on the shop's Google profile, day by day (Business Profile Performance v1). */
import { businessprofileperformance_v1 } from 'googleapis/build/src/apis/businessprofileperformance/v1.js';

import type { ConnectorSetting, FiguresPort, PresenceFigures, SearchKeyword } from '../../core/channels/ports.ts';
import { askedOutside, everyPage, type GoogleSession } from '../google-session.ts';
import { numberOf } from '../json.ts';
import { chosenPlace } from './place.ts';

type Series = businessprofileperformance_v1.Schema$DailyMetricTimeSeries;

const impressions = [
  'BUSINESS_IMPRESSIONS_DESKTOP_MAPS',
  'BUSINESS_IMPRESSIONS_DESKTOP_SEARCH',
  'BUSINESS_IMPRESSIONS_MOBILE_MAPS',
  'BUSINESS_IMPRESSIONS_MOBILE_SEARCH',
] as const;
const metrics = [
  ...impressions,
  'CALL_CLICKS',
  'BUSINESS_DIRECTION_REQUESTS',
  'WEBSITE_CLICKS',
  'BUSINESS_CONVERSATIONS',
] as const;
/** Google's most for one page of keywords. */
const keywordsOnPage = 100;

/** Google fills direction requests up for about this many days. */
const settlesAfterDays = 10;
const dayMs = 86_400_000;
const daysAtOnce = 183;

export class GoogleFigures implements FiguresPort {
  readonly #session: GoogleSession;
  readonly #setting: ConnectorSetting;
  readonly #api: businessprofileperformance_v1.Businessprofileperformance;

  constructor(session: GoogleSession, setting: ConnectorSetting) {
    this.#session = session;
    this.#setting = setting;
    this.#api = new businessprofileperformance_v1.Businessprofileperformance({ auth: session.auth });
  }

  async daily(fromDay: string, toDay: string) {
    // The whole history in one answer would be large: it is asked for half a year at a time.
    const days: PresenceFigures[] = [];
    for (const [first, last] of stretches(fromDay, toDay)) days.push(...daysOf(await this.#series(first, last)));
    const settled = new Date(this.#session.now() - settlesAfterDays * dayMs).toISOString().slice(0, 10);
    const last = days.at(-1)?.day ?? null;
    return { days, completeUntil: last === null || last < settled ? last : settled };
  }

  async keywords(month: string): Promise<readonly SearchKeyword[]> {
    const { alone: parent } = chosenPlace(this.#setting);
    const [year = 0, number = 0] = month.split('-').map(Number);
    const range = {
      'monthlyRange.startMonth.year': year,
      'monthlyRange.startMonth.month': number,
      'monthlyRange.endMonth.year': year,
      'monthlyRange.endMonth.month': number,
    };
    const counts = await askedOutside(this.#session, () =>
      everyPage(async (pageToken) => {
        const page = await this.#session.ask((options) =>
          this.#api.locations.searchkeywords.impressions.monthly.list(
            { parent, ...range, pageSize: keywordsOnPage, ...pageToken },
            options,
          ),
        );
        return { entries: page.searchKeywordsCounts ?? [], next: page.nextPageToken };
      }),
    );
    return counts.flatMap(keywordOf).toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0));
  }

  async #series(fromDay: string, toDay: string): Promise<readonly Series[]> {
    const { alone: location } = chosenPlace(this.#setting);
    const [start, end] = [partsOf(fromDay), partsOf(toDay)];
    const answer = await askedOutside(this.#session, () =>
      this.#session.ask((options) =>
        this.#api.locations.fetchMultiDailyMetricsTimeSeries(
          {
            location,
            dailyMetrics: [...metrics],
            'dailyRange.startDate.year': start.year,
            'dailyRange.startDate.month': start.month,
            'dailyRange.startDate.day': start.day,
            'dailyRange.endDate.year': end.year,
            'dailyRange.endDate.month': end.month,
            'dailyRange.endDate.day': end.day,
          },
          options,
        ),
      ),
    );
    return (answer.multiDailyMetricTimeSeries ?? []).flatMap((each) => each.dailyMetricTimeSeries ?? []);
  }
}

type Count = businessprofileperformance_v1.Schema$SearchKeywordCount;

/** One of the two values is there: the people, or below how many they are; a zero may be left away. */
function keywordOf({ searchKeyword, insightsValue }: Count): SearchKeyword[] {
  if (!searchKeyword) return [];
  const below = numberOf(insightsValue?.threshold);
  return [{ keyword: searchKeyword, people: below === null ? (numberOf(insightsValue?.value) ?? 0) : null, below }];
}

/** Days that Google says nothing of are left out; a date without a value is a zero (the API leaves zeros away). */
function daysOf(series: readonly Series[]): readonly PresenceFigures[] {
  const byMetric = new Map(series.map((each) => [each.dailyMetric ?? '', valuesOf(each)]));
  const all = new Set([...byMetric.values()].flatMap((values) => [...values.keys()]));
  const value = (metric: string, day: string) => byMetric.get(metric)?.get(day) ?? null;
  return [...all].sort().map((day) => {
    const seen = impressions.map((metric) => value(metric, day)).filter((count) => count !== null);
    return {
      day,
      calls: value('CALL_CLICKS', day),
      directions: value('BUSINESS_DIRECTION_REQUESTS', day),
      siteClicks: value('WEBSITE_CLICKS', day),
      conversations: value('BUSINESS_CONVERSATIONS', day),
      mapsDesktop: value('BUSINESS_IMPRESSIONS_DESKTOP_MAPS', day),
      mapsMobile: value('BUSINESS_IMPRESSIONS_MOBILE_MAPS', day),
      searchDesktop: value('BUSINESS_IMPRESSIONS_DESKTOP_SEARCH', day),
      searchMobile: value('BUSINESS_IMPRESSIONS_MOBILE_SEARCH', day),
      impressions: seen.length === 0 ? null : seen.reduce((sum, count) => sum + count, 0),
    };
  });
}

function valuesOf({ timeSeries }: Series): Map<string, number> {
  const values = new Map<string, number>();
  for (const { date, value } of timeSeries?.datedValues ?? []) {
    if (!date?.year || !date.month || !date.day) continue;
    const two = (part: number) => String(part).padStart(2, '0');
    values.set(`${date.year}-${two(date.month)}-${two(date.day)}`, numberOf(value) ?? 0);
  }
  return values;
}

function stretches(fromDay: string, toDay: string): (readonly [string, string])[] {
  const [from, to] = [Date.parse(fromDay), Date.parse(toDay)];
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  const starts = Array.from(
    { length: Math.floor((to - from) / (daysAtOnce * dayMs)) + 1 },
    (_, place) => from + place * daysAtOnce * dayMs,
  );
  return starts.map((start) => [dayOf(start), dayOf(Math.min(to, start + (daysAtOnce - 1) * dayMs))]);
}

function partsOf(day: string) {
  const [year, month, date] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, day: date ?? 0 };
}
