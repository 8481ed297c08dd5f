import Papa from 'papaparse';

import type { RefusedRow } from '../../api/imports.ts';
import type { Locale } from '../../api/money.ts';
import { toSpreadsheet } from '../catalog/index.ts';
import { errorHeading, refusalWords } from './refused-words.ts';
import type { Table } from './table.ts';

/** The rows that stay out, as they came, with the reason in a last column: to be mended and brought again. */
export function refusedRowsFile(
  name: string,
  table: Table,
  refused: readonly RefusedRow[],
  language: Locale,
): { name: string; mediaType: string; text: string } {
  const cells = new Map([...table.rows, ...table.refused].map((row) => [row.line, row.cells]));
  const width = table.headings.length;
  const rows = refused.map((row) => {
    const own = (cells.get(row.line) ?? []).slice(0, width);
    const filled = [...own, ...Array.from({ length: width - own.length }, () => '')];
    return [...filled.map(toSpreadsheet), refusalWords(row, language)];
  });
  const csv = Papa.unparse([[...table.headings, errorHeading(language)], ...rows], { delimiter: table.separator });
  return {
    name: `${name.replace(/\.[^.]*$/u, '')}-${errorHeading(language).toLowerCase()}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    text: `\ufeff${csv}\r\n`,
  };
}
