import Papa from 'papaparse';

import { separators } from '../../api/separators.ts';
import { Refusal } from '../../api/refusals.ts';
import { guessFields } from './headings.ts';
import type { Separator } from '../spreadsheets/index.ts';
import type { GuessHeadings } from './table.ts';

const looked = 64 * 1024;
const rowsLooked = 200;

/**
 * The sign that divides this text into the most even table of at least two columns. Refuses `file-no-columns` when no
 * sign does, and `file-not-csv` when hardly two rows are alike
 * and no heading means anything: that is prose, not a list.
 */
export function findSeparator(text: string, guess: GuessHeadings = guessFields): Separator {
  const head = text.slice(0, looked);
  let best: { separator: Separator; even: number; columns: number; headings: string[] } | null = null;
  for (const separator of separators) {
    const rows = Papa.parse<string[]>(head, { delimiter: separator, preview: rowsLooked }).data.filter(
      (cells) => cells.length > 1 || cells[0]?.trim() !== '',
    );
    // The last row may be cut off by the end of what is looked at.
    const counts = (rows.length > 2 && text.length > looked ? rows.slice(0, -1) : rows).map(({ length }) => length);
    const columns = counts[0] ?? 0;
    if (columns < 2) continue;
    const even = counts.filter((count) => count === columns).length / counts.length;
    if (best === null || even > best.even || (even === best.even && columns > best.columns)) {
      best = { separator, even, columns, headings: rows[0] ?? [] };
    }
  }
  if (best === null) throw new Refusal('file-no-columns', {});
  const meaningless = guess(best.headings).every((field) => field === 'ignore');
  if (best.even < (meaningless ? 0.75 : 0.3)) throw new Refusal('file-not-csv', { why: 'uneven' });
  return best.separator;
}
