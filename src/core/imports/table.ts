import type { ImportFormat, RefusedRow } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import { fromSpreadsheet } from '../catalog/index.ts';
import type { Breathe } from './breathe.ts';
import { type Charset, decode } from './charset.ts';
import { readRows, type Row, type Separator } from './read-rows.ts';
import { isErrorHeading } from './refused-words.ts';
import { findSeparator } from './separator.ts';

/** A file as rows of cells, before anybody says what they mean. */
export interface Table {
  readonly charset: Charset;
  readonly bom: boolean;
  readonly separator: Separator;
  /** Each once: a heading that comes again gets a number. */
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that are no rows of this table, with their cells. */
  readonly refused: readonly (RefusedRow & { readonly cells: readonly string[] })[];
}

export interface Wanted {
  readonly charset?: Charset | undefined;
  readonly separator?: Separator | undefined;
}

/** Refuses what cannot be a table at all; rows that do not fit are set aside, each with its reason. */
export async function readTable(bytes: Uint8Array, wanted: Wanted, breathe: Breathe): Promise<Table> {
  const { text, charset, bom } = await decode(bytes, wanted.charset, breathe);
  if (text.trim() === '') throw new Refusal('file-empty', {});
  const separator = wanted.separator ?? findSeparator(text);
  const rows: Row[] = [];
  const refused: Table['refused'][number][] = [];
  let headings: string[] | null = null;
  let mended = false;
  for await (const found of readRows(text, separator, breathe)) {
    if (headings === null) {
      mended = isErrorHeading(found.cells.at(-1));
      headings = distinct(mended ? found.cells.slice(0, -1) : found.cells);
      continue;
    }
    const row = mended ? withoutError(found, headings.length) : found;
    const fault = faultOf(row, headings.length);
    if (fault === null) rows.push(row);
    else refused.push({ ...fault, line: row.line, cells: row.cells });
  }
  if (headings === null || headings.length < 2) throw new Refusal('file-no-columns', {});
  return { charset, bom, separator, headings, rows, refused };
}

/** Refused rows that come back mended: our own column goes, and so do the apostrophes that kept them harmless. */
function withoutError({ cells, ...row }: Row, columns: number): Row {
  const own = cells.length === columns + 1 ? cells.slice(0, -1) : cells;
  return { ...row, cells: own.map(fromSpreadsheet) };
}

function faultOf({ cells, badQuotes }: Row, expected: number): Pick<RefusedRow, 'reason' | 'details'> | null {
  const details = { expected, found: cells.length };
  if (badQuotes) return { reason: 'quote-not-closed', details };
  if (cells.length < expected) return { reason: 'too-few-columns', details };
  // Spreadsheets like to end rows with empty cells.
  if (cells.slice(expected).some((cell) => cell.trim() !== '')) return { reason: 'too-many-columns', details };
  return null;
}

function distinct(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() === '' ? `#${index + 1}` : cell.trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** By headings that only these exports have. */
export function findFormat(headings: readonly string[]): ImportFormat {
  const has = new Set(headings.map((heading) => heading.toLowerCase()));
  const all = (...wanted: string[]): boolean => wanted.every((heading) => has.has(heading));
  if (all('handle', 'title') && (has.has('variant price') || has.has('variant sku') || has.has('option1 value')))
    return 'shopify';
  if (all('type', 'sku', 'regular price') || all('tipo', 'sku', 'prezzo di listino')) return 'woocommerce';
  return 'generic';
}
