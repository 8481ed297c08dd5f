import { randomUUID } from 'node:crypto';

import { Refusal } from '../../api/refusals.ts';

/** A price list of a hundred thousand goods has 20 MB; above this it is the wrong file. */
export const largestFile = 50 * 1024 * 1024;
const mostOpen = 4;
const keptMs = 2 * 60 * 60_000;

export interface Upload {
  readonly id: string;
  readonly name: string;
}

/** How far a file is read and compared; rows. */
export interface Trial {
  readonly done: number;
  readonly total: number;
}

interface Open {
  readonly name: string;
  readonly announced: number;
  readonly pieces: Buffer[];
  received: number;
  touchedAt: number;
  whole: Buffer | null;
  trial: Trial | null;
}

/** Files on their way in: kept in memory, the last few only, gone after two hours or with the process. */
export function openUploads(now: () => number) {
  const open = new Map<string, Open>();

  function forgetOld(): void {
    for (const [id, { touchedAt }] of open) if (now() - touchedAt > keptMs) open.delete(id);
    while (open.size >= mostOpen) open.delete(open.keys().next().value as string);
  }

  function find(id: string): Open {
    const found = open.get(id);
    if (found === undefined) throw new Refusal('upload-unknown', { id });
    found.touchedAt = now();
    return found;
  }

  return {
    /** Refuses `file-too-large` before a byte is sent, `file-empty` where nothing would come. */
    begin(name: string, bytes: number): string {
      if (bytes > largestFile) throw new Refusal('file-too-large', { name, bytes, limit: largestFile });
      if (bytes === 0) throw new Refusal('file-empty', { name });
      forgetOld();
      const id = randomUUID();
      open.set(id, {
        name,
        announced: bytes,
        pieces: [],
        received: 0,
        touchedAt: now(),
        whole: null,
        trial: null,
      });
      return id;
    },
    /** In order; a piece that is sent again is taken once. More than was announced is refused. */
    piece(id: string, index: number, base64: string): void {
      const upload = find(id);
      if (upload.whole !== null || index < upload.pieces.length) return;
      if (index > upload.pieces.length)
        throw new Refusal('invalid-input', { field: 'index', expected: upload.pieces.length });
      const piece = Buffer.from(base64, 'base64');
      if (upload.received + piece.length > upload.announced) {
        open.delete(id);
        throw new Refusal('file-too-large', { name: upload.name, bytes: upload.announced, limit: upload.announced });
      }
      upload.pieces.push(piece);
      upload.received += piece.length;
    },
    /** Refuses `upload-unknown` while pieces are missing. */
    get(id: string): Upload {
      const upload = find(id);
      if (upload.received < upload.announced) {
        throw new Refusal('upload-unknown', { id, received: upload.received, bytes: upload.announced });
      }
      return { id, name: upload.name };
    },
    /** What came, as one. */
    bytes(id: string): Uint8Array {
      const upload = find(id);
      upload.whole ??= Buffer.concat(upload.pieces.splice(0));
      return upload.whole;
    },
    trialOf: (id: string): Trial | null => find(id).trial,
    setTrial: (id: string, trial: Trial | null): void => {
      const upload = open.get(id);
      if (upload !== undefined) upload.trial = trial;
    },
    cancel: (id: string): void => void open.delete(id),
  };
}
