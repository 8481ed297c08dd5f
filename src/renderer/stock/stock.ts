/** What stands on the shelf: queries, and what staff do with goods. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { AgeingOrder, StockFilter } from '../../api/stock.ts';
import { shop } from '../app/door.ts';

export type Take = Awaited<ReturnType<Door['stock']['take']>>;
export type VariantStock = Awaited<ReturnType<Door['stock']['get']>>;

export const useStockList = (filter: () => StockFilter) =>
  useInfiniteQuery({
    key: () => ['stock', 'list', JSON.stringify(filter())],
    query: ({ pageParam }) => shop.stock.list({ ...filter(), after: pageParam, limit: 60 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useStockSummary = () => useQuery({ key: ['stock', 'summary'], query: () => shop.stock.summary() });

/** Whether anything was ever counted. */
export const useStockCounted = () => useQuery({ key: ['stock', 'counted'], query: () => shop.stock.counted() });

/** From so many days on goods stand still, until somebody asks for others. */
export const ageingDays = 90;

export const useAgeing = (wish: () => { readonly days: number; readonly order: AgeingOrder }) =>
  useInfiniteQuery({
    key: () => ['stock', 'ageing', JSON.stringify(wish())],
    query: ({ pageParam }) => shop.stock.ageing({ ...wish(), after: pageParam, limit: 60 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** How many stand still. */
export const useAgeingCount = () =>
  useQuery({ key: ['stock', 'ageing-count'], query: () => shop.stock.ageing({ days: ageingDays, limit: 1 }) });

export const useVariantStock = (variantId: () => number) =>
  useQuery({
    key: () => ['stock', 'variant', variantId()],
    query: () => shop.stock.get({ variantId: variantId() }),
  });

export const useMovements = (variantId: () => number) =>
  useInfiniteQuery({
    key: () => ['stock', 'movements', variantId()],
    query: ({ pageParam }) => shop.stock.movements({ variantId: variantId(), after: pageParam, limit: 40 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useStores = () => useQuery({ key: ['stock', 'stores'], query: () => shop.stock.stores() });

export const useTakes = () => useQuery({ key: ['stock', 'takes'], query: () => shop.stock.takes() });

export const useTake = (takeId: () => number | undefined) =>
  useQuery({
    key: () => ['stock', 'take', takeId() ?? 0],
    query: () => shop.stock.take({ takeId: takeId() ?? 0 }),
    enabled: () => takeId() !== undefined,
    placeholderData: (before: Take | undefined) => before,
  });

function useStockChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['stock'] }) });
}

type Wish<Verb extends keyof Door['stock']> = Parameters<Door['stock'][Verb]>[0];

export const useReceive = () => useStockChange((wish: Wish<'receive'>) => shop.stock.receive(wish));
export const useScrap = () => useStockChange((wish: Wish<'scrap'>) => shop.stock.scrap(wish));
export const useTransfer = () => useStockChange((wish: Wish<'transfer'>) => shop.stock.transfer(wish));
export const useCount = () => useStockChange((wish: Wish<'count'>) => shop.stock.count(wish));
export const useSetLevels = () => useStockChange((wish: Wish<'setLevels'>) => shop.stock.setLevels(wish));
export const useAddStore = () => useStockChange((name: string) => shop.stock.addStore({ name }));
export const useStartTake = () => useStockChange((storeId: number) => shop.stock.startTake({ storeId }));
export const usePutCount = () => useStockChange((wish: Wish<'putCount'>) => shop.stock.putCount(wish));
export const useRemoveCount = () => useStockChange((wish: Wish<'removeCount'>) => shop.stock.removeCount(wish));
export const useConfirmTake = () => useStockChange((takeId: number) => shop.stock.confirmTake({ takeId }));
export const useDropTake = () => useStockChange((takeId: number) => shop.stock.dropTake({ takeId }));

export const reorderSheet = (format: 'pdf' | 'csv' | 'xlsx') => shop.stock.reorderSheet({ format });
export const exportStock = (filter: StockFilter, format: 'csv' | 'xlsx') => shop.stock.export({ ...filter, format });
