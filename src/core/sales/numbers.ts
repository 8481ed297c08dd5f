/** The numbers of a stretch of days: the figures beside the period before and the last year, and one table of them. */
import { Temporal } from 'temporal-polyfill';

import { Refusal } from '../../api/refusals.ts';
import type { SalesFigure, SalesNumbers } from '../../api/sales.ts';
import { type SalesGrouping, salesMetrics } from '../../api/sales-words.ts';
import type { Day } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { addDays, daysBetween } from '../settings/index.ts';
import { daySums, type DaySums, type Stretch } from './day-sums.ts';
import { knownShare, trendOf, unitOf, valueOf, type Whole } from './definitions.ts';
import { rowsBy } from './number-rows.ts';
import type { Where } from './numbers.sql.ts';

/** More days than a report compares; a mistyped year would otherwise build a list of half a million. */
export const mostDays = 3700;

interface Asked extends Where {
  readonly from: Day;
  readonly to: Day;
  readonly by: SalesGrouping;
}

/** The days that are asked for, those that are compared, and which of them have receipts. */
export interface Compared {
  readonly from: Day;
  readonly to: Day;
  readonly countedUntil: Day | null;
  readonly before: Stretch;
  readonly lastYear: Stretch;
  /** Of the asked days those that count; null: none has receipts yet. */
  readonly known: Stretch | null;
  /** As many days of the period before; null: it was not counted as a whole. */
  readonly knownBefore: Stretch | null;
  /** The first day with a receipt. */
  readonly first: Day;
  readonly figures: readonly SalesFigure[];
}

/** Refuses `invalid-input` where the days are in the wrong order or too many. */
export async function compared(days: DaySums, { from, to }: Stretch): Promise<Compared> {
  const length = daysBetween(from, to);
  if (length < 1 || length > mostDays) throw new Refusal('invalid-input', { field: 'to', from, to });
  const counted = await days.counted();
  const before = { from: addDays(from, -length), to: addDays(from, -1) };
  const lastYear = { from: yearBefore(from), to: yearBefore(to) };
  // The till's file of today is not there yet: its days are not days without sales.
  const known = counted === null ? null : { from, to: to < counted.last ? to : counted.last };
  const answer = { from, to, countedUntil: counted?.last ?? null, before, lastYear };
  if (known === null || counted === null || known.to < known.from || to < counted.first)
    return { ...answer, known: null, knownBefore: null, first: from, figures: salesMetrics.map(notKnown) };
  const many = daysBetween(known.from, known.to);
  const same = (stretch: Stretch): Stretch => ({ from: stretch.from, to: addDays(stretch.from, many - 1) });
  const now = await days.whole(known);
  const earlier = await wholeIfCounted(days, same(before), counted.first);
  const year = await wholeIfCounted(days, same(lastYear), counted.first);
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
  return { ...answer, known, knownBefore: earlier === null ? null : same(before), first: counted.first, figures };
}

export async function salesNumbersOf(db: Reader, asked: Asked): Promise<SalesNumbers> {
  const { by, channelId, store } = asked;
  const days = daySums(db, { channelId, store });
  const { known, knownBefore: _before, first, figures, ...answer } = await compared(days, asked);
  const rows = known === null ? [] : await rowsBy(days, by, known, first);
  return { ...answer, by, figures: [...figures], rows };
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

/** Null where the first receipt is later, or where there is none: a stretch that was never counted is no comparison. */
async function wholeIfCounted(days: DaySums, stretch: Stretch, first: Day): Promise<Whole | null> {
  if (stretch.from < first) return null;
  const whole = await days.whole(stretch);
  return whole.receipts === 0 && whole.revenue === 0 ? null : whole;
}
