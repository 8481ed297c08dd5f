/** A clock that can be set back, so that a shop made today has a past of its own. */
import type { Clock } from '../../core/shop.ts';
import { dayIn, readInstant } from '../store-time.ts';
import { bottega } from './bottega.ts';

export interface PastClock extends Clock {
  /** So many days ago, at an hour of the store (`18:30`); the clock runs on from there. */
  goTo(daysAgo: number, hour: string): void;
  /** So much later, as if somebody had waited. */
  pass(milliseconds: number): void;
  /** So many minutes before the present. */
  minutesAgo(minutes: number): void;
  /** The present, for good. */
  comeBack(): void;
  /** The store's calendar day so many days from the present, wherever the clock stands. */
  day(fromToday: number): string;
}

export function pastClock(real: Clock): PastClock {
  let behind = 0;
  return {
    now: () => real.now() - behind,
    goTo(daysAgo, hour) {
      behind = real.now() - Date.parse(readInstant(`${dayFromNow(real, -daysAgo)}T${hour}`, bottega.timeZone));
    },
    pass(milliseconds) {
      behind -= milliseconds;
    },
    minutesAgo(minutes) {
      behind = minutes * 60_000;
    },
    comeBack() {
      behind = 0;
    },
    day: (fromToday) => dayFromNow(real, fromToday),
  };
}

const dayMs = 24 * 60 * 60 * 1000;

/** The store's calendar day so many days from now. */
export const dayFromNow = (clock: Clock, days: number): string => dayIn(bottega.timeZone, clock.now() + days * dayMs);
