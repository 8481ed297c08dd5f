/** Labels: which are due, how a page will look, the file for the printer, and whether it came out well. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import type { Door } from '../../api/index.ts';
import type { LabelJob } from '../../api/labels.ts';
import { shop } from '../app/door.ts';

export type FormatWish = Parameters<Door['labels']['saveFormat']>[0];

export const useDueLabels = () => useQuery({ key: ['labels', 'due'], query: () => shop.labels.due({ limit: 200 }) });

export const useLabelFormats = () => useQuery({ key: ['labels', 'formats'], query: () => shop.labels.formats() });

export const useLabelPreview = (job: () => LabelJob | null, page: () => number) =>
  useQuery({
    // Prices and names stand on it: whatever they belong to refreshes it with `labels`.
    key: () => ['labels', 'preview', JSON.stringify(job()), page()],
    query: () => {
      const asked = job();
      return asked === null ? Promise.resolve(null) : shop.labels.preview({ ...asked, page: page() });
    },
    enabled: () => job() !== null,
    placeholderData: (before) => before,
    gcTime: 10_000,
  });

function useLabelChange<Wish, Answer>(mutation: (wish: Wish) => Promise<Answer>) {
  const cache = useQueryCache();
  return useMutation({
    mutation,
    onSettled: () => {
      void cache.invalidateQueries({ key: ['labels'] });
      void cache.invalidateQueries({ key: ['metrics'] });
    },
  });
}

export const usePrintLabels = () => useLabelChange((job: LabelJob) => shop.labels.print(job));
export const useConfirmRun = () => useLabelChange((runId: number) => shop.labels.confirm({ runId }));
export const useDiscardRun = () => useLabelChange((runId: number) => shop.labels.discard({ runId }));
export const useMarkPrinted = () => useLabelChange(() => shop.labels.markPrinted({ what: { due: true } }));
export const useSaveFormat = () => useLabelChange((wish: FormatWish) => shop.labels.saveFormat(wish));
export const useRemoveFormat = () => useLabelChange((id: string) => shop.labels.removeFormat({ id }));
export const useCalibrate = () =>
  useLabelChange((wish: { id: string; dx: number; dy: number }) => shop.labels.calibrate(wish));

export const calibrationPage = (id: string) => shop.labels.calibrationPage({ id });
export const takeBack = (batchId: number) => shop.pricing.batches.undo({ batchId });

export const useDepartments = () =>
  useQuery({ key: ['catalog', 'categories'], query: () => shop.catalog.categories() });
