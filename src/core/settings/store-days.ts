/** The calendar of the store: days and hours of law, of opening and of reports are those on its own clock. */
import { Temporal } from 'temporal-polyfill';

import type { Day } from '../../api/time.ts';

export const storeDay = (at: number, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** First instant of a day, milliseconds; where summer time begins at midnight it is not midnight. */
export const startOfStoreDay = (day: Day, timeZone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).startOfDay().epochMilliseconds;

export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** Days from the first to the last, both counted; below one when the last comes before the first. */
export const daysBetween = (first: Day, last: Day): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last), { largestUnit: 'days' }).days + 1;

/** Every day from the first to the last. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
