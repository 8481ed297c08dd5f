/** A file that a verb handed out, read as whoever opens it would: rows by their headings. */
import Papa from 'papaparse';

import { type OutgoingFile, readXlsx } from '../../../src/core/spreadsheets/index.ts';

export interface TableIn {
  readonly headings: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/**
 * Cells as they stand in the file, marks against formulas included; empty text where there is nothing. CSV knows only
 * text: what stands under `numbers` is read as this country writes numbers, and must be one.
 */
export async function tableIn(file: OutgoingFile, numbers: readonly string[] = []): Promise<TableIn> {
  const lines = file.name.endsWith('.xlsx') ? await ofExcel(file.text) : ofCsv(file.text);
  const [headings = [], ...rows] = lines.map((cells) => cells.map((cell) => cell ?? ''));
  const names = headings.map(String);
  const asNumber = (heading: string, cell: string | number): string | number => {
    if (typeof cell === 'number' || cell === '' || !numbers.includes(heading)) return cell;
    if (!/^-?\d+(?:,\d+)?$/u.test(cell)) throw new Error(`${heading}: ${cell} is no number`);
    return Number(cell.replace(',', '.'));
  };
  return {
    headings: names,
    rows: rows.map((cells) =>
      Object.fromEntries(names.map((heading, place) => [heading, asNumber(heading, cells[place] ?? '')])),
    ),
  };
}

async function ofExcel(base64: string): Promise<(string | number)[][]> {
  const { rows } = await readXlsx(Buffer.from(base64, 'base64'), undefined);
  return rows.map(({ cells }) => [...cells]);
}

function ofCsv(text: string): string[][] {
  if (!text.startsWith('\ufeff')) throw new Error('a spreadsheet would not know the characters');
  return Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
}
