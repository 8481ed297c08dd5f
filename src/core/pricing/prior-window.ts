import { Temporal } from 'temporal-polyfill';

export interface PriorWindow {
  readonly from: number;
  readonly until: number;
}

const zoned = (at: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);

/** The thirty days before a reduction, by the store's calendar: an hour lost in spring does not shorten them. */
export const priorWindow = (at: number, timeZone: string): PriorWindow => ({
  from: zoned(at, timeZone).subtract({ days: 30 }).epochMilliseconds,
  until: at,
});

/** How many days something has been on sale, where they are fewer than thirty; at least one. */
export function daysOnSale(firstSeen: number | null, { from, until }: PriorWindow, timeZone: string): number | null {
  if (firstSeen === null || firstSeen <= from) return null;
  const { days } = zoned(firstSeen, timeZone).until(zoned(until, timeZone), { largestUnit: 'days' });
  return Math.max(1, days);
}
