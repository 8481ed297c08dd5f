/** When an act that could not be done is tried again. */
import { fromInstant, type Instant } from '../../api/time.ts';

const firstPauseMs = 5_000;
const longestPauseMs = 15 * 60_000;

/** Doubling from five seconds to a quarter of an hour, half of it by chance, so that many do not come back together. */
export function backoff(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts, 20));
  return Math.round(full / 2 + (full / 2) * random());
}

/** A time that the outside named is obeyed; without one, or with one that has passed, the pause grows by itself. */
export function nextTry(
  now: number,
  attempts: number,
  named: Instant | null,
  random: () => number = Math.random,
): number {
  const pause = backoff(attempts, random);
  const at = named === null ? Number.NaN : fromInstant(named);
  if (Number.isNaN(at)) return now + pause;
  // A little later than the moment named: clocks differ, and whoever asks on the second is turned away again.
  return at > now ? at + Math.round(1_000 * random()) : now + pause;
}
