/** What a channel's answer makes of a listing. Pure: the row as it is by now, the answer, the hour. */
import type { Facts } from '../../api/outside.ts';
import type { OfferAnswer } from '../channels/index.ts';
import { keptReason, noReason } from '../database/index.ts';
import { isSameOffer, perhaps } from './sale.ts';
import type { ListingPatch, ListingRow } from './states.ts';

/** What was sent in one call for one variant. */
export interface Sending {
  readonly variantId: number;
  readonly sku: string;
  /** `withdraw` also takes away the item of an earlier SKU. */
  readonly kind: 'publish' | 'withdraw';
  readonly digest: string | null;
  /** What customers see of it while it is sent. */
  readonly amount: number | null;
  readonly takenAt: number;
}

export interface AnswerPlace {
  readonly at: number;
  /** The store's calendar day. */
  readonly day: string;
  readonly readsBack: boolean;
  readonly showsAfterMs: number;
  /** When a `later` without a time of its own is tried again. */
  readonly retryAt: (attempts: number, named: string | null) => number;
}

const firstVerdictMs = 1_000;

/** Failures after which it is certain that nothing was done. */
const untouched = new Set(['too-many-requests', 'stopped-before-it', 'daily-limit', 'data-source-gone']);

/** They say nothing about this one: its own pauses do not grow by them, the channel's do. */
const ofTheChannel = new Set(['too-many-requests', 'stopped-before-it']);

export function afterAnswer(row: ListingRow, sending: Sending, answer: OfferAnswer, place: AnswerPlace): ListingPatch {
  switch (answer.outcome) {
    case 'accepted':
      return sending.kind === 'withdraw' ? gone(row, place) : taken(row, sending, null, place);
    case 'sent':
      return sending.kind === 'withdraw'
        ? goingAway(row, answer.handle, place)
        : taken(row, sending, answer.handle, place);
    case 'refused':
      return refused(row, sending, answer.code, answer.details, place);
    case 'later':
      return later(row, sending.digest, answer, place);
  }
}

/** The verdict on what was sent earlier; `row.sent` says what that was. */
export function afterVerdict(row: ListingRow, answer: OfferAnswer, place: AnswerPlace): ListingPatch {
  switch (answer.outcome) {
    case 'sent':
      return {
        state: 'sent',
        handle: answer.handle,
        not_before: place.at + widening(place.at - (row.sent_at ?? 0), firstVerdictMs),
      };
    case 'accepted':
      if (row.wanted === null) return gone(row, place);
      return isSameOffer(row.wanted, row.sent, place.at) ? accepted(place) : again(place);
    case 'refused':
      return refused({ ...row, sent: null }, { digest: row.sent }, answer.code, answer.details, place);
    case 'later':
      return later(row, row.sent, answer, place);
  }
}

function taken(row: ListingRow, sending: Sending, handle: string | null, place: AnswerPlace): ListingPatch {
  const same = isSameOffer(row.wanted, sending.digest, place.at);
  const sent = {
    // A sale may have begun or ended while it was under way.
    sent: same ? row.wanted : sending.digest,
    sent_amount: same ? row.wanted_amount : sending.amount,
    sent_sku: sending.sku,
    sent_at: place.at,
    attempts: 0,
    updates_day: place.day,
    updates: row.updates_day === place.day ? row.updates + 1 : 1,
  };
  if (!same) return { ...again(place), ...sent };
  if (handle === null) return { ...accepted(place), ...sent };
  return { ...accepted(place), ...sent, state: 'sent', handle, not_before: place.at + firstVerdictMs };
}

const accepted = ({ at, readsBack, showsAfterMs }: AnswerPlace): ListingPatch => ({
  state: 'accepted',
  not_before: readsBack ? at + showsAfterMs : null,
  handle: null,
  attempts: 0,
  ...noReason,
});

/** Something else is wanted by now, or the same under another SKU. */
const again = ({ at }: AnswerPlace): ListingPatch => ({ state: 'behind', not_before: at, handle: null, ...noReason });

const nothingThere = {
  sent: null,
  sent_amount: null,
  sent_sku: null,
  sent_at: null,
  shown_amount: null,
  shown_at: null,
  handle: null,
  attempts: 0,
} as const;

function gone(row: ListingRow, place: AnswerPlace): ListingPatch {
  if (row.wanted !== null) return { ...again(place), ...nothingThere };
  // It counts as gone when the channel was seen without it.
  const looksAt = place.readsBack ? place.at + place.showsAfterMs : null;
  return { ...nothingThere, state: 'withdrawn', not_before: looksAt, ...noReason };
}

function goingAway(row: ListingRow, handle: string, place: AnswerPlace): ListingPatch {
  // The item of an earlier SKU: the new one need not wait for the verdict.
  if (row.wanted !== null) return { ...again(place), ...nothingThere };
  return { state: 'sent', sent: null, handle, sent_at: place.at, not_before: place.at + firstVerdictMs, ...noReason };
}

function refused(
  row: ListingRow,
  { digest }: Pick<Sending, 'digest'>,
  code: string,
  details: Facts,
  place: AnswerPlace,
): ListingPatch {
  if (!isSameOffer(row.wanted, digest, place.at)) return { ...again(place), sent: row.sent, attempts: 0 };
  return {
    state: 'refused',
    sent: row.sent,
    not_before: null,
    handle: null,
    attempts: 0,
    ...keptReason({ code, details }),
  };
}

function later(
  row: ListingRow,
  attempted: string | null,
  { code, at: named }: Extract<OfferAnswer, { outcome: 'later' }>,
  place: AnswerPlace,
): ListingPatch {
  const attempts = ofTheChannel.has(code) ? row.attempts : row.attempts + 1;
  return {
    state: 'waiting',
    // Perhaps it was carried out and only the answer got lost: what stands there is not known any more.
    sent: untouched.has(code) ? row.sent : perhaps(row.sent, attempted),
    not_before: place.retryAt(row.attempts, named),
    handle: null,
    attempts,
    ...keptReason({ code }),
  };
}

/** Pauses that grow with the time already waited. */
export const widening = (elapsedMs: number, firstMs: number): number =>
  Math.min(Math.max(firstMs, elapsedMs / 2), 6 * 60 * 60_000);
