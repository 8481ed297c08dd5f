/** What was taken off a channel is looked for once more: only what is surely not there counts as gone. */
import type { Shown } from '../channels/index.ts';
import { keptReason, noReason } from '../database/index.ts';
import { widening } from './after-answer.ts';
import type { ReadingPlace } from './after-reading.ts';
import type { ListingPatch, ListingRow } from './states.ts';

/** Within so many times its usual delay a channel may still show what it was told to forget. */
const lagFactor = 4;

export function afterWithdrawal(
  row: ListingRow,
  shown: Exclude<Shown, { readonly state: 'unread' }>,
  place: ReadingPlace,
): ListingPatch {
  const { at, showsAfterMs, calmMs } = place;
  if (shown.state === 'absent') {
    const gone = { state: 'withdrawn', not_before: null, attempts: 0 } as const;
    return { ...gone, shown_at: at, shown_amount: null, ...noReason };
  }
  const seen = { shown_at: at, shown_amount: shown.price?.amount ?? null };
  const waited = at - row.since;
  if (row.state === 'withdrawn' && waited < Math.max(lagFactor * showsAfterMs, 60_000)) {
    return { state: 'withdrawn', not_before: at + widening(waited, showsAfterMs), reason_code: null };
  }
  // Some other list of the same account names it, or the answer was not true: the next comparison takes it away again.
  return {
    ...seen,
    state: 'needs-you',
    attempts: 1,
    not_before: at + calmMs,
    ...keptReason({ code: 'still-shown' }),
  };
}
