/**
 * What each number of sales means. One definition, in words for the screens (`api/sales-definitions.ts`), and here as it
 * is computed; all days and hours are those of the store's clock.
 */
import { changeInPercent, roundHalfUp } from '../../api/money.ts';
import { fewestForTrend, type SalesMetric } from '../../api/sales-words.ts';

/** A stretch of days, added up. */
export interface Whole {
  readonly receipts: number;
  readonly revenue: number;
  readonly knownRevenue: number;
  readonly knownNet: number;
  readonly knownCost: number;
}

export const nothing: Whole = { receipts: 0, revenue: 0, knownRevenue: 0, knownNet: 0, knownCost: 0 };

export const unitOf: Readonly<Record<SalesMetric, 'count' | 'money' | 'percent'>> = {
  revenue: 'money',
  receipts: 'count',
  'average-receipt': 'money',
  margin: 'money',
  'margin-rate': 'percent',
};

/** Null: not enough to tell. */
export function valueOf(metric: SalesMetric, whole: Whole): number | null {
  const { receipts, revenue, knownRevenue, knownNet, knownCost } = whole;
  // Nothing known, or goods and returns that cancel each other: no margin can be told of it.
  const known = knownRevenue !== 0 || knownNet !== 0 || knownCost !== 0;
  switch (metric) {
    /** Totals of the receipts with VAT, after discounts; returns take off. */
    case 'revenue':
      return revenue;
    /** Receipts with something sold; a pure return is none. */
    case 'receipts':
      return receipts;
    /** Revenue divided by receipts. */
    case 'average-receipt':
      return receipts === 0 ? null : roundHalfUp(revenue, receipts);
    /** Revenue without VAT less the cost of the goods, of the lines where both are known. */
    case 'margin':
      return known ? knownNet - knownCost : null;
    /** That margin as a part of the same lines' revenue without VAT. */
    case 'margin-rate':
      return known && knownNet > 0 ? roundHalfUp((knownNet - knownCost) * 10_000, knownNet) : null;
  }
}

/** How much of the revenue the margin is known for; hundredths of a percent. */
export const knownShare = ({ revenue, knownRevenue }: Pick<Whole, 'revenue' | 'knownRevenue'>): number | null =>
  revenue <= 0 ? null : Math.min(10_000, Math.max(0, roundHalfUp(knownRevenue * 10_000, revenue)));

/** The change between two stretches; null where one has too few receipts, or where a percentage would mean nothing. */
export function trendOf(metric: SalesMetric, now: Whole, before: Whole): number | null {
  if (now.receipts < fewestForTrend || before.receipts < fewestForTrend) return null;
  const [value, other] = [valueOf(metric, now), valueOf(metric, before)];
  if (value === null || other === null) return null;
  if (metric === 'margin-rate') return value - other;
  return other <= 0 ? null : changeInPercent(other, value);
}
