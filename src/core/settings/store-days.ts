/** The calendar of the store: days and hours of law, of opening and of reports are those on its own clock. */
import { Temporal } from 'temporal-polyfill';

import type { Day } from '../../api/time.ts';

export const storeDay = (at: number, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** First instant of a day, milliseconds; where summer time begins at midnight it is not midnight. */
export const startOfStoreDay = (day: Day, timeZone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).startOfDay().epochMilliseconds;

/** First instant after a day, milliseconds: where a stretch `at < until` ends that has this day in it. */
export const endOfStoreDay = (day: Day, timeZone: string): number => startOfStoreDay(addDays(day, 1), timeZone);

/**
 * An instant that goes along when another one is moved, by the clock on the wall: what was at nine in the morning three
 * days before is at nine in the morning three days before, also where summer time begins or ends in between.
 */
export function movedAlong(at: number, from: number, to: number, timeZone: string): number {
  const onTheWall = (each: number) =>
    Temporal.Instant.fromEpochMilliseconds(each).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const later = onTheWall(from).until(onTheWall(to));
  return onTheWall(at).add(later).toZonedDateTime(timeZone).epochMilliseconds;
}

const dayMs = 86_400_000;
/** Days since 1970: a calendar day has no clock, and a report asks for thousands of them. */
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOf = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);

/** 1 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;

/** Days from the first to the last, both counted; below one when the last comes before the first. */
export const daysBetween = (first: Day, last: Day): number => numberOf(last) - numberOf(first) + 1;

/** Every day from the first to the last. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
