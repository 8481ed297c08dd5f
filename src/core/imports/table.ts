import type { ImportFormat, RefusedRow, SheetReading } from '../../api/imports.ts';
import type { DecimalSign } from '../../api/money.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Cell, type Charset, fileKind, plainNumber, type Separator } from '../spreadsheets/index.ts';
import { readCsvTable } from './csv-table.ts';
import { readSheetTable } from './sheet-table.ts';

export interface TableRow {
  /** Line of the file where the row starts; 1 is the first line. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export type RefusedTableRow = RefusedRow & { readonly cells: readonly Cell[] };

/** A file as rows of cells, before anybody says what they mean. */
export interface Table {
  /** How it was written: as text, or null for a spreadsheet. */
  readonly text: { readonly charset: Charset; readonly bom: boolean; readonly separator: Separator } | null;
  readonly sheet: SheetReading | null;
  /** Signs of currencies that a spreadsheet shows its numbers with. */
  readonly signs?: readonly string[];
  /** Each once: a heading that comes again gets a number. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows that are no rows of this table, with their cells. */
  readonly refused: readonly RefusedTableRow[];
}

export interface Wanted {
  readonly charset?: Charset | undefined;
  readonly separator?: Separator | undefined;
  readonly sheet?: string | undefined;
  /** What headings mean: of goods unless it says otherwise. */
  readonly guess?: GuessHeadings | undefined;
}

/** The meaning of each heading; `ignore` where nothing is known of it. */
export type GuessHeadings = (headings: readonly string[]) => readonly string[];

/** Refuses what cannot be a table at all; rows that do not fit are set aside, each with its reason. */
export async function readTable(bytes: Uint8Array, wanted: Wanted): Promise<Table> {
  const table = fileKind(bytes) === 'workbook' ? await readSheetTable(bytes, wanted) : readCsvTable(bytes, wanted);
  if (table.headings.length < 2) throw new Refusal('file-no-columns', {});
  return table;
}

/** A cell as people write it; a spreadsheet's number with the decimal sign of the file, so that nothing is unclear. */
export const textOf = (cell: Cell | undefined, decimal: DecimalSign): string | undefined =>
  typeof cell === 'number' ? plainNumber(cell).replace('.', decimal) : cell;

/** By headings that only these exports have. */
export function findFormat(headings: readonly string[]): ImportFormat {
  const has = new Set(headings.map((heading) => heading.toLowerCase()));
  const all = (...wanted: string[]): boolean => wanted.every((heading) => has.has(heading));
  if (all('handle', 'title') && (has.has('variant price') || has.has('variant sku') || has.has('option1 value')))
    return 'shopify';
  if (all('type', 'sku', 'regular price') || all('tipo', 'sku', 'prezzo di listino')) return 'woocommerce';
  return 'generic';
}
