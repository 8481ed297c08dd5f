/** A clock that can be set back, so that a shop made today has a past of its own. */
import type { Clock } from '../../core/shop.ts';

export interface PastClock extends Clock {
  /** 0 is the present; from then on it runs with the real one. */
  setDaysAgo(days: number): void;
}

export const dayMs = 24 * 60 * 60 * 1000;

export function pastClock(real: Clock): PastClock {
  let behind = 0;
  return {
    now: () => real.now() - behind,
    setDaysAgo(days) {
      behind = days * dayMs;
    },
  };
}
