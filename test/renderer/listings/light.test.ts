import { describe, expect, it } from 'vitest';
import { listingStates, type Listing } from '../../../src/api/listings.ts';
import { canSendAgain, difference, lightOf, seenPrice } from '../../../src/renderer/listings/light.ts';

const noon = '2026-11-21T12:00:00.000Z';
const six = '2026-11-21T17:00:00.000Z';

const listing = (facts: Partial<Listing>): Listing => ({
  variantId: 1,
  channelId: 'google',
  state: 'live',
  wanted: 1290,
  regular: 1290,
  sale: null,
  sent: 1290,
  shown: 1290,
  exception: false,
  since: noon,
  sentAt: noon,
  shownAt: noon,
  notBefore: null,
  reason: null,
  ...facts,
});
const reason = (code: string) => ({ code, details: {} });
const seenBy = (facts: Partial<Listing>, readsBack = true) => lightOf(listing(facts), readsBack);

describe('The light of a listing', () => {
  it('is green only after the price was read back', () => {
    expect(seenBy({ state: 'live' })).toEqual({
      light: 'seen',
      word: { kind: 'own', word: 'seen' },
      at: noon,
      by: null,
    });
    const green = listingStates.filter((state) => lightOf(listing({ state }), true).light === 'seen');
    expect(green).toEqual(['live']);
  });

  it('says delivered, in grey, where the channel cannot be read back', () => {
    expect(seenBy({ state: 'accepted', shownAt: null }, false)).toMatchObject({
      light: 'delivered',
      word: { word: 'delivered' },
      at: noon,
    });
    expect(seenBy({ state: 'accepted' }, true)).toMatchObject({ light: 'onItsWay', word: { word: 'coming' } });
  });

  it('names the hour by which a second change of the day goes out', () => {
    expect(seenBy({ state: 'waiting', reason: reason('daily-limit'), notBefore: six })).toEqual({
      light: 'onItsWay',
      word: { kind: 'own', word: 'coming' },
      at: null,
      by: six,
    });
  });

  it('is grey and not red without a network or without an account', () => {
    expect(seenBy({ state: 'waiting', reason: reason('offline') }).light).toBe('disconnected');
    expect(seenBy({ state: 'waiting', reason: reason('token-expired') }).light).toBe('disconnected');
    expect(seenBy({ state: 'off', reason: reason('not-connected') })).toMatchObject({
      light: 'disconnected',
      word: { kind: 'own', word: 'disconnected' },
    });
    expect(seenBy({ state: 'off', reason: reason('channel-switched-off') }).word).toEqual({
      kind: 'reason',
      code: 'channel-switched-off',
    });
  });

  it('gives the reason where a person must look', () => {
    for (const [state, code] of [
      ['refused', 'image-missing'],
      ['needs-you', 'still-old-price'],
      ['conflict', 'changed-at-channel'],
    ] as const) {
      expect(seenBy({ state, reason: reason(code) })).toMatchObject({
        light: 'needsYou',
        word: { kind: 'reason', code },
      });
    }
    expect(seenBy({ state: 'waiting', reason: reason('payment-missing') }).light).toBe('needsYou');
  });

  it('tells a review from a delay', () => {
    expect(seenBy({ state: 'accepted', reason: reason('in-review') }).light).toBe('inReview');
    expect(seenBy({ state: 'sent' })).toMatchObject({ light: 'onItsWay', word: { word: 'sending' } });
  });
});

describe('What customers see', () => {
  it('is what was read back, and what was handed over where nothing can be read', () => {
    expect(seenPrice(listing({ state: 'behind', wanted: 1290, shown: 1190 }))).toBe(1190);
    expect(seenPrice(listing({ state: 'accepted', shownAt: null, shown: null, sent: 1290 }))).toBe(1290);
  });

  it('is nothing where nothing is shown', () => {
    expect(seenPrice(listing({ state: 'off' }))).toBeNull();
    expect(seenPrice(listing({ state: 'withdrawn' }))).toBeNull();
    expect(seenPrice(listing({ state: 'needs-you', shown: null }))).toBeNull();
  });

  it('differs by so much from what should be', () => {
    expect(difference(listing({ shown: 1190 }))).toBe(-100);
    expect(difference(listing({ wanted: null }))).toBeNull();
  });

  it('is sent again only where that may help', () => {
    const again = (facts: Partial<Listing>) => canSendAgain(listing(facts));
    expect(listingStates.filter((state) => again({ state }))).toEqual(['refused', 'needs-you']);
    expect(again({ state: 'waiting', reason: reason('no-answer') })).toBe(true);
    expect(again({ state: 'waiting', reason: reason('daily-limit') })).toBe(false);
  });
});
