/** A file on its way in: sent in pieces, looked at, tried out, imported. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
import { onScopeDispose, ref } from 'vue';
import type { Door } from '../../api/index.ts';
import { shop } from '../app/door.ts';

export type Corrections = NonNullable<Parameters<Door['imports']['inspect']>[0]['corrections']>;
export type Inspection = Awaited<ReturnType<Door['imports']['inspect']>>;
export type Preview = Awaited<ReturnType<Door['imports']['preview']>>;

/** Small enough for one message through either carrier, large enough for few round trips. */
const pieceBytes = 750_000;

export interface UploadProgress {
  readonly sent: number;
  readonly bytes: number;
}

/** Sends a file in order, piece by piece; a stopped signal gives the upload up. */
export async function upload(
  file: File,
  tell: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<string> {
  const { uploadId } = await shop.imports.begin({ name: file.name, bytes: file.size });
  for (let index = 0, start = 0; start < file.size; index += 1, start += pieceBytes) {
    if (signal.aborted) {
      await shop.imports.cancel({ uploadId });
      throw new DOMException('stopped', 'AbortError');
    }
    const piece = await file.slice(start, start + pieceBytes).arrayBuffer();
    await shop.imports.piece({ uploadId, index, base64: asBase64(new Uint8Array(piece)) });
    tell({ sent: Math.min(start + pieceBytes, file.size), bytes: file.size });
  }
  return uploadId;
}

/** A small file that was chosen, to be handed over whole. */
export const wholeFile = async (chosen: File): Promise<{ name: string; base64: string }> => ({
  name: chosen.name,
  base64: asBase64(new Uint8Array(await chosen.arrayBuffer())),
});

function asBase64(bytes: Uint8Array): string {
  const letters: string[] = [];
  // In slices, for a function call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    letters.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return btoa(letters.join(''));
}

export const useInspection = (uploadId: () => string | undefined, corrections: () => Corrections) =>
  useQuery({
    // Not by the domain of a notice: what stands in a file does not change with the shop.
    key: () => ['import-file', 'inspection', uploadId() ?? '', JSON.stringify(corrections())],
    query: () => shop.imports.inspect({ uploadId: uploadId() ?? '', corrections: corrections() }),
    enabled: () => uploadId() !== undefined,
    placeholderData: (before: Inspection | undefined) => before,
  });

export const usePreview = (uploadId: () => string | undefined, corrections: () => Corrections, wanted: () => boolean) =>
  useQuery({
    // A trial of a long list takes seconds: it is not made anew with every few rows that another import brings in.
    key: () => ['import-file', 'preview', uploadId() ?? '', JSON.stringify(corrections())],
    query: () => shop.imports.preview({ uploadId: uploadId() ?? '', corrections: corrections() }),
    enabled: () => wanted() && uploadId() !== undefined,
  });

const progressMs = 300;

/** How far the trial of a file is, asked for as long as this is on the screen. */
export function useTrialProgress(uploadId: () => string) {
  const progress = ref<{ done: number; total: number } | null>(null);
  const timer = setInterval(() => {
    void shop.imports.progress({ uploadId: uploadId() }).then(
      (now) => (progress.value = now),
      () => undefined,
    );
  }, progressMs);
  onScopeDispose(() => clearInterval(timer));
  return progress;
}

export const useSuppliers = () =>
  useQuery({ key: ['imports', 'suppliers'], query: () => shop.imports.suppliers(undefined) });

export const useJobs = () => useQuery({ key: ['imports', 'jobs'], query: () => shop.imports.jobs.list(undefined) });

export function useJobActs() {
  const cache = useQueryCache();
  return useMutation({
    mutation: ({ id, act }: { id: number; act: 'pause' | 'resume' | 'cancel' }) => shop.imports.jobs[act]({ id }),
    onSettled: () => cache.invalidateQueries({ key: ['imports', 'jobs'] }),
  });
}

interface Import {
  readonly uploadId: string;
  readonly corrections: Corrections;
  readonly keepPrice: number[];
}

export function useApply() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (wish: Import) => shop.imports.apply({ ...wish, background: true }),
    onSettled: () => Promise.all([['listings'], ['imports', 'jobs']].map((key) => cache.invalidateQueries({ key }))),
  });
}

export const useRefusedRows = () =>
  useMutation({
    mutation: (wish: Omit<Import, 'keepPrice'> & { as: 'csv' | 'xlsx' }) => shop.imports.refusedRows(wish),
  });

export const useUndoImport = () => {
  const cache = useQueryCache();
  return useMutation({
    mutation: (batchId: number) => shop.pricing.batches.undo({ batchId }),
    onSettled: () => cache.invalidateQueries({ key: ['listings'] }),
  });
};

export const useCancelUpload = () => useMutation({ mutation: (uploadId: string) => shop.imports.cancel({ uploadId }) });
