import type { ImportRow } from './plan-import.ts';

/** The rows that a trial shows: what looks like a lost comma must not hide behind the first hundred rows. */
export function shownRows(limit: number) {
  const striking: ImportRow[] = [];
  const others: ImportRow[] = [];
  return {
    add(row: ImportRow): void {
      const list = row.over30Percent ? striking : others;
      if (list.length < limit) list.push(row);
    },
    rows: (): ImportRow[] => [...striking, ...others].slice(0, limit),
  };
}
