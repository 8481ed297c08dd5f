/** Days and hours as the shop's clock shows them, to and from instants. */
import { Temporal } from 'temporal-polyfill';

/** `2026-11-21` and `19:30` in the shop's time zone; null while either is incomplete. */
export function instantOf(timeZone: string, day: string, time: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || !/^\d{2}:\d{2}/u.test(time)) return null;
  const there = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return new Date(there.epochMilliseconds).toISOString();
}

export function dayAndTimeOf(timeZone: string, instant: string): { day: string; time: string } {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { day: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) };
}

/** An end that is earlier than its start is meant for the night after: 21:00 to 01:00. */
export function endOf(timeZone: string, day: string, start: string, end: string): string | null {
  const sameDay = instantOf(timeZone, day, end);
  const starts = instantOf(timeZone, day, start);
  if (sameDay === null || starts === null || sameDay > starts) return sameDay;
  return instantOf(timeZone, Temporal.PlainDate.from(day).add({ days: 1 }).toString(), end);
}

/** The same hour by the shop's clock on this day and every week after it; empty while either is incomplete. */
export function weeklyFrom(timeZone: string, day: string, time: string, times: number): string[] {
  if (instantOf(timeZone, day, time) === null) return [];
  return Array.from({ length: times }, (_, week) =>
    instantOf(timeZone, Temporal.PlainDate.from(day).add({ weeks: week }).toString(), time),
  ).filter((at) => at !== null);
}
