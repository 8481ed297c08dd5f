/** The numbers of a stretch of days: the figures beside the period before and the last year, and one table of them. */
import { Temporal } from 'temporal-polyfill';

import { Refusal } from '../../api/refusals.ts';
import { roundHalfUp } from '../../api/money.ts';
import type { SalesFigure, SalesNumbers, SalesRow } from '../../api/sales.ts';
import { type SalesGrouping, salesMetrics } from '../../api/sales-words.ts';
import type { Day } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { addDays, daysBetween, daysFrom } from '../settings/index.ts';
import { knownShare, nothing, trendOf, unitOf, valueOf, type Whole } from './definitions.ts';
import {
  countedDays,
  type Keyed,
  type MarginSums,
  marginSums,
  paymentSums,
  receiptSums,
  type Sums,
  type Where,
} from './numbers.sql.ts';

/** More days than a report compares; a mistyped year would otherwise build a list of half a million. */
const mostDays = 3700;

interface Asked extends Where {
  readonly from: Day;
  readonly to: Day;
  readonly by: SalesGrouping;
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/** Refuses `invalid-input` where the days are in the wrong order or too many. */
export async function salesNumbersOf(db: Reader, asked: Asked): Promise<SalesNumbers> {
  const { from, to, by, channelId, store } = asked;
  const length = daysBetween(from, to);
  if (length < 1 || length > mostDays) throw new Refusal('invalid-input', { field: 'to', from, to });
  const where: Where = { channelId, store };
  const counted = await countedDays(db, where);
  const before = { from: addDays(from, -length), to: addDays(from, -1) };
  const lastYear = { from: yearBefore(from), to: yearBefore(to) };
  // The till's file of today is not there yet: its days are not days without sales.
  const known = counted === null ? null : { from, to: to < counted.last ? to : counted.last };
  const answer = { from, to, countedUntil: counted?.last ?? null, before, lastYear, by };
  if (known === null || counted === null || known.to < known.from || to < counted.first)
    return { ...answer, figures: salesMetrics.map(notKnown), rows: [] };
  const days = daysBetween(known.from, known.to);
  const same = (stretch: Stretch): Stretch => ({ from: stretch.from, to: addDays(stretch.from, days - 1) });
  const now = await wholeOf(db, known, where);
  const earlier = await wholeIfCounted(db, same(before), counted.first, where);
  const year = await wholeIfCounted(db, same(lastYear), counted.first, where);
  const figures = salesMetrics.map((metric): SalesFigure => ({
    metric,
    unit: unitOf[metric],
    value: valueOf(metric, now),
    before: earlier === null ? null : valueOf(metric, earlier),
    lastYear: year === null ? null : valueOf(metric, year),
    trend: earlier === null ? null : trendOf(metric, now, earlier),
    yearTrend: year === null ? null : trendOf(metric, now, year),
    knownShare: metric.startsWith('margin') ? knownShare(now) : null,
  }));
  return { ...answer, figures, rows: await rowsBy(db, by, known, counted.first, where) };
}

const notKnown = (metric: (typeof salesMetrics)[number]): SalesFigure => ({
  metric,
  unit: unitOf[metric],
  value: null,
  before: null,
  lastYear: null,
  trend: null,
  yearTrend: null,
  knownShare: null,
});

/** The same day of last year; of a 29 February the 28th. */
const yearBefore = (day: Day): Day => Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();

async function wholeOf(db: Reader, { from, to }: Stretch, where: Where): Promise<Whole> {
  const receipts = await receiptSums(db, 'day', from, to, where);
  const margins = await marginSums(db, 'day', from, to, where);
  const whole = { ...nothing };
  for (const row of receipts) {
    whole.receipts += row.receipts;
    whole.revenue += row.revenue;
  }
  for (const row of margins) {
    whole.knownRevenue += row.knownRevenue;
    whole.knownNet += row.knownNet;
    whole.knownCost += row.knownCost;
  }
  return whole;
}

/** Null where the first receipt is later, or where there is none: a stretch that was never counted is no comparison. */
async function wholeIfCounted(db: Reader, stretch: Stretch, first: Day, where: Where): Promise<Whole | null> {
  if (stretch.from < first) return null;
  const whole = await wholeOf(db, stretch, where);
  return whole.receipts === 0 && whole.revenue === 0 ? null : whole;
}

async function rowsBy(
  db: Reader,
  by: SalesGrouping,
  { from, to }: Stretch,
  first: Day,
  where: Where,
): Promise<SalesRow[]> {
  switch (by) {
    case 'payment':
      return (await paymentSums(db, from, to, where)).map((row) => rowOf(row, undefined, { average: false }));
    case 'hour':
      return (await receiptSums(db, 'hour', from, to, where))
        .toSorted((one, other) => Number(one.key) - Number(other.key))
        .map((row) => rowOf(row, undefined));
    case 'category':
      return (await marginSums(db, 'category', from, to, where)).map((sums) => ({
        ...rowOf({ key: sums.key, receipts: 0, revenue: sums.revenue }, sums, { average: false }),
        receipts: null,
      }));
    case 'channel':
    case 'store': {
      const key = by === 'channel' ? 'channel_id' : 'store';
      const rows = joined(await receiptSums(db, key, from, to, where), await marginSums(db, key, from, to, where));
      return rows.toSorted((one, other) => other.revenue - one.revenue);
    }
    case 'day':
    case 'week':
    case 'month':
    case 'weekday': {
      const sums = added(await receiptSums(db, 'day', from, to, where), keyOfDay(by), emptySums);
      const margins = added(await marginSums(db, 'day', from, to, where), keyOfDay(by), emptyMargins);
      // A day on which nothing was sold is a day; before the first receipt there are none.
      for (const day of daysFrom(from < first ? first : from, to)) {
        const key = keyOfDay(by)(day);
        if (!sums.has(key)) sums.set(key, { ...emptySums, key });
      }
      return joined([...sums.values()], [...margins.values()]).toSorted((one, other) => (one.key < other.key ? -1 : 1));
    }
  }
}

const emptySums: Sums = { receipts: 0, revenue: 0 };
const emptyMargins: MarginSums = { lines: 0, revenue: 0, knownRevenue: 0, knownNet: 0, knownCost: 0 };

function keyOfDay(by: 'day' | 'week' | 'month' | 'weekday'): (day: Day) => string {
  switch (by) {
    case 'day':
      return (day) => day;
    case 'week':
      return (day) => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
    case 'month':
      return (day) => day.slice(0, 7);
    case 'weekday':
      return (day) => String(Temporal.PlainDate.from(day).dayOfWeek);
  }
}

function added<T extends object>(
  rows: readonly Keyed<T>[],
  keyOf: (day: Day) => string,
  empty: T,
): Map<string, Keyed<T>> {
  const sums = new Map<string, Keyed<T>>();
  for (const row of rows) {
    const key = keyOf(row.key);
    const known = (sums.get(key) ?? { ...empty, key }) as Record<string, number | string>;
    const sum = Object.entries(row).map(([name, value]) => [
      name,
      name === 'key' ? key : Number(known[name] ?? 0) + Number(value),
    ]);
    sums.set(key, Object.fromEntries(sum) as Keyed<T>);
  }
  return sums;
}

function joined(rows: readonly Keyed<Sums>[], margins: readonly Keyed<MarginSums>[]): SalesRow[] {
  const byKey = new Map(margins.map((row) => [row.key, row]));
  return rows.map((row) => rowOf(row, byKey.get(row.key)));
}

function rowOf(
  { key, receipts, revenue }: Keyed<Sums>,
  margins: MarginSums | undefined,
  { average = true }: { average?: boolean } = {},
): SalesRow {
  const whole: Whole = { ...nothing, ...margins, receipts, revenue };
  return {
    key,
    receipts,
    revenue,
    average: average && receipts > 0 ? roundHalfUp(revenue, receipts) : null,
    margin: margins === undefined ? null : valueOf('margin', whole),
    knownShare: margins === undefined ? null : knownShare(whole),
  };
}
