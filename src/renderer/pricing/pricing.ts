/** Prices: what is typed, what a rule makes of many, the history, and the way back. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { BulkRule, Selection } from '../../api/pricing.ts';
import { shop } from '../app/door.ts';

export type TypedPrice = Parameters<Door['pricing']['setPrice']>[0];

/** A price moves at once here; everywhere else the notice tells. */
function usePriceChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    // Not waited for: whoever asked has the answer now, and an error is claimed before it becomes a toast.
    onSettled: () => {
      for (const domain of ['pricing', 'listings', 'catalog']) void cache.invalidateQueries({ key: [domain] });
    },
  });
}

export const useSetPrice = () => usePriceChange((typed: TypedPrice) => shop.pricing.setPrice(typed));

export const useRemoveException = () =>
  usePriceChange((spot: { variantId: number; channelId: string }) => shop.pricing.removeException(spot));

export interface BulkWish {
  readonly rule: BulkRule;
  readonly selection: Selection;
  /** None: everywhere. */
  readonly channelIds: string[];
}

export const useBulkPreview = (wish: () => BulkWish | null) =>
  useQuery({
    key: () => ['pricing', 'preview', JSON.stringify(wish())],
    query: () => {
      const asked = wish();
      return asked === null ? Promise.resolve(null) : shop.pricing.bulkPreview(asked);
    },
    enabled: () => wish() !== null,
    placeholderData: (before) => before,
    gcTime: 10_000,
  });

export const useBulkApply = () => usePriceChange((wish: BulkWish) => shop.pricing.bulkApply(wish));

export const useHistory = (variantId: () => number, wanted: () => boolean = () => true) =>
  useQuery({
    key: () => ['pricing', 'history', variantId()],
    query: () => shop.pricing.history({ variantId: variantId() }),
    enabled: wanted,
  });

export const useBatches = () =>
  useInfiniteQuery({
    key: ['pricing', 'batches'],
    query: ({ pageParam }) => shop.pricing.batches.list({ after: pageParam, limit: 60 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const undoBatch = (batchId: number) => shop.pricing.batches.undo({ batchId });

export const useUndoBatch = () => usePriceChange((batchId: number) => undoBatch(batchId));
