/** The words people searched: each month of the last year and a half once, the last two again while they are not final. */
import type { Channels } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';
import { askGoogle } from './google.ts';
import { monthsRead, saveKeywords } from './keywords.sql.ts';

/** Google keeps about eighteen months. */
const monthsBack = 18;
/** The month under way and the one before fill up for a while. */
const openMonths = 2;
const readAgainMs = 24 * 60 * 60_000;

type Parts = Grounds & { readonly channels: Channels };

/** Each month is kept as soon as it was read: an interrupted reading goes on where it stopped. Fails with an OutsideError. */
export async function readKeywords({ database, clock, channels }: Parts, today: string): Promise<void> {
  const read = await monthsRead(database.read);
  for (const [back, month] of lastMonths(today.slice(0, 7), monthsBack).entries()) {
    const readAt = read.get(month);
    const due = readAt === undefined || (back < openMonths && clock.now() - readAt >= readAgainMs);
    if (!due) continue;
    const place = await channels.googlePlace(database.read);
    const keywords = await askGoogle(channels, database.read, 'figures', (figures) => figures.keywords(month));
    await database.change(async (change) => {
      // Another place was chosen meanwhile: these are the words of the first one.
      if ((await channels.googlePlace(change.db)) !== place) return;
      await saveKeywords(change.db, month, keywords, change.at);
      change.announce('presence');
    });
  }
}

/** `2026-11`, `2026-10`, … */
function lastMonths(month: string, count: number): string[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const months = year * 12 + number - 1 - back;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  });
}
