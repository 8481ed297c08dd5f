/** How a figure reads: its value, how it moved, what it is made of, and its definition. */
import type { Figure as Measured, MetricName } from '../../api/metrics.ts';
import { i18n, say } from '../app/i18n.ts';
import { f } from '../app/shop-facts.ts';
import type { Figure } from '../parts/figure.ts';
import { dayQuery, daysQuery } from './asked-days.ts';

/** Whether more is better: spending is neither, a cheaper contact is better. */
const moreIsBetter: Partial<Record<MetricName, boolean | null>> = {
  'campaign-spend': null,
  'cost-per-lead': false,
  'gift-cards-owed': null,
  'points-owed': null,
};

interface Days {
  readonly from: string;
  readonly to: string;
}

/** What a figure counts, where a page of its own has the rows: those of its days, or as it was when they ended. */
const rowsOf: Partial<Record<MetricName, readonly [page: string, query: (days: Days) => string]>> = {
  satisfaction: ['/clienti/gradimento', daysQuery],
  'gift-cards-owed': ['/banco/carte', ({ to }) => dayQuery(to)],
  'points-owed': ['/clienti/fedelta', ({ to }) => dayQuery(to)],
};

function addressOf(metric: MetricName, days: Days | undefined): string | undefined {
  const rows = rowsOf[metric];
  if (rows === undefined || days === undefined) return rows?.[0];
  return `${rows[0]}?${rows[1](days)}`;
}

/** @param days those that are counted; without them the page opens as it is now */
export function figureView(figure: Measured, days?: Days): Figure {
  return {
    key: figure.metric,
    label: say(`metrics.names.${figure.metric}`),
    value: figure.value === null ? '–' : written(figure.unit, figure.value),
    change: changeOf(figure),
    note: noteOf(figure),
    definition: definitionOf(figure),
    daily: lineOf(figure),
    to: addressOf(figure.metric, days),
  };
}

/** The days as a small line; a flat zero says nothing that its figure does not say. */
function lineOf({ daily }: Measured): Figure['daily'] {
  return daily.length > 2 && daily.some(({ value }) => (value ?? 0) !== 0)
    ? daily.map(({ value }) => value)
    : undefined;
}

export function written(unit: Measured['unit'], value: number): string {
  switch (unit) {
    case 'count':
      return f.number(value);
    case 'money':
      return f.money(value);
    case 'percent':
      return f.percent(value);
    case 'score':
      return f.number(value / 100, 2);
  }
}

function changeOf({ metric, unit, value, before }: Measured): Figure['change'] {
  if (value === null || before === null || isStillNothing(value, before)) return undefined;
  const difference = value - before;
  const better = metric in moreIsBetter ? moreIsBetter[metric] : true;
  return {
    text: difference === 0 ? say('metrics.same') : signed(unit, difference),
    direction: difference === 0 ? 'same' : difference > 0 ? 'up' : 'down',
    good: difference === 0 || better === null || better === undefined ? null : difference > 0 === better,
  };
}

/** Zero now and zero before is no comparison worth a line. */
const isStillNothing = (value: number, before: number): boolean => value === 0 && before === 0;

function signed(unit: Measured['unit'], difference: number): string {
  const sign = difference > 0 ? '+' : '−';
  const size = Math.abs(difference);
  return unit === 'percent'
    ? `${sign}${say('metrics.points', { much: f.number(size / 100, 1) })}`
    : `${sign}${written(unit, size)}`;
}

function noteOf(figure: Measured): string {
  if (figure.value === null) return say('metrics.notEnough');
  if (figure.parts.length > 0) return f.list(figure.parts.slice(0, 3).map(partText));
  return figure.before === null || isStillNothing(figure.value, figure.before)
    ? ''
    : say('metrics.before', { value: written(figure.unit, figure.before) });
}

const partText = ({ name, value }: { name: string; value: number }): string => `${f.number(value)} ${sourceName(name)}`;

/** `facebook` → *da Facebook*; a source of a later version keeps its own name. */
export function sourceName(source: string): string {
  const key = `metrics.sources.${source}`;
  return i18n.global.te(key, 'it') ? say(key) : source;
}

function definitionOf({ metric, completeUntil }: Measured): string {
  const definition = say(`metrics.definitions.${metric}`);
  return completeUntil === null
    ? definition
    : `${definition} ${say('metrics.completeUntil', { day: f.shortDay(completeUntil) })}`;
}
