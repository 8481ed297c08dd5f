import type { DecimalSign } from '../../api/money.ts';
import { type Table, textOf } from './table.ts';

/** A row whose cells are asked for by heading. */
export interface NamedRow {
  readonly line: number;
  /** The cell under this heading, whatever its case; empty where the file has no such column. */
  get(heading: string): string;
  /** The first of these cells that is not empty. */
  first(...headings: string[]): string;
}

export function named({ headings, rows }: Table, decimal: DecimalSign): NamedRow[] {
  const places = new Map<string, number>();
  for (const [place, heading] of headings.entries()) {
    const key = heading.toLowerCase();
    if (!places.has(key)) places.set(key, place);
  }
  return rows.map(({ line, cells }) => {
    const get = (heading: string): string => textOf(cells[places.get(heading.toLowerCase()) ?? -1], decimal) ?? '';
    return {
      line,
      get,
      first: (...wanted) => wanted.map(get).find((cell) => cell.trim() !== '') ?? '',
    };
  });
}
