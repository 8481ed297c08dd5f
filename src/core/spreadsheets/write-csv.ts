import Papa from 'papaparse';

import { type Currency, toDecimal } from '../../api/money.ts';
import { toSpreadsheet } from './harmless.ts';
import type { OutgoingFile, OutgoingTable, TableCell, TableColumn } from './table.ts';

/**
 * A table as a spreadsheet of this country opens it by a double click: semicolons, decimal comma, UTF-8 with its mark;
 * quoted as RFC 4180 says, and no text that would run.
 */
export async function writeCsv({ name, columns, slices, currency = 'EUR' }: OutgoingTable): Promise<OutgoingFile> {
  const lines = [line(columns.map(({ heading }) => toSpreadsheet(heading)))];
  for await (const rows of slices) {
    for (const row of rows)
      lines.push(line(columns.map((column, place) => written(row[place] ?? null, column, currency))));
  }
  return { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', text: `\ufeff${lines.join('\r\n')}\r\n` };
}

const line = (cells: readonly string[]): string => Papa.unparse([[...cells]], { delimiter: ';' });

function written(cell: TableCell, { kind }: TableColumn, currency: Currency): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return toSpreadsheet(cell);
  return (kind === 'money' ? toDecimal(cell, currency) : String(cell)).replace('.', ',');
}
