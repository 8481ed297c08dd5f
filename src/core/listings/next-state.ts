import { keptReason, noReason } from '../database/index.ts';
import type { Target } from './offer.ts';
import { isSameOffer } from './sale.ts';
import type { ListingPatch, ListingRow } from './states.ts';

/** How a channel takes offers at present. */
export type Mode =
  { readonly on: true } | { readonly on: false; readonly reason: 'not-connected' | 'channel-switched-off' };

/**
 * What becomes of a listing now that its offer should be `target`; null where nothing changes. What stands at the
 * channel is known by `sent`; null there after an attempt means: unknown, so it is sent again rather than believed.
 */
export function nextState(row: ListingRow, target: Target, mode: Mode, sku: string, at: number): ListingPatch | null {
  const settled = isSame(row.wanted, target, at) && row.wanted !== null && row.state !== 'off';
  if (mode.on && settled && (row.sent_sku === null || row.sent_sku === sku)) return turned(row, target, at);
  const patch = { wanted: target.wanted, wanted_amount: target.amount, ...restOf(row, target, mode, sku, at) };
  return differs(row, patch) ? patch : null;
}

/** Whoever keeps no dates has to be told when a sale is over. */
const isSame = (digest: string | null, { wanted, dated }: Target, at: number): boolean =>
  dated ? isSameOffer(digest, wanted, at) : digest === wanted;

/** The same offer, and its price has begun or ended by itself: nothing is sent, what customers see is looked at again. */
function turned(row: ListingRow, target: Target, at: number): ListingPatch | null {
  const stands = isSame(row.sent, target, at);
  const patch: ListingPatch = {
    wanted: target.wanted,
    wanted_amount: target.amount,
    ...(stands ? standsAs(target) : {}),
    state: row.state,
  };
  if (!differs(row, patch)) return null;
  const shows = row.state === 'accepted' || row.state === 'live';
  if (!stands || !shows || row.not_before === null) return patch;
  return { ...patch, state: 'accepted', not_before: at, ...noReason };
}

/** What was sent before is what is wanted now. */
const standsAs = ({ wanted, amount }: Target) => ({ sent: wanted, sent_amount: amount });

function restOf(row: ListingRow, target: Target, mode: Mode, sku: string, at: number): ListingPatch {
  if (!mode.on && (target.wanted !== null || target.priceMissing)) {
    return {
      state: 'off',
      not_before: null,
      handle: null,
      ...(mode.reason === null ? noReason : keptReason({ code: mode.reason })),
    };
  }
  // On its way at this moment: the answer decides against what is wanted by then.
  if (row.state === 'sent' && row.handle === null) return { state: 'sent' };
  if (target.wanted === null) {
    if (mayStandThere(row)) return behind(at);
    const { priceMissing } = target;
    // Taken away already, and perhaps still to be looked for.
    if (row.state === 'withdrawn' && !priceMissing) return { state: 'withdrawn' };
    const state = priceMissing ? 'needs-you' : 'withdrawn';
    return {
      state,
      not_before: null,
      handle: null,
      ...(priceMissing ? keptReason({ code: 'price-missing' }) : noReason),
    };
  }
  if (row.state === 'conflict' && row.shown_amount !== target.amount) return { state: 'conflict' };
  if (isSame(row.sent, target, at) && row.sent_sku === sku) {
    // As it was sent before: looked at again where it can be, taken as delivered where it cannot.
    const readsBack = row.shown_at !== null || row.not_before !== null;
    return { ...standsAs(target), state: 'accepted', not_before: readsBack ? at : null, handle: null, ...noReason };
  }
  return behind(at);
}

/** Whether anything of it may stand at the channel: it was sent once, or it is not known how an attempt ended. */
export const mayStandThere = (row: ListingRow): boolean =>
  row.sent_at !== null || row.attempts > 0 || row.state === 'sent';

const behind = (at: number): ListingPatch => ({ state: 'behind', not_before: at, handle: null, ...noReason });

const differs = (row: ListingRow, patch: ListingPatch): boolean =>
  Object.entries(patch).some(([name, value]) => row[name as keyof ListingRow] !== value);

/** The listing of a variant that was never on the channel. */
export const newListing = (variantId: number, channelId: string, at: number): ListingRow => ({
  variant_id: variantId,
  channel_id: channelId,
  listed: 1,
  state: 'withdrawn',
  wanted: null,
  wanted_amount: null,
  sent: null,
  sent_amount: null,
  sent_sku: null,
  shown_amount: null,
  since: at,
  sent_at: null,
  shown_at: null,
  not_before: null,
  attempts: 0,
  handle: null,
  ...noReason,
  updates_day: null,
  updates: 0,
});
