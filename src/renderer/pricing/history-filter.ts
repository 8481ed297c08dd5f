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
  channelId: string | null;
}

export const emptyHistoryFilter = (): HistoryFilter => ({
  search: '',
  kind: null,
  actor: null,
  day: '',
  channelId: null,
});

export const isAsked = ({ search, kind, actor, day, channelId }: HistoryFilter): boolean =>
  search.trim() !== '' || kind !== null || actor !== null || day !== '' || channelId !== null;

export function filterOf({ search, kind, actor, day, channelId }: HistoryFilter): BatchFilter {
  return {
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(kind === null ? {} : { kind }),
    ...(actor === null ? {} : { actor }),
    ...(channelId === null ? {} : { channelId }),
    ...(day === ''
      ? {}
      : { from: startOfDay(day, 0, shopFacts.timeZone), until: startOfDay(day, 1, shopFacts.timeZone) }),
  };
}
