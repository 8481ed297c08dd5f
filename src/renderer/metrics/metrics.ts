/** The figures of a span of days, and reading the channels' own figures anew. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { MetricName } from '../../api/metrics.ts';
import { shop } from '../app/door.ts';

export interface Span {
  /** Days in the store's time zone, both included. */
  readonly from: string;
  readonly to: string;
}

export const useFigures = (span: () => Span, metrics?: readonly MetricName[]) =>
  useQuery({
    key: () => ['metrics', 'figures', span().from, span().to, metrics?.join(' ') ?? ''],
    query: () =>
      shop.metrics.figures({
        from: span().from,
        to: span().to,
        ...(metrics === undefined ? {} : { metrics: [...metrics] }),
      }),
    placeholderData: (before) => before,
  });

export const useKeywords = (month: () => string | undefined) =>
  useQuery({
    key: () => ['metrics', 'keywords', month() ?? ''],
    query: () => shop.metrics.keywords({ month: month() }),
    placeholderData: (before) => before,
  });

export interface InsightsWish extends Span {
  readonly by: 'day' | 'campaign' | 'ad';
  readonly campaignId?: number | undefined;
}

export const useInsights = (wish: () => InsightsWish) =>
  useQuery({
    key: () => ['metrics', 'insights', wish().from, wish().to, wish().by, wish().campaignId ?? 0],
    query: () => shop.metrics.insights({ ...wish() }),
    placeholderData: (before) => before,
  });

export function useRefreshFigures() {
  const cache = useQueryCache();
  return useMutation({
    mutation: () => shop.metrics.refresh(),
    onSettled: () => cache.invalidateQueries({ key: ['metrics'] }),
  });
}
