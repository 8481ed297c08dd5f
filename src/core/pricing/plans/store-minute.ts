import { Temporal } from 'temporal-polyfill';

import { Refusal } from '../../../api/refusals.ts';
import type { LocalMinute } from '../../../api/time.ts';

export interface StoreMinute {
  /** Milliseconds. */
  readonly at: number;
  /** `skipped`: summer time begins and the minute is not there; `twice`: it ends and the minute comes two times. */
  readonly night: 'skipped' | 'twice' | null;
}

/**
 * The instant of a minute on the store's clock. A minute that does not exist (02:30 when summer time begins) is taken an
 * hour later, as a clock on the wall would show it. One that comes twice is the first for a start and the second for an
 * end: nobody who reads the sign comes too late. Refuses with `time-not-readable`.
 */
export function storeMinute(written: LocalMinute, timeZone: string, edge: 'start' | 'end'): StoreMinute {
  const wall = readWall(written);
  const at = (disambiguation: 'earlier' | 'later'): Temporal.ZonedDateTime =>
    wall.toZonedDateTime(timeZone, { disambiguation });
  const [first, second] = [at('earlier'), at('later')];
  if (first.epochMilliseconds === second.epochMilliseconds) return { at: first.epochMilliseconds, night: null };
  const skipped = !first.toPlainDateTime().equals(wall);
  if (skipped) return { at: second.epochMilliseconds, night: 'skipped' };
  return { at: (edge === 'start' ? first : second).epochMilliseconds, night: 'twice' };
}

function readWall(written: LocalMinute): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(written, { overflow: 'reject' });
  } catch {
    throw new Refusal('time-not-readable', { written });
  }
}
