/** Receipts and their numbers: queries, and a file on its way in. */
import { useInfiniteQuery, useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { ReceiptCorrections, ReceiptFilter, SalesGrouping } from '../../api/sales.ts';
import { shop } from '../app/door.ts';

export type Inspection = Awaited<ReturnType<Door['sales']['inspect']>>;
export type Preview = Awaited<ReturnType<Door['sales']['preview']>>;
export type Unsorted = Awaited<ReturnType<Door['sales']['unsorted']>>;

export interface NumbersWish {
  readonly from: string;
  readonly to: string;
  readonly by: SalesGrouping;
}

export const useSalesNumbers = (wish: () => NumbersWish) =>
  useQuery({
    key: () => ['sales', 'numbers', wish().from, wish().to, wish().by],
    query: () => shop.sales.numbers({ ...wish() }),
    placeholderData: (before) => before,
  });

export const useReceipts = (filter: () => ReceiptFilter) =>
  useInfiniteQuery({
    key: () => ['sales', 'receipts', JSON.stringify(filter())],
    query: ({ pageParam }) => shop.sales.list({ ...filter(), after: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const useReceipt = (id: () => number) =>
  useQuery({ key: () => ['sales', 'receipt', id()], query: () => shop.sales.get({ id: id() }) });

export const useUnsorted = () => useQuery({ key: ['sales', 'unsorted'], query: () => shop.sales.unsorted() });

export const useInspection = (uploadId: () => string | undefined, corrections: () => ReceiptCorrections) =>
  useQuery({
    // Not by the domain of a notice: what stands in a file does not change with the shop.
    key: () => ['sales-file', 'inspection', uploadId() ?? '', JSON.stringify(corrections())],
    query: () => shop.sales.inspect({ uploadId: uploadId() ?? '', corrections: corrections() }),
    enabled: () => uploadId() !== undefined,
    placeholderData: (before: Inspection | undefined) => before,
  });

export const usePreview = (
  uploadId: () => string | undefined,
  corrections: () => ReceiptCorrections,
  wanted: () => boolean,
) =>
  useQuery({
    key: () => ['sales-file', 'preview', uploadId() ?? '', JSON.stringify(corrections())],
    query: () => shop.sales.preview({ uploadId: uploadId() ?? '', corrections: corrections(), limit: 50 }),
    enabled: () => wanted() && uploadId() !== undefined,
  });

function useSalesChange<Input, Answer>(mutation: (input: Input) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({ mutation, onSettled: () => cache.invalidateQueries({ key: ['sales'] }) });
}

export const useTakeIn = () =>
  useSalesChange((wish: { uploadId: string; corrections: ReceiptCorrections }) => shop.sales.apply(wish));
/** Files that came in, the latest first. */
export const useImports = () => useQuery({ key: ['sales', 'imports'], query: () => shop.sales.imports() });
export const useUndoImport = () => useSalesChange((id: number) => shop.sales.undoImport({ id }));
export const useHalt = () => useMutation({ mutation: (uploadId: string) => shop.sales.halt({ uploadId }) });
/** How far a file is, asked again and again while it comes in. */
export const useSalesProgress = (uploadId: () => string) =>
  useQuery({
    key: () => ['sales-file', 'progress', uploadId()],
    query: () => shop.sales.progress({ uploadId: uploadId() }),
    staleTime: 0,
  });
export const useMatch = () => useSalesChange((wish: Parameters<Door['sales']['match']>[0]) => shop.sales.match(wish));
export const useSettle = () =>
  useSalesChange((wish: { id: number; as: 'counted' | 'left-out' }) => shop.sales.settle(wish));
export const useCancelUpload = () => useMutation({ mutation: (uploadId: string) => shop.imports.cancel({ uploadId }) });

/** Goods by what is typed; nothing for nothing. */
export const useFoundProducts = (text: () => string) =>
  useQuery({
    key: () => ['catalog', 'found', text()],
    query: () => (text() === '' ? Promise.resolve([]) : shop.catalog.search({ text: text(), limit: 6 })),
    placeholderData: (before) => before,
  });
