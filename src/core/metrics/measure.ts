/** From days to figures: pure, and the only place where a figure is made. */
import type { Figure, MetricName } from '../../api/metrics.ts';
import { roundHalfUp } from '../../api/money.ts';
import type { Day } from '../../api/time.ts';
import { addDays, daysFrom } from '../settings/index.ts';
import { definitions } from './definitions.ts';
import type { Span } from './span.ts';

/** Values by day; a day that is absent or null is one of which nothing is known. */
export type Series = ReadonlyMap<Day, number | null>;

export interface Extras {
  readonly completeUntil?: Day | null;
  readonly parts?: Figure['parts'];
}

export function figureOfDays(metric: MetricName, span: Span, series: Series, extras: Extras = {}): Figure {
  const { missing } = definitions[metric];
  const valueOf = (day: Day): number | null => series.get(day) ?? (missing === 'zero' ? 0 : null);
  const daily = daysFrom(span.from, span.to).map((day) => ({ day, value: valueOf(day) }));
  // A channel fills its last days up late: against a whole week before, four known days would look like a loss.
  const known = daily.filter(({ value }) => value !== null);
  const before = known.map(({ day }) => valueOf(addDays(day, -span.length)));
  return {
    ...plainFigure(metric, sumOrNone(known.map(({ value }) => value)), extras),
    before: sumOrNone(before),
    daily,
  };
}

/** A number as it stands now, without a past. */
export function plainFigure(metric: MetricName, value: number | null, extras: Extras = {}): Figure {
  const { unit } = definitions[metric];
  const { completeUntil = null, parts = [] } = extras;
  return { metric, unit, value, before: null, daily: [], completeUntil, parts };
}

export function costPerLead(
  now: { readonly spend: number; readonly leads: number },
  before: { readonly spend: number; readonly leads: number },
  completeUntil: Day | null,
): Figure {
  return {
    ...plainFigure('cost-per-lead', quotient(now.spend, now.leads), { completeUntil }),
    before: quotient(before.spend, before.leads),
  };
}

/** Hundredths of a percent; none of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : roundHalfUp(part * 10_000, whole);

const quotient = (spend: number, leads: number): number | null =>
  spend === 0 || leads === 0 ? null : roundHalfUp(spend, leads);

function sumOrNone(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
