/** What a reading of the channel makes of a listing: seen as wanted, not yet, or changed by someone else. */
import type { Shown } from '../channels/index.ts';
import { widening } from './after-answer.ts';
import { storeAmountIn } from './offer.ts';
import type { ListingPatch, ListingRow } from './states.ts';

/** What a reading that was not broken off says. */
export type Seen = Exclude<Shown, { readonly state: 'unread' }>;

export interface ReadingPlace {
  readonly at: number;
  readonly showsAfterMs: number;
  /** How long a listing that shows what it should is left alone. */
  readonly calmMs: number;
}

/** Within so many times its usual delay a channel may still show anything it showed before. */
const lagFactor = 4;
/** After so many times its usual delay, and never before a day, an old price is worth a person's look. */
const oldFactor = 100;
const dayMs = 24 * 60 * 60_000;

/**
 * Null: this reading says nothing about what the listing has become by now.
 * @param earlier amounts that the shop itself wanted here before; to see one of them is delay, not somebody's hand
 */
export function afterReading(
  row: ListingRow,
  shown: Seen,
  earlier: ReadonlySet<number>,
  place: ReadingPlace,
): ListingPatch | null {
  if (!readable.has(row.state)) return null;
  const amount = amountOf(shown);
  const seen = { shown_at: place.at, shown_amount: amount };
  if (row.wanted === null || row.sent !== row.wanted) {
    if (row.state !== 'conflict') return null;
    // A newer price waits behind the question; it is answered when the channel shows that price by itself.
    if (amount !== null && amount === row.wanted_amount)
      return { ...seen, state: 'behind', not_before: place.at, ...reason(null) };
    return { ...seen, state: 'conflict', not_before: place.at + place.calmMs };
  }
  if (isAsWanted(row, shown)) return { ...seen, ...judged(row, shown, place) };
  if (row.state !== 'conflict' && isLag(row, amount, earlier, place)) return { ...seen, ...notYet(row, shown, place) };
  return { ...seen, ...changed(shown, place) };
}

export const readable: ReadonlySet<ListingRow['state']> = new Set([
  'accepted',
  'live',
  'refused',
  'needs-you',
  'conflict',
]);

const amountOf = (shown: Seen): number | null => (shown.state === 'shown' ? (shown.price?.amount ?? null) : null);

function isAsWanted(row: ListingRow, shown: Seen): boolean {
  if (shown.state === 'absent' || shown.price?.amount !== row.wanted_amount) return false;
  const store = storeAmountIn(row.wanted);
  return store === null || shown.storePrice === null || shown.storePrice.amount === store;
}

/** The price is right; whether customers see it, the channel's review says. */
function judged(row: ListingRow, shown: Seen, place: ReadingPlace): ListingPatch {
  if (shown.state === 'absent' || shown.review === 'none') {
    return { state: 'live', not_before: place.at + place.calmMs, ...reason(null) };
  }
  if (shown.review === 'in-review') return { ...notYet(row, shown, place), ...reason('in-review') };
  const [issue] = shown.issues;
  return {
    state: 'refused',
    not_before: place.at + Math.max(place.calmMs, widening(place.at - (row.sent_at ?? 0), place.showsAfterMs)),
    reason_code: issue?.code ?? 'refused-by-channel',
    reason_details: JSON.stringify(issue?.details ?? {}),
  };
}

/** The old price, or none yet: channels take their time, and their copies differ for a while. */
function isLag(row: ListingRow, amount: number | null, earlier: ReadonlySet<number>, place: ReadingPlace): boolean {
  const fresh = place.at - (row.sent_at ?? 0) < lagFactor * place.showsAfterMs;
  const ours = amount !== null && (earlier.has(amount) || amount === row.wanted_amount);
  return row.state === 'live' ? fresh && ours : fresh || ours || amount === null;
}

function notYet(row: ListingRow, shown: Seen, place: ReadingPlace): ListingPatch {
  const waited = place.at - (row.sent_at ?? place.at);
  const not_before = place.at + widening(waited, Math.min(place.showsAfterMs, 60_000) || 1);
  if (waited < Math.max(dayMs, oldFactor * place.showsAfterMs))
    return { state: 'accepted', not_before, ...reason(null) };
  return { state: 'needs-you', not_before, ...reason(shown.state === 'absent' ? 'not-shown-yet' : 'still-old-price') };
}

function changed(shown: Seen, place: ReadingPlace): ListingPatch {
  const code = shown.state === 'absent' ? 'removed-at-channel' : 'changed-at-channel';
  return { state: 'conflict', not_before: place.at + place.calmMs, ...reason(code, { shown: amountOf(shown) }) };
}

const reason = (code: string | null, details: object = {}) => ({
  reason_code: code,
  reason_details: code === null ? null : JSON.stringify(details),
});
