/** How sales read: figures against what they are compared with, keys of tables, ways of payment. */
import { computed } from 'vue';
import { notSaid, type SalesFigure, type SalesGrouping, type SalesNumbers, type SalesRow } from '../../api/sales.ts';
import { i18n, say } from '../app/i18n.ts';
import { locale } from '../app/preferences.ts';
import { f } from '../app/shop-facts.ts';
import { languageTag } from '../app/format.ts';
import { useChannels } from '../listings/listings.ts';
import type { Figure } from '../parts/figure.ts';

export function written(unit: SalesFigure['unit'], value: number): string {
  switch (unit) {
    case 'count':
      return f.number(value);
    case 'money':
      return f.money(value);
    case 'percent':
      return f.percent(value);
  }
}

export function figureView(figure: SalesFigure): Figure {
  const { metric, unit, value } = figure;
  return {
    key: metric,
    label: say(`sales.names.${metric}`),
    value: value === null ? '–' : written(unit, value),
    change: changeOf(figure),
    note: noteOf(figure),
    definition: say(`sales.definitions.${metric}`),
    daily: undefined,
  };
}

function changeOf({ metric, trend }: SalesFigure): Figure['change'] {
  if (trend === null) return undefined;
  const size =
    metric === 'margin-rate'
      ? say('sales.points', { much: f.number(Math.abs(trend) / 100, 1) })
      : f.percent(Math.abs(trend));
  return {
    text: trend === 0 ? say('sales.same') : `${trend > 0 ? '+' : '−'}${size}`,
    direction: trend === 0 ? 'same' : trend > 0 ? 'up' : 'down',
    good: trend === 0 ? null : trend > 0,
  };
}

function noteOf({ metric, unit, value, before, lastYear, knownShare }: SalesFigure): string {
  if (value === null) return say('sales.notEnough');
  const notes = [
    before === null ? '' : say('sales.before', { value: written(unit, before) }),
    lastYear === null ? '' : say('sales.lastYear', { value: written(unit, lastYear) }),
    // Rounded down: what is not all is not called 100 %.
    metric === 'margin' && knownShare !== null && knownShare < 10_000
      ? say('sales.knownShare', { share: f.percent(Math.floor(knownShare / 100) * 100) })
      : '',
  ];
  return notes.filter(Boolean).join(' · ');
}

/** One sentence before the figures. */
export function headline({ figures }: Pick<SalesNumbers, 'figures'>): string {
  const of = (metric: SalesFigure['metric']) => figures.find((figure) => figure.metric === metric);
  const [revenue, receipts, average] = [of('revenue'), of('receipts'), of('average-receipt')];
  if (revenue?.value == null || receipts?.value == null) return say('sales.headline.notCounted');
  const first = say(
    'sales.headline.taken',
    { much: f.money(revenue.value), n: f.number(receipts.value) },
    receipts.value,
  );
  return [first, trendSentence(revenue), averageSentence(average)].filter(Boolean).join(' ');
}

function trendSentence({ trend }: SalesFigure): string {
  if (trend === null) return say('sales.headline.noTrend');
  if (Math.abs(trend) < 50) return say('sales.headline.same');
  const much = f.percent(Math.abs(Math.round(trend / 100) * 100));
  return say(trend > 0 ? 'sales.headline.more' : 'sales.headline.less', { much });
}

const averageSentence = (average: SalesFigure | undefined): string =>
  average?.value == null ? '' : say('sales.headline.average', { much: f.money(average.value) });

/** A key of a table, as people say it. */
export function useKeyWords() {
  const { channels } = useChannels();
  const names = computed(() => new Map(channels.value.map(({ id, name }) => [id, name])));
  return {
    channelName: (id: string): string => names.value.get(id) ?? id,
    keyWord(by: SalesGrouping, key: string): string {
      switch (by) {
        case 'channel':
          return names.value.get(key) ?? key;
        case 'store':
          return key === '' ? say('sales.keys.noStore') : key;
        case 'category':
          return key === '' ? say('sales.keys.noCategory') : key;
        case 'payment':
          return paymentWord(key);
        case 'hour':
          return key === '-1' ? say('sales.keys.noHour') : say('sales.keys.hour', { hour: key });
        case 'weekday':
          return weekdayWord(Number(key));
        case 'weekday-hour': {
          const [weekday = '1', hour = '0'] = key.split('-');
          return `${weekdayWord(Number(weekday))} ${say('sales.keys.hour', { hour })}`;
        }
        case 'day':
        case 'week':
          return f.shortDay(key);
        case 'month':
          return monthWord(key);
      }
    },
  };
}

export function paymentWord(method: string): string {
  const key = method === notSaid ? 'sales.keys.notSaid' : `sales.payments.${method}`;
  return i18n.global.te(key, 'it') ? say(key) : method;
}

/** 2024-01-01 was a Monday. */
const weekdayWord = (weekday: number): string =>
  new Intl.DateTimeFormat(languageTag[locale.value], { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );

const monthWord = (month: string): string =>
  new Intl.DateTimeFormat(languageTag[locale.value], { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );

/** The receipts behind a row, as the address of their list. */
export function rowsAddress(by: SalesGrouping, row: Pick<SalesRow, 'key'>, span: { from: string; to: string }): string {
  const query = new URLSearchParams({ dal: span.from, al: span.to });
  switch (by) {
    case 'day':
      query.set('dal', row.key);
      query.set('al', row.key);
      break;
    case 'week':
      query.set('dal', row.key < span.from ? span.from : row.key);
      query.set('al', earlier(daysAfter(row.key, 6), span.to));
      break;
    case 'month':
      query.set('dal', `${row.key}-01` < span.from ? span.from : `${row.key}-01`);
      query.set('al', earlier(`${row.key}-31`, span.to));
      break;
    case 'channel':
      query.set('canale', row.key);
      break;
    case 'store':
      query.set('negozio', row.key);
      break;
    case 'payment':
      query.set('pagamento', row.key);
      break;
    case 'hour':
      query.set('ora', row.key);
      break;
    case 'weekday':
      query.set('giorno', row.key);
      break;
    case 'weekday-hour':
      query.set('giorno', row.key.split('-')[0] ?? '');
      query.set('ora', row.key.split('-')[1] ?? '');
      break;
    case 'category':
      query.set('categoria', row.key);
      break;
  }
  return `/numeri/vendite/scontrini?${query.toString()}`;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
