import Papa from 'papaparse';

import type { RefusedRow } from '../../api/imports.ts';
import type { Currency, Locale } from '../../api/money.ts';
import { type Cell, type OutgoingFile, toSpreadsheet, writeTable } from '../spreadsheets/index.ts';
import type { LineCells } from './reading-messages.ts';
import { errorHeading, refusalWords } from './refused-words.ts';

export interface RefusedFile {
  /** The file they came from. */
  readonly file: string;
  readonly cells: LineCells;
  readonly refused: readonly RefusedRow[];
  readonly language: Locale;
  readonly currency: Currency;
}

/** The rows that stay out, as they came, with the reason in a last column: to be mended and brought again. */
export async function refusedRowsFile(given: RefusedFile, as: 'csv' | 'xlsx'): Promise<OutgoingFile> {
  const { file, cells, language, currency } = given;
  const heading = errorHeading(language);
  const name = `${file.replace(/\.[^.]*$/u, '')}-${heading.toLowerCase()}`;
  const headings = [...cells.headings, heading];
  const rows = rowsOf(given);
  if (as === 'csv') return asCsv(name, headings, rows, cells.separator ?? ';');
  const columns = headings.map((each) => ({
    heading: each,
    kind: 'number' as const,
    width: each === heading ? 60 : 18,
  }));
  return writeTable({ name, columns, slices: [rows], currency }, 'xlsx');
}

function rowsOf({ cells, refused, language }: RefusedFile): Cell[][] {
  const byLine = new Map(cells.rows.map((row) => [row.line, row.cells]));
  const width = cells.headings.length;
  return refused.map((row) => {
    const own = (byLine.get(row.line) ?? []).slice(0, width);
    const filled = [...own, ...Array.from({ length: width - own.length }, () => '')];
    return [...filled, refusalWords(row, language)];
  });
}

/** With the signs of the file itself, so that it goes back to where it came from. */
function asCsv(name: string, headings: readonly string[], rows: readonly Cell[][], delimiter: string): OutgoingFile {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? toSpreadsheet(cell) : written(cell))));
  const csv = Papa.unparse([[...headings], ...lines], { delimiter });
  return { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', text: `\ufeff${csv}\r\n` };
}

const written = (cell: number): string => String(cell).replace('.', ',');
