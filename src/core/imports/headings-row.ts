/** The row of a table that names its columns. */
import { Refusal } from '../../api/refusals.ts';
import { type Cell, fromSpreadsheet, mostColumns } from '../spreadsheets/index.ts';
import { isErrorHeading } from './refused-words.ts';

export interface Headings {
  /** Each once: a heading that comes again gets a number. */
  readonly names: readonly string[];
  /** A row as the table has it: refused rows that come back mended lose our own column and its apostrophes. */
  readonly tidy: (cells: readonly Cell[]) => readonly Cell[];
}

/** Refuses `file-too-many-columns`. */
export function readHeadings(cells: readonly Cell[]): Headings {
  const texts = cells.map(String);
  const mended = isErrorHeading(texts.at(-1));
  const names = distinct(mended ? texts.slice(0, -1) : texts);
  if (names.length > mostColumns) {
    throw new Refusal('file-too-many-columns', { columns: names.length, max: mostColumns });
  }
  return { names, tidy: mended ? (row) => withoutError(row, names.length) : (row) => row };
}

function withoutError(cells: readonly Cell[], columns: number): readonly Cell[] {
  const own = cells.length === columns + 1 ? cells.slice(0, -1) : cells;
  return own.map((cell) => (typeof cell === 'string' ? fromSpreadsheet(cell) : cell));
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
