/** A table on its way out: columns that know what they hold, and rows in slices, so that a long one never stands whole in memory. */
import type { Currency } from '../../api/money.ts';

export interface TableColumn {
  readonly heading: string;
  /** `money` in minor units; `number` as it is; `text` may be anything and is made harmless. */
  readonly kind: 'text' | 'number' | 'money';
  /** In letters, for spreadsheets. */
  readonly width?: number;
}

export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];
export type TableSlices = AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>;

export interface OutgoingTable {
  /** Without an ending. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly slices: TableSlices;
  /** Of its amounts; a table without any needs none. */
  readonly currency?: Currency;
}

/** As verbs hand files out: text as UTF-8, others as base64. */
export interface OutgoingFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}
