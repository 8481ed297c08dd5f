/** What the report tells of sales: the same figures and tables that are asked one by one, over the same days. */
import type { ChannelUse, ReportCustomers } from '../../api/report.ts';
import type { SalesFigure, SalesRow } from '../../api/sales.ts';
import { fewestForTrend } from '../../api/sales-words.ts';
import { roundHalfUp } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Day } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { addDays, daysBetween } from '../settings/index.ts';
import { buyersByMonth, buyersOf } from './buyers.sql.ts';
import { daySums, type Stretch } from './day-sums.ts';
import { rowsBy } from './number-rows.ts';
import { compared, mostDays } from './numbers.ts';
import type { Where } from './numbers.sql.ts';

export interface SalesReport {
  readonly from: Day;
  readonly to: Day;
  readonly countedUntil: Day | null;
  readonly before: Stretch;
  readonly lastYear: Stretch;
  readonly step: 'day' | 'week' | 'month';
  readonly figures: SalesFigure[];
  readonly line: SalesRow[];
  readonly lineBefore: SalesRow[];
  readonly channels: SalesRow[];
  readonly stores: SalesRow[];
  readonly payments: SalesRow[];
  readonly categories: SalesRow[];
  readonly hours: SalesRow[];
  readonly customers: ReportCustomers;
}

/** A line of more points than these is drawn by week, and then by month. */
const stepOf = (days: number): SalesReport['step'] => (days > 400 ? 'month' : days > 62 ? 'week' : 'day');

export async function salesReportOf(db: Reader, asked: Where & Stretch): Promise<SalesReport> {
  const where: Where = { channelId: asked.channelId, store: asked.store };
  const sums = daySums(db, where);
  const { known, knownBefore, first, figures, ...days } = await compared(sums, asked);
  const step = stepOf(daysBetween(asked.from, asked.to));
  const rows = (by: Parameters<typeof rowsBy>[1], stretch: Stretch | null = known) =>
    stretch === null ? Promise.resolve([]) : rowsBy(sums, by, stretch, first);
  return {
    ...days,
    step,
    figures: [...figures],
    line: await rows(step),
    lineBefore: await rows(step, knownBefore),
    channels: await rows('channel'),
    stores: await rows('store'),
    payments: await rows('payment'),
    categories: await rows('category'),
    hours: await rows('weekday-hour'),
    customers: await customersOf(db, known ?? asked, where, figures),
  };
}

async function customersOf(
  db: Reader,
  { from, to }: Stretch,
  where: Where,
  figures: readonly SalesFigure[],
): Promise<ReportCustomers> {
  const year = { from: addDays(to, -364), to };
  const receipts = figures.find(({ metric }) => metric === 'receipts')?.value ?? 0;
  const { known, fresh, returning, channels } = await buyersOf(db, { from, to, ...where }, year);
  const people = fresh + returning;
  return {
    knownShare: receipts === 0 ? null : roundHalfUp(known * 10_000, receipts),
    fresh,
    returning,
    returningShare: people < fewestForTrend ? null : roundHalfUp(returning * 10_000, people),
    year,
    channels: [false, true].map((several) => {
      const sums = channels.find((row) => (row.several === 1) === several);
      const { people: count, receipts: bought, revenue } = sums ?? { people: 0, receipts: 0, revenue: 0 };
      return { several, people: count, receipts: bought, revenue, each: eachOf(revenue, count) };
    }),
  };
}

/** What customers of one channel and of several were worth, month by month; both are told of every month. */
export async function channelUseOf(db: Reader, { from, to }: Stretch): Promise<ChannelUse> {
  const length = daysBetween(from, to);
  if (length < 1 || length > mostDays) throw new Refusal('invalid-input', { field: 'to', from, to });
  const rows = await buyersByMonth(db, from, to);
  const months = rows.length === 0 ? [] : monthsBetween(from.slice(0, 7), to.slice(0, 7));
  return {
    from,
    to,
    months: months.flatMap((month) =>
      [false, true].map((several) => {
        const row = rows.find((each) => each.month === month && (each.several === 1) === several);
        const { people, receipts, revenue } = row ?? { people: 0, receipts: 0, revenue: 0 };
        return { month, several, people, receipts, revenue, each: eachOf(revenue, people) };
      }),
    ),
  };
}

const eachOf = (revenue: number, people: number): number | null =>
  people < fewestForTrend ? null : roundHalfUp(revenue, people);

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (;;) {
    const written = `${year}-${String(month).padStart(2, '0')}`;
    months.push(written);
    if (written >= last) return months;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
