/** Prices: what is typed, what a rule makes of many, the history, and the way back. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { BulkRule, BulkWarning, Selection } from '../../api/bulk.ts';
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

export type TypedCells = Parameters<Door['pricing']['setPrices']>[0];

export const useSetPrices = () => usePriceChange((cells: TypedCells) => shop.pricing.setPrices(cells));

export type TypedCosts = Parameters<Door['catalog']['setCosts']>[0]['changes'];

export const useSetCosts = () => usePriceChange((changes: TypedCosts) => shop.catalog.setCosts({ changes }));

export const useRemoveException = () =>
  usePriceChange((spot: { variantId: number; channelId: string }) => shop.pricing.removeException(spot));

export interface BulkWish {
  readonly rule: BulkRule;
  readonly selection: Selection;
  /** None: everywhere. */
  readonly channelIds: string[];
  readonly leaveOut?: BulkWarning[];
}

export const useBulkPreview = (wish: () => BulkWish | null) =>
  useQuery({
    key: () => ['pricing', 'preview', JSON.stringify(wish())],
    query: () => {
      const asked = wish();
      return asked === null ? Promise.resolve(null) : shop.pricing.bulkPreview({ ...asked, order: 'warnings' });
    },
    enabled: () => wish() !== null,
    placeholderData: (before) => before,
    gcTime: 10_000,
  });

/** The same table page by page: pages after the first are read on in the table that the first one drew up. */
export const useBulkTable = (wish: () => BulkWish, order: () => 'list' | 'warnings') =>
  useInfiniteQuery({
    key: () => ['pricing', 'bulk-table', JSON.stringify(wish()), order()],
    query: ({ pageParam }) =>
      shop.pricing.bulkPreview({
        ...wish(),
        order: order(),
        limit: 100,
        after: pageParam?.after,
        stamp: pageParam?.stamp,
      }),
    initialPageParam: null as { after: string; stamp: string } | null,
    getNextPageParam: ({ next, stamp }) => (next === null ? null : { after: next, stamp }),
    gcTime: 10_000,
  });

export const useBulkApply = () =>
  usePriceChange((wish: BulkWish & { readonly stamp: string }) => shop.pricing.bulkApply(wish));

export const useHistory = (variantId: () => number, wanted: () => boolean = () => true) =>
  useQuery({
    key: () => ['pricing', 'history', variantId()],
    query: () => shop.pricing.history({ variantId: variantId() }),
    enabled: wanted,
  });

export type BatchFilter = Omit<NonNullable<Parameters<Door['pricing']['batches']['list']>[0]>, 'after' | 'limit'>;

export const useBatches = (filter: () => BatchFilter) =>
  useInfiniteQuery({
    key: () => ['pricing', 'batches', JSON.stringify(filter())],
    query: ({ pageParam }) => shop.pricing.batches.list({ ...filter(), after: pageParam, limit: 60 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const usePeople = () => useQuery({ key: ['pricing', 'people'], query: () => shop.pricing.batches.people() });

/** What a batch did, line by line, what was changed since first. */
export const useBatchRows = (batchId: () => number, only: () => 'changed' | undefined) =>
  useInfiniteQuery({
    key: () => ['pricing', 'batch-rows', batchId(), only() ?? 'all'],
    query: ({ pageParam }) =>
      shop.pricing.batches.undoPreview({ batchId: batchId(), after: pageParam, limit: 50, only: only() }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    gcTime: 10_000,
  });

/** What a batch did, as a file. */
export const exportBatch = (batchId: number, format: 'csv' | 'xlsx') => shop.pricing.exportBatch({ batchId, format });

/** How much of a batch was changed since. */
export const changedSince = async (batchId: number): Promise<number> =>
  (await shop.pricing.batches.undoPreview({ batchId, limit: 1 })).changed;

export type UndoWish = NonNullable<Parameters<Door['pricing']['batches']['undo']>[0]>;

export const undoBatch = (batchId: number, changed: UndoWish['changed'] = 'leave') =>
  shop.pricing.batches.undo({ batchId, changed });

export const useUndoBatch = () =>
  usePriceChange(({ batchId, changed }: { batchId: number; changed?: UndoWish['changed'] }) =>
    undoBatch(batchId, changed),
  );

export type ParityWish = Omit<NonNullable<Parameters<Door['pricing']['parity']['list']>[0]>, 'after' | 'limit'>;

export const useParity = (wish: () => ParityWish) =>
  useInfiniteQuery({
    key: () => ['pricing', 'parity', JSON.stringify(wish())],
    query: ({ pageParam }) => shop.pricing.parity.list({ ...wish(), after: pageParam, limit: 60 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
