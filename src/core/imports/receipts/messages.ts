/** What the shop asks its reading thread about a file of receipts, and hears. */
import type { ReceiptCorrections, ReceiptReading, RefusedReceiptRow } from '../../../api/sales.ts';
import type { ReceiptField } from '../../../api/sales-words.ts';
import type { ShopCustoms } from '../read-file.ts';
import type { ReceiptItem } from './receipt-item.ts';

export interface ReceiptsWish {
  readonly uploadId: string;
  readonly given: ReceiptCorrections;
  readonly shop: ShopCustoms;
}

export interface ReceiptsLooked {
  readonly reading: ReceiptReading;
  readonly headings: readonly string[];
  readonly fields: readonly ReceiptField[];
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
}

/** A stretch of the receipts. */
export interface ReceiptsChunk {
  readonly receipts: readonly ReceiptItem[];
  readonly refused: readonly RefusedReceiptRow[];
  /** Rows gone through so far, of how many. */
  readonly read: number;
  readonly rows: number;
}
