/**
 * How a listing stands, as its light: one rule for the price list, the product and the channels. Pure; the words are
 * put to it by `light-words.ts`.
 */
import type { Listing } from '../../api/listings.ts';
import { outsideCodes, type ListingWaitCode } from '../../api/outside.ts';
import type { Instant } from '../../api/time.ts';
import type { Light } from '../parts/traffic-light.ts';

/** Which word stands beside the light: one of the listing's own, or the reason it gives. */
export type LightWord =
  | { readonly kind: 'own'; readonly word: 'seen' | 'delivered' | 'sending' | 'coming' | 'notHere' | 'disconnected' }
  | { readonly kind: 'reason'; readonly code: string };

export interface ListingLight {
  readonly light: Light;
  readonly word: LightWord;
  /** Since when it is so: read back, or handed over. */
  readonly at: Instant | null;
  /** Until when it will be so. */
  readonly by: Instant | null;
}

type Facts = Pick<Listing, 'state' | 'sentAt' | 'shownAt' | 'notBefore' | 'reason'>;

const own = (word: (LightWord & { kind: 'own' })['word']): LightWord => ({ kind: 'own', word });
const because = (code: string): LightWord => ({ kind: 'reason', code });

const signIn = new Set<string>(outsideCodes['sign-in']);
const needsYou = new Set<string>(outsideCodes['needs-you']);
/** Nobody's fault, and grey: what is to be sent goes out by itself as soon as there is a way. */
const away = new Set<string>(['offline', 'not-connected', 'channel-switched-off'] satisfies readonly (
  ListingWaitCode | 'offline'
)[]);

/** @param readsBack whether the channel can be asked what it shows; one that cannot never turns green */
export function lightOf(listing: Facts, readsBack: boolean): ListingLight {
  const { state, sentAt, shownAt, notBefore, reason } = listing;
  switch (state) {
    case 'live':
      return { light: 'seen', word: own('seen'), at: shownAt, by: null };
    case 'accepted':
      if (reason?.code === 'in-review') return { light: 'inReview', word: because('in-review'), at: null, by: null };
      return readsBack
        ? { light: 'onItsWay', word: own('coming'), at: null, by: null }
        : { light: 'delivered', word: own('delivered'), at: sentAt, by: null };
    case 'sent':
      return { light: 'onItsWay', word: own('sending'), at: null, by: null };
    case 'behind':
    case 'waiting':
      return waiting(reason?.code ?? null, notBefore);
    case 'refused':
    case 'needs-you':
    case 'conflict':
      return { light: 'needsYou', word: because(reason?.code ?? 'refused-by-channel'), at: null, by: null };
    case 'off':
      return { light: 'disconnected', word: offWord(reason?.code ?? null), at: null, by: null };
    case 'withdrawn':
      return { light: 'no', word: own('notHere'), at: null, by: null };
  }
}

function waiting(code: string | null, notBefore: Instant | null): ListingLight {
  if (code === null || code === 'daily-limit') {
    return { light: 'onItsWay', word: own('coming'), at: null, by: notBefore };
  }
  if (away.has(code) || signIn.has(code)) return { light: 'disconnected', word: because(code), at: null, by: null };
  if (needsYou.has(code)) return { light: 'needsYou', word: because(code), at: null, by: null };
  return { light: 'onItsWay', word: because(code), at: null, by: notBefore };
}

const offWord = (code: string | null): LightWord =>
  code === null || code === 'not-connected' ? own('disconnected') : because(code);

/**
 * The price that customers see there: what was read back; where nothing can be read, what was handed over last.
 * Null: nothing is shown.
 */
export function seenPrice(listing: Pick<Listing, 'state' | 'shown' | 'sent' | 'shownAt'>): number | null {
  if (listing.state === 'off' || listing.state === 'withdrawn') return null;
  return listing.shownAt === null ? listing.sent : listing.shown;
}

/** What customers see less what they should see, in minor units; null where one of both is not known. */
export function difference(listing: Pick<Listing, 'state' | 'shown' | 'sent' | 'shownAt' | 'wanted'>): number | null {
  const seen = seenPrice(listing);
  return seen === null || listing.wanted === null ? null : seen - listing.wanted;
}

/** Sending it again may help: it is neither right already, nor about to go out by itself, nor without a connection. */
export const canSendAgain = ({ state, reason }: Pick<Listing, 'state' | 'reason'>): boolean =>
  state === 'refused' ||
  state === 'needs-you' ||
  (state === 'waiting' && reason !== null && reason.code !== 'daily-limit');

export const needsHand = ({ state }: Pick<Listing, 'state'>): boolean =>
  state === 'refused' || state === 'needs-you' || state === 'conflict';
