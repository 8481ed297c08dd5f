/** What the history is narrowed to, as the form holds it. */
import type { Batch } from '../../api/batches.ts';
import { shopFacts } from '../app/shop-facts.ts';
import { startOfDay } from './store-day.ts';
import type { BatchFilter } from './pricing.ts';

export interface HistoryFilter {
  search: string;
  kind: Batch['kind'] | null;
  actor: string | null;
  /** `2026-11-21`; empty: any. */
  day: string;
  /** The last of several days that begin with `day`; empty: that day alone. */
  lastDay: string;
  channelId: string | null;
}

export const emptyHistoryFilter = (): HistoryFilter => ({
  search: '',
  kind: null,
  actor: null,
  day: '',
  lastDay: '',
  channelId: null,
});

const dayShape = /^\d{4}-\d{2}-\d{2}$/u;
/** As a number of the report opens it: `?canale=web&dal=2026-11-01&al=2026-11-30`. */
export function filterIn(query: Readonly<Record<string, unknown>>): HistoryFilter {
  const { canale, dal, al } = query;
  const isDay = (day: unknown): day is string => typeof day === 'string' && dayShape.test(day);
  return {
    ...emptyHistoryFilter(),
    ...(typeof canale === 'string' ? { channelId: canale } : {}),
    ...(isDay(dal) && isDay(al) ? { day: dal, lastDay: al } : {}),
  };
}

export const isAsked = ({ search, kind, actor, day, channelId }: HistoryFilter): boolean =>
  search.trim() !== '' || kind !== null || actor !== null || day !== '' || channelId !== null;

export function filterOf({ search, kind, actor, day, lastDay, channelId }: HistoryFilter): BatchFilter {
  return {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(kind === null ? {} : { kind }),
    ...(actor === null ? {} : { actor }),
    ...(channelId === null ? {} : { channelId }),
    ...(day === ''
      ? {}
      : { from: startOfDay(day, 0, shopFacts.timeZone), until: startOfDay(lastDay || day, 1, shopFacts.timeZone) }),
  };
}
