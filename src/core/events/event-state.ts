/** Pure: whether an event still takes registrations. */
import type { ShopEvent } from '../../api/events.ts';

/** How long an evening without a stated end is taken to last. */
const usualLength = 3 * 60 * 60 * 1000;

export function eventState(
  event: { readonly starts_at: number; readonly ends_at: number | null; readonly closed: number },
  now: number,
): ShopEvent['state'] {
  if ((event.ends_at ?? event.starts_at + usualLength) <= now) return 'over';
  return event.closed === 1 ? 'closed' : 'open';
}
