/** The figures of a span of days, and reading the channels' own figures anew. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { shop } from '../app/door.ts';

export interface Span {
  /** Days in the store's time zone, both included. */
  readonly from: string;
  readonly to: string;
}

export const useFigures = (span: () => Span) =>
  useQuery({
    key: () => ['metrics', 'figures', span().from, span().to],
    query: () => shop.metrics.figures({ from: span().from, to: span().to }),
    placeholderData: (before) => before,
  });

export function useRefreshFigures() {
  const cache = useQueryCache();
  return useMutation({
    mutation: () => shop.metrics.refresh(),
    onSettled: () => cache.invalidateQueries({ key: ['metrics'] }),
  });
}
