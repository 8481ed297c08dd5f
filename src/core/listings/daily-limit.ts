import { Temporal } from 'temporal-polyfill';

/** When the changes that follow the first of a day go out together, store's time. */
const gatheringHour = 18;

export interface UpdatesToday {
  /** The day they were counted on, in the store's calendar. */
  readonly day: string | null;
  readonly count: number;
}

/**
 * When an update may go to a channel that takes only `perDay` of one item a day: the first at once, the later ones in
 * one at 18:00, and what comes after that the next day. Null: now.
 * Google's policy for Merchant Center: about two updates a day and product.
 */
export function mayGoAt(now: number, timeZone: string, updates: UpdatesToday, perDay: number): number | null {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const sent = updates.day === here.toPlainDate().toString() ? updates.count : 0;
  if (sent < perDay - 1 || (sent === 0 && perDay === 1)) return null;
  const gathering = here.toPlainDate().toZonedDateTime({ timeZone, plainTime: new Temporal.PlainTime(gatheringHour) });
  if (sent < perDay) {
    return here.epochMilliseconds >= gathering.epochMilliseconds ? null : gathering.epochMilliseconds;
  }
  return here.startOfDay().add({ days: 1 }).epochMilliseconds;
}

export const dayIn = (now: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The first instant of the store's present day. */
export const startOfDayIn = (now: number, timeZone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).startOfDay().epochMilliseconds;
