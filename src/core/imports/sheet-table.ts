import { Refusal } from '../../api/refusals.ts';
import { type Cell, readXlsx, type SheetRow } from '../spreadsheets/index.ts';
import { guessFields } from './headings.ts';
import { readHeadings } from './headings-row.ts';
import type { GuessHeadings, RefusedTableRow, Table, TableRow, Wanted } from './table.ts';

/** A title, the supplier's address and an empty line may stand above the headings. */
const rowsLooked = 25;

export async function readSheetTable(
  bytes: Uint8Array,
  { sheet: wanted, guess = guessFields }: Wanted,
): Promise<Table> {
  const book = await readXlsx(bytes, wanted, (rows) => bestHeadings(rows, guess) !== null);
  const start = headingsRow(book.rows, guess);
  const headings = readHeadings(withoutEnd(book.rows[start]?.cells ?? []));
  const columns = headings.names.length;
  const rows: TableRow[] = [];
  const refused: RefusedTableRow[] = [];
  for (const { line, cells, unsolved } of book.rows.slice(start + 1)) {
    const own = filled(headings.tidy(cells), columns);
    const place = unsolved.find((each) => each < columns);
    if (place === undefined) {
      if (own.some((cell) => String(cell).trim() !== '')) rows.push({ line, cells: own });
    } else {
      const details = { column: headings.names[place] ?? '' };
      refused.push({ line, reason: 'formula-not-calculated', details, cells: own });
    }
  }
  if (rows.length + refused.length === 0 && columns < 2) throw new Refusal('file-empty', {});
  const { name, sheets, merged, signs } = book;
  return { text: null, sheet: { name, sheets: [...sheets], merged }, signs, headings: headings.names, rows, refused };
}

/** The first row with the most columns that mean something; null where no row has two of them. */
function bestHeadings(rows: readonly SheetRow[], guess: GuessHeadings): number | null {
  let best = { place: -1, known: 1 };
  for (const [place, { cells }] of rows.slice(0, rowsLooked).entries()) {
    const known = guess(cells.map(String)).filter((field) => field !== 'ignore').length;
    if (known > best.known) best = { place, known };
  }
  return best.place === -1 ? null : best.place;
}

/** Where no heading means anything, the first row that is as wide as the table. */
function headingsRow(rows: readonly SheetRow[], guess: GuessHeadings): number {
  const best = bestHeadings(rows, guess);
  if (best !== null) return best;
  const widths = rows.slice(0, rowsLooked).map(({ cells }) => cells.filter((cell) => cell !== '').length);
  const widest = Math.max(...widths);
  return Math.max(
    0,
    widths.findIndex((width) => width === widest),
  );
}

function withoutEnd(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => String(cell).trim() !== '');
  return cells.slice(0, last + 1);
}

/** Cells that are empty at the end of a row are not in the file. */
const filled = (cells: readonly Cell[], columns: number): readonly Cell[] =>
  cells.length >= columns
    ? cells.slice(0, columns)
    : [...cells, ...Array.from({ length: columns - cells.length }, () => '')];
