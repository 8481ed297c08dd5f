/** Pure: whether an event still takes registrations. */
import type { ShopEvent } from '../../api/events.ts';

/** How long an evening without a stated end is taken to last. */
const usualLength = 3 * 60 * 60 * 1000;

export function eventState(
  event: {
    readonly starts_at: number;
    readonly ends_at: number | null;
    readonly closed: number;
    readonly called_off_at?: number | null;
    readonly opens_at?: number | null;
    readonly closes_at?: number | null;
  },
  now: number,
): ShopEvent['state'] {
  if ((event.called_off_at ?? null) !== null) return 'cancelled';
  if ((event.ends_at ?? event.starts_at + usualLength) <= now) return 'over';
  if (event.closed === 1 || (event.closes_at ?? event.starts_at) <= now) return 'closed';
  return (event.opens_at ?? now) > now ? 'early' : 'open';
}
