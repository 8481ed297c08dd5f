/** What a reading of the channel makes of a listing: seen as wanted, not yet, or changed by someone else. */
import { fromInstant } from '../../api/time.ts';
import type { Shown } from '../channels/index.ts';
import { keptReason, noReason } from '../database/index.ts';
import { widening } from './after-answer.ts';
import { afterWithdrawal } from './after-withdrawal.ts';
import {
  amountsIn,
  dueAmount,
  dueStoreAmount,
  isOver,
  isSameOffer,
  lastTurn,
  nearestTurn,
  readDigest,
} from './sale.ts';
import type { ListingPatch, ListingRow } from './states.ts';
import { wordOf } from './stock-print.ts';

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
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

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
  if (row.state === 'withdrawn' || row.reason_code === 'still-shown') return afterWithdrawal(row, shown, place);
  const amount = amountOf(shown);
  const seen = { shown_at: place.at, shown_amount: amount };
  const due = dueAmount(row.wanted, place.at) ?? row.wanted_amount;
  if (row.wanted === null || !isSameOffer(row.sent, row.wanted, place.at)) {
    if (row.state !== 'conflict') return null;
    // A newer price waits behind the question; it is answered when the channel shows that price by itself.
    if (amount !== null && amount === due) return { ...seen, state: 'behind', not_before: place.at, ...noReason };
    return { ...seen, state: 'conflict', not_before: place.at + place.calmMs };
  }
  if (isAsWanted(row, shown, due, place.at)) {
    if (holdsSale(row, shown, place.at) && holdsStock(row, shown)) return { ...seen, ...judged(row, shown, place) };
    // Customers see the right price as yet. What the shop has planned or counted is its own to say: it is told again.
    if (row.state === 'live' && !isFresh(row, place))
      return { ...seen, state: 'behind', sent: null, not_before: place.at, ...noReason };
    return { ...seen, ...notYet(row, shown, place) };
  }
  if (row.state !== 'conflict' && isLag(row, amount, earlier, place)) return { ...seen, ...notYet(row, shown, place) };
  return { ...seen, ...changed(shown, place) };
}

export const readable: ReadonlySet<ListingRow['state']> = new Set([
  'accepted',
  'live',
  'refused',
  'needs-you',
  'conflict',
  'withdrawn',
]);

const amountOf = (shown: Seen): number | null => (shown.state === 'shown' ? (shown.price?.amount ?? null) : null);

function isAsWanted(row: ListingRow, shown: Seen, due: number | null, at: number): boolean {
  if (shown.state === 'absent' || shown.price?.amount !== due) return false;
  const store = dueStoreAmount(row.wanted, at);
  return store === null || shown.storePrice === null || shown.storePrice.amount === store;
}

/** Whether the channel knows of the sale that it was told of, with its beginning and its end. */
function holdsSale(row: ListingRow, shown: Seen, at: number): boolean {
  const wanted = readDigest(row.wanted);
  if (wanted === null || shown.state === 'absent') return true;
  const sales = [
    [wanted.sale, shown.sale],
    [shown.storePrice === null ? null : wanted.storeSale, shown.storeSale],
  ] as const;
  return sales.every(([ours, theirs]) => {
    if (ours === null || isOver(ours, at)) return true;
    if (theirs === null || theirs.amount !== ours.amount) return false;
    const begins = ours.from <= at || isSameMinute(fromInstant(theirs.from), ours.from);
    return begins && isSameMinute(theirs.until === null ? null : fromInstant(theirs.until), ours.until);
  });
}

/** Whether the channel says of the stock what it was told; who cannot be read says nothing against it. */
function holdsStock(row: ListingRow, shown: Seen): boolean {
  if (shown.state === 'absent' || shown.availability === undefined) return true;
  const wanted = wordOf(readDigest(row.wanted)?.print ?? '');
  return wanted === null || shown.availability.includes(wanted);
}

/** Channels keep the minute; who keeps no dates at all shows the price of the moment. */
const isSameMinute = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) < minuteMs);

/** The price is right; whether customers see it, the channel's review says. */
function judged(row: ListingRow, shown: Seen, place: ReadingPlace): ListingPatch {
  if (shown.state === 'absent' || shown.review === 'none') {
    return { state: 'live', not_before: place.at + place.calmMs, ...noReason };
  }
  if (shown.review === 'in-review') return { ...notYet(row, shown, place), ...keptReason({ code: 'in-review' }) };
  const [issue] = shown.issues;
  return {
    state: 'refused',
    not_before: place.at + Math.max(place.calmMs, widening(place.at - (row.sent_at ?? 0), place.showsAfterMs)),
    ...keptReason(issue ?? { code: 'refused-by-channel' }),
  };
}

/** The old price, or none yet: channels take their time, and their copies differ for a while. */
function isLag(row: ListingRow, amount: number | null, earlier: ReadonlySet<number>, place: ReadingPlace): boolean {
  const fresh = isFresh(row, place);
  const ours = amount !== null && (earlier.has(amount) || amountsIn(row.wanted).includes(amount));
  return row.state === 'live' ? fresh && ours : fresh || ours || amount === null;
}

/** It was sent a short while ago, or its price changes by itself about now. */
function isFresh(row: ListingRow, { at, showsAfterMs }: ReadingPlace): boolean {
  const turn = nearestTurn(row.wanted, at);
  const since = Math.min(at - (row.sent_at ?? 0), turn === null ? Infinity : Math.abs(at - turn));
  return since < lagFactor * showsAfterMs;
}

function notYet(row: ListingRow, shown: Seen, place: ReadingPlace): ListingPatch {
  const waited = place.at - Math.max(row.sent_at ?? place.at, lastTurn(row.wanted, place.at) ?? 0);
  const not_before = place.at + widening(waited, Math.min(place.showsAfterMs, 60_000) || 1);
  if (waited < Math.max(dayMs, oldFactor * place.showsAfterMs)) return { state: 'accepted', not_before, ...noReason };
  if (shown.state === 'absent') return { state: 'needs-you', not_before, ...keptReason({ code: 'not-shown-yet' }) };
  return {
    state: 'needs-you',
    not_before,
    ...keptReason({ code: holdsStock(row, shown) ? 'still-old-price' : 'still-old-stock' }),
  };
}

function changed(shown: Seen, place: ReadingPlace): ListingPatch {
  const code = shown.state === 'absent' ? 'removed-at-channel' : 'changed-at-channel';
  return {
    state: 'conflict',
    not_before: place.at + place.calmMs,
    ...keptReason({ code, details: { shown: amountOf(shown) } }),
  };
}
