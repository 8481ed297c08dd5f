/** The real connectors and the real sync on one clock, over the practice gateway whose line a story may spoil. */
import { onTestFinished } from 'vitest';

import { openConnectors } from '../../src/connectors/index.ts';
import { openPractice, type Practice, PRACTICE_IDS } from '../../src/practice/index.ts';
import { openTestListings, owner, tenOClock, type TestListings } from '../core/listings/open-test-listings.ts';

export const second = 1_000;
export const minute = 60 * second;
/** Longest wait for an answer: more than a busy machine ever needs, and each hung call costs the test as much. */
const patienceMs = 1_500;

export interface SyncStage {
  readonly practice: Practice;
  readonly shop: TestListings;
  readonly skus: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** Joins the account, again after its consent ended. */
  join(refreshToken?: string): Promise<unknown>;
}

/** A shop with so many goods and one account; nothing has been sent yet. */
export async function openSyncStage(account: 'google' | 'meta', goods: number): Promise<SyncStage> {
  const clock = { time: tenOClock };
  const practice = await openPractice({ now: () => new Date(clock.time) });
  const through = { connectors: openConnectors(patienceMs), gateway: practice.origin };
  const shop = await openTestListings({
    clock,
    through,
    parts: { practice: true, rateLimits: true, random: () => 0.5 },
  });
  onTestFinished(async () => {
    await shop.database.close();
    await practice.close();
  });
  const { google, meta } = PRACTICE_IDS;
  await shop.settings.verbs.update({ storeCode: google.storeCode, website: 'https://bottega.example' }, owner);
  const { clientId, clientSecret, merchant } = google;
  const location = `accounts/${google.account}/locations/${google.location}`;
  const join = (refreshToken: string = google.refreshToken): Promise<unknown> =>
    account === 'google'
      ? shop.channels.verbs.connectGoogleWithToken(
          { clientId, clientSecret, refreshToken, merchantId: merchant, location },
          owner,
        )
      : shop.channels.verbs.connectMeta({ accessToken: meta.accessToken, catalog: meta.catalog }, owner);
  await join();
  const skus = Array.from({ length: goods }, (_, n) => `P${n}`);
  const ids = new Map<string, number>();
  for (const [n, sku] of skus.entries()) ids.set(sku, await shop.add(sku, 1_000 + n));
  practice.forgetCalls();
  return { practice, shop, skus, ids, join };
}

/** Works until everything is seen as wanted, or so much time has gone by. */
export async function untilLive({ shop, skus }: SyncStage, mostMs: number): Promise<void> {
  const end = shop.time.time + mostMs;
  while (shop.time.time < end) {
    await shop.pass(5 * second);
    const { live, onTheWay, needsHand } = await shop.listings.verbs.pulse({}, owner);
    if (onTheWay === 0 && needsHand === 0 && live === skus.length) return;
  }
}

/** What stands at Google, in millionths, as its API tells it. */
export function shownAtGoogle({ practice }: SyncStage, offerId: string): unknown {
  const attributes = practice.google.product({ offerId })?.['productAttributes'] as
    { price?: { amountMicros?: string } } | undefined;
  return attributes?.price?.amountMicros;
}

/** Calls that a fault struck: each of them had to be made again. */
export const struckCalls = ({ practice }: SyncStage): number =>
  practice.calls.filter((call) => call.fault !== undefined).length;
