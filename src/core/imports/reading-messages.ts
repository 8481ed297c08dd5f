/** What the shop and its reading worker say to each other. */
import type { Corrections, ImportField, Reading, RefusedRow } from '../../api/imports.ts';
import type { RefusalCode, RefusalDetails } from '../../api/refusals.ts';
import type { Cell } from '../spreadsheets/index.ts';
import type { ImportItem } from './import-item.ts';
import type { ShopCustoms } from './read-file.ts';
import type { ReceiptsChunk, ReceiptsLooked, ReceiptsWish } from './receipts/messages.ts';

export interface Wish {
  readonly uploadId: string;
  readonly given: Corrections;
  readonly shop: ShopCustoms;
}

/** A wish about a file; its bytes come with the first one that this worker hears of it. */
export type Question =
  | { readonly kind: 'look'; readonly wish: Wish }
  | { readonly kind: 'rows'; readonly wish: Wish }
  | { readonly kind: 'cells'; readonly wish: Wish; readonly lines: readonly number[] }
  | { readonly kind: 'receipts-look'; readonly wish: ReceiptsWish }
  | { readonly kind: 'receipts'; readonly wish: ReceiptsWish };

export type ToWorker =
  | { readonly kind: 'file'; readonly uploadId: string; readonly bytes: Uint8Array }
  | { readonly kind: 'forget'; readonly uploadId: string }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  /** The chunk was taken: the next one may come. */
  | { readonly kind: 'next'; readonly id: number }
  /** Nobody wants the rest. */
  | { readonly kind: 'stop'; readonly id: number };

export interface Looked {
  readonly reading: Reading;
  readonly headings: readonly string[];
  readonly fields: readonly ImportField[];
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
}

/** A stretch of the file, in its order. */
export interface Chunk {
  readonly items: readonly ImportItem[];
  readonly refused: readonly RefusedRow[];
  /** Lines of refused rows whose `sku` is a barcode. */
  readonly refusedByGtin: readonly number[];
  /** Rows gone through so far, of how many. */
  readonly read: number;
  readonly rows: number;
}

export interface LineCells {
  readonly headings: readonly string[];
  readonly separator: string | null;
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
}

export type Answers = {
  readonly look: Looked;
  readonly rows: null;
  readonly cells: LineCells;
  readonly 'receipts-look': ReceiptsLooked;
  readonly receipts: null;
};

/** What a question sends on the way to its answer. */
export type Chunks = { readonly [Kind in Question['kind']]: Kind extends 'receipts' ? ReceiptsChunk : Chunk };
export type AnyChunk = Chunks[keyof Chunks];

export type FromWorker =
  | { readonly kind: 'chunk'; readonly id: number; readonly chunk: AnyChunk }
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answers[keyof Answers] }
  | { readonly kind: 'refused'; readonly id: number; readonly code: RefusalCode; readonly details: RefusalDetails }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string };
