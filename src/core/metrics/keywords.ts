import type { Grounds } from '../database/index.ts';
import { type ShopSettings, storeDay } from '../settings/index.ts';
import { keywordMonths, keywordsOf } from './figures.sql.ts';

/** The words of a month, or of the newest that has any; a month under way, or just over, is still being counted. */
export async function keywordsIn(
  { database, clock, settings }: Grounds & { readonly settings: ShopSettings },
  wanted: string | undefined,
) {
  const months = await keywordMonths(database.read);
  const month = wanted ?? months[0] ?? null;
  const { timeZone } = await settings.current();
  const today = storeDay(clock.now(), timeZone);
  // Google closes a month some days into the next one.
  const closes = month === null ? '' : `${nextMonth(month)}-08`;
  return {
    month,
    months,
    open: today < closes,
    keywords: month === null ? [] : await keywordsOf(database.read, month),
  };
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
