/** Goods that stand still, in the words of the contract. */
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { AgeingRow, AgeingWish } from '../../api/stock-ageing.ts';
import { type Day, toInstantOrNull } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import { addDays, daysBetween, startOfStoreDay, storeDay } from '../settings/index.ts';
import { type AgeingPlace, ageingPlaceOf, ageingRows, type AgeingSqlRow, ageingSum, ageingSums } from './ageing.sql.ts';
import { rescueOf } from './rescue-price.ts';

/** Days are those of the store's calendar: sold yesterday evening is one day ago this morning. */
export async function ageingStock(
  db: Reader,
  settings: Settings,
  now: number,
  { days, order, after, limit }: AgeingWish,
) {
  const { timeZone } = settings;
  const today = storeDay(now, timeZone);
  const before = idleBefore(today, days, timeZone);
  const rows = await ageingRows(db, before, order, after == null ? null : readPlace(after), limit);
  const since = (at: number): number => Math.max(0, daysBetween(storeDay(at, timeZone), today) - 1);
  const last = rows.at(-1);
  return {
    items: rows.map((row) => asAgeingRow(row, settings, since)),
    next: rows.length === limit && last !== undefined ? writePlace(ageingPlaceOf(order, last)) : null,
    ...(await ageingSum(db, before)),
  };
}

/** What did not go since an instant before this one is idle for at least so many days. */
const idleBefore = (today: Day, days: number, timeZone: string): number =>
  startOfStoreDay(addDays(today, 1 - days), timeZone);

/** The sums of the same list for several stretches at once; null: nothing was ever counted. */
export async function idleGoods(
  db: Reader,
  today: Day,
  timeZone: string,
  stretches: readonly number[],
): Promise<{ days: number; variants: number; tiedUp: number; withoutCost: number }[] | null> {
  const sums = await ageingSums(
    db,
    stretches.map((days) => idleBefore(today, days, timeZone)),
  );
  if (sums === null) return null;
  return sums.map(({ total, ...money }, place) => ({ days: stretches[place] ?? 0, variants: total, ...money }));
}

function asAgeingRow(row: AgeingSqlRow, settings: Settings, since: (at: number) => number): AgeingRow {
  const { idleSince, floorPrice: _floor, vatRate: _vat, soldAt, receivedAt, ...plain } = row;
  return {
    ...plain,
    daysSinceSale: soldAt === null ? null : since(soldAt),
    daysSinceReceipt: receivedAt === null ? null : since(receivedAt),
    soldAt: toInstantOrNull(soldAt),
    receivedAt: toInstantOrNull(receivedAt),
    daysIdle: since(idleSince),
    ...rescueOf(row, settings),
  };
}

const writePlace = ({ value, id }: AgeingPlace): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

function readPlace(written: string): AgeingPlace {
  try {
    const [value, id] = JSON.parse(Buffer.from(written, 'base64url').toString()) as unknown[];
    if (typeof value === 'number' && typeof id === 'number') return { value, id };
  } catch {
    // said below
  }
  throw new Refusal('invalid-input', { field: 'after' });
}
