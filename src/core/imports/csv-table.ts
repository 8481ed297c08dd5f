import type { RefusedRow } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Cell, decode, mostCells, readRows } from '../spreadsheets/index.ts';
import { type Headings, readHeadings } from './headings-row.ts';
import { findSeparator } from './separator.ts';
import type { RefusedTableRow, Table, TableRow, Wanted } from './table.ts';

export function readCsvTable(bytes: Uint8Array, wanted: Wanted): Table {
  const { text, charset, bom } = decode(bytes, wanted.charset);
  if (text.trim() === '') throw new Refusal('file-empty', {});
  const separator = wanted.separator ?? findSeparator(text, wanted.guess);
  const rows: TableRow[] = [];
  const refused: RefusedTableRow[] = [];
  let headings: Headings | null = null;
  let count = 0;
  for (const { line, cells: found, badQuotes } of readRows(text, separator)) {
    if (headings === null) {
      headings = readHeadings(found);
      continue;
    }
    count += found.length;
    if (count > mostCells) throw new Refusal('import-too-heavy', { why: 'cells', max: mostCells });
    const cells = headings.tidy(found);
    const fault = faultOf(cells, badQuotes, headings.names.length);
    if (fault === null) rows.push({ line, cells });
    else refused.push({ ...fault, line, cells });
  }
  return { text: { charset, bom, separator }, sheet: null, headings: headings?.names ?? [], rows, refused };
}

function faultOf(
  cells: readonly Cell[],
  badQuotes: boolean,
  expected: number,
): Pick<RefusedRow, 'reason' | 'details'> | null {
  const details = { expected, found: cells.length };
  if (badQuotes) return { reason: 'quote-not-closed', details };
  if (cells.length < expected) return { reason: 'too-few-columns', details };
  // Spreadsheets like to end rows with empty cells.
  if (cells.slice(expected).some((cell) => String(cell).trim() !== '')) return { reason: 'too-many-columns', details };
  return null;
}
