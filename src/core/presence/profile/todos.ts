/** What of the card asks for a hand: somebody else's words on it, what Google refused, a holiday of which nothing is said. */
import type { Settings } from '../../../api/settings.ts';
import type { Holiday, ProfileField, ProfileValues, Week } from '../../../api/profile.ts';
import type { Reader } from '../../database/index.ts';
import { storeDay } from '../../settings/index.ts';
import { cardRow, fieldRows } from './profile.sql.ts';
import { holidaysOf } from './view.ts';

const aheadDays = 14;

export interface ProfileTodos {
  readonly conflicts: readonly ProfileField[];
  readonly refused: readonly ProfileField[];
  /** Holidays on which the shop is usually open, the next one first. */
  readonly holidays: readonly Holiday[];
}

export async function profileTodos(db: Reader, shop: Settings, now: number): Promise<ProfileTodos> {
  const rows = await fieldRows(db);
  const inState = (state: string) => [...rows.values()].filter((row) => row.state === state).map(({ field }) => field);
  // Without the card there are no hours to tell apart from those of a holiday.
  if ((await cardRow(db)).readAt === null) return { conflicts: [], refused: [], holidays: [] };
  const week = (rows.get('hours')?.wanted ?? null) as Week | null;
  const special = (rows.get('special-hours')?.wanted ?? null) as ProfileValues['special-hours'] | null;
  const coming = holidaysOf(shop, storeDay(now, shop.timeZone), week, special, aheadDays);
  return {
    conflicts: inState('conflict'),
    refused: inState('refused'),
    holidays: coming.filter(({ usual, said }) => usual.length > 0 && !said),
  };
}
