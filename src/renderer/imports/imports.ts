/** A file on its way in: sent in pieces, looked at, tried out, imported. */
import { useMutation, useQuery, useQueryCache } from '@pinia/colada';
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
    key: () => ['imports', 'inspection', uploadId() ?? '', JSON.stringify(corrections())],
    query: () => shop.imports.inspect({ uploadId: uploadId() ?? '', corrections: corrections() }),
    enabled: () => uploadId() !== undefined,
    placeholderData: (before: Inspection | undefined) => before,
  });

export const usePreview = (uploadId: () => string | undefined, corrections: () => Corrections, wanted: () => boolean) =>
  useQuery({
    key: () => ['imports', 'preview', uploadId() ?? '', JSON.stringify(corrections())],
    query: () => shop.imports.preview({ uploadId: uploadId() ?? '', corrections: corrections() }),
    enabled: () => wanted() && uploadId() !== undefined,
  });

interface Import {
  readonly uploadId: string;
  readonly corrections: Corrections;
  readonly keepPrice: number[];
}

export function useApply() {
  const cache = useQueryCache();
  return useMutation({
    mutation: (wish: Import) => shop.imports.apply(wish),
    onSettled: () => cache.invalidateQueries({ key: ['listings'] }),
  });
}

export const useRefusedRows = () =>
  useMutation({ mutation: (wish: Omit<Import, 'keepPrice'>) => shop.imports.refusedRows(wish) });

export const useUndoImport = () => {
  const cache = useQueryCache();
  return useMutation({
    mutation: (batchId: number) => shop.pricing.batches.undo({ batchId }),
    onSettled: () => cache.invalidateQueries({ key: ['listings'] }),
  });
};

export const useCancelUpload = () => useMutation({ mutation: (uploadId: string) => shop.imports.cancel({ uploadId }) });
