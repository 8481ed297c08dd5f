/** Which Monday's mail is due, by the store's clock. */
import type { Day } from '../../../api/time.ts';
import { addDays, startOfStoreDay, storeDay, weekdayOf } from '../../settings/index.ts';

const hourMs = 60 * 60_000;
/** At eight. Whoever sets the clock by hand at two in the morning moves midnight, never eight o'clock by much. */
const hour = 8;
/** A mail that leaves later than this after its hour says so. */
const lateMs = hourMs;

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

export interface DueWeek {
  readonly monday: Day;
  /** Milliseconds. */
  readonly dueAt: number;
  readonly late: boolean;
  /** The week that it tells about. */
  readonly from: Day;
  readonly to: Day;
}

const dueAtOf = (monday: Day, timeZone: string): number => startOfStoreDay(monday, timeZone) + hour * hourMs;

/** The latest Monday whose hour has come; null before the first since it was switched on. */
export function dueWeek(now: number, timeZone: string, since: number): DueWeek | null {
  let monday = mondayOf(storeDay(now, timeZone));
  if (dueAtOf(monday, timeZone) > now) monday = addDays(monday, -7);
  const dueAt = dueAtOf(monday, timeZone);
  if (dueAt < since) return null;
  return { monday, dueAt, late: now - dueAt > lateMs, from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** When the next one is due, milliseconds. */
export function nextDue(now: number, timeZone: string): number {
  const monday = mondayOf(storeDay(now, timeZone));
  const due = dueAtOf(monday, timeZone);
  return due > now ? due : dueAtOf(addDays(monday, 7), timeZone);
}
