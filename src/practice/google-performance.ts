import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { steady } from './chance.ts';
import { invalid, notFound } from './google-errors.ts';
import { pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import type { Fields } from './json.ts';
import type { Route } from './routes.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const DAY = 86_400_000;

/** Usual figures of a day for a small shop, by metric. What a shop does not offer (bookings, food) stays at zero. */
const USUAL: Readonly<Record<string, number>> = {
  BUSINESS_IMPRESSIONS_DESKTOP_MAPS: 9,
  BUSINESS_IMPRESSIONS_DESKTOP_SEARCH: 21,
  BUSINESS_IMPRESSIONS_MOBILE_MAPS: 38,
  BUSINESS_IMPRESSIONS_MOBILE_SEARCH: 64,
  BUSINESS_CONVERSATIONS: 0.3,
  BUSINESS_DIRECTION_REQUESTS: 5.5,
  CALL_CLICKS: 2.4,
  WEBSITE_CLICKS: 6,
  BUSINESS_BOOKINGS: 0,
  BUSINESS_FOOD_ORDERS: 0,
  BUSINESS_FOOD_MENU_CLICKS: 0,
};

/** How busy each day of the week is, Sunday first. */
const WEEK = [0.25, 0.8, 0.9, 0.95, 1, 1.2, 1.6];

/** What people type before they find a shop, and how many of a hundred people a month do; `{town}` is the shop's. */
const KEYWORDS: readonly [string, number][] = [
  ['negozio vicino a me', 21],
  ['idee regalo {town}', 16],
  ['bottega {town}', 12],
  ['prodotti tipici {town}', 9],
  ['regali di natale', 7],
  ['aperto adesso', 4],
  ['olio extravergine {town}', 2.2],
  ['cesti regalo', 1.1],
  ['taralli artigianali', 0.4],
  ['negozio {town} centro parcheggio', 0.2],
];
/** Below so many people Google does not say how many. */
const TELLS_FROM = 15;

/** Performance v1: figures made from the date, so that the same day always tells the same. */
export class GooglePerformance {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  routes(): Route<GoogleMethod>[] {
    return [
      route('GET', '/v1/locations/{location}:fetchMultiDailyMetricsTimeSeries', (call) => this.#many(call)),
      route('GET', '/v1/locations/{location}:getDailyMetricsTimeSeries', (call) => this.#one(call)),
      route('GET', '/v1/locations/{location}/searchkeywords/impressions/monthly', (call) => this.#keywords(call)),
    ];
  }

  #many(call: GoogleCall): Answer {
    checkLocation(call);
    const metrics = call.query.getAll('dailyMetrics').map(knownMetric);
    if (metrics.length === 0) invalid([{ field: 'dailyMetrics', description: 'At least one metric is required.' }]);
    const range = rangeOf(call);
    const series = metrics.map((dailyMetric) => ({
      dailyMetric,
      timeSeries: { datedValues: this.#values(dailyMetric, range) },
    }));
    return ok({ multiDailyMetricTimeSeries: [{ dailyMetricTimeSeries: series }] });
  }

  #one(call: GoogleCall): Answer {
    checkLocation(call);
    return ok({
      timeSeries: { datedValues: this.#values(knownMetric(call.query.get('dailyMetric') ?? ''), rangeOf(call)) },
    });
  }

  #values(metric: string, { from, to }: Range): Fields[] {
    const values: Fields[] = [];
    const today = dayNumber(this.#world.now());
    // Google keeps about 18 months, and the last two days are not there yet.
    for (let day = Math.max(from, today - 548); day <= Math.min(to, today - 2); day++) {
      const count = figure(metric, day, today);
      values.push({ date: dateOf(day), ...(count > 0 ? { value: String(count) } : {}) });
    }
    return values;
  }

  #keywords(call: GoogleCall): Answer {
    checkLocation(call);
    const months = monthsOf(call);
    const now = monthNumber(this.#world.now());
    // Google keeps about 18 months; of the one under way there is what came so far, of one to come nothing.
    const told = months.filter((month) => month <= now && month > now - 18);
    const counts = told.length === 0 ? [] : KEYWORDS.flatMap((keyword) => this.#keyword(keyword, told, now));
    const start = pageStart(call);
    const size = pageSize(call, 100, 100);
    const page = counts.slice(start, start + size);
    return ok({
      ...(page.length > 0 ? { searchKeywordsCounts: page } : {}),
      ...(start + size < counts.length ? { nextPageToken: pageToken(start + size) } : {}),
    });
  }

  #keyword([words, share]: readonly [string, number], months: readonly number[], now: number): Fields[] {
    const searchKeyword = words.replace('{town}', townOf(this.#world.shop.address));
    const soFar = this.#world.now().getUTCDate() / 31;
    const total = months.reduce((sum, month) => {
      const people = 28 * share * (0.8 + 0.4 * steady(words, month)) * (month === now ? soFar : 1);
      return sum + Math.floor(people);
    }, 0);
    if (total === 0) return [];
    return [{ searchKeyword, insightsValue: total < TELLS_FROM ? { threshold: '15' } : { value: String(total) } }];
  }
}

/** One figure of one day (days since 1970). Direction requests are filled up over a week. */
function figure(metric: string, day: number, today: number): number {
  const weekday = WEEK[(day + 4) % 7] ?? 1;
  const season = 1 + 0.25 * Math.sin(((day % 365) / 365) * 2 * Math.PI);
  const mood = 0.7 + 0.6 * steady(metric, day);
  const known = metric === 'BUSINESS_DIRECTION_REQUESTS' ? Math.min(1, (today - day) / 8) : 1;
  const expected = (USUAL[metric] ?? 0) * weekday * season * mood * known;
  // Small figures come up in whole numbers: 0.3 calls a day is one call about every third day.
  return Math.floor(expected + steady('round', metric, day));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangeOf(call: GoogleCall): Range {
  const from = dayOf(call, 'dailyRange.startDate');
  const to = dayOf(call, 'dailyRange.endDate');
  if (to < from) invalid([{ field: 'dailyRange', description: 'The end date is before the start date.' }]);
  return { from, to };
}

function dayOf(call: GoogleCall, name: string): number {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => Number(call.query.get(`${name}.${part}`) ?? 0));
  const time = Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0);
  const real = new Date(time);
  if (!year || !month || !day || real.getUTCMonth() + 1 !== month || real.getUTCDate() !== day) {
    invalid([{ field: name, description: 'A whole date is required: year, month and day.' }]);
  }
  return time / DAY;
}

/** Months as numbers, January of the year 0 being 0. */
function monthsOf(call: GoogleCall): number[] {
  const number = (name: string, part: string) => Number(call.query.get(`monthlyRange.${name}.${part}`) ?? 0);
  const first = number('startMonth', 'year') * 12 + number('startMonth', 'month') - 1;
  const last = number('endMonth', 'year') * 12 + number('endMonth', 'month') - 1;
  if (first < 12 || last < first || last - first > 17) {
    invalid([{ field: 'monthlyRange', description: 'A range of 1 to 18 months is required.' }]);
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const monthNumber = (time: Date): number => time.getUTCFullYear() * 12 + time.getUTCMonth();

/** `Via Palmieri 14, 73100 Lecce LE` → `lecce`: keywords come in small letters. */
const townOf = (address: string): string => (/\d{5}\s+(.+?)(?:\s+[A-Z]{2})?$/.exec(address)?.[1] ?? '').toLowerCase();

function knownMetric(metric: string): string {
  return Object.hasOwn(USUAL, metric)
    ? metric
    : invalid([{ field: 'dailyMetric', description: `Invalid value at enum: "${metric}".` }]);
}

function checkLocation(call: GoogleCall): void {
  if (call.params['location'] !== PRACTICE_IDS.google.location) notFound('Requested entity was not found.');
}

function dayNumber(time: Date): number {
  return Math.floor(time.getTime() / DAY);
}

function dateOf(day: number): Fields {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
