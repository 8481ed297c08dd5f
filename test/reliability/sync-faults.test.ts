/** The outside at its worst, played by the practice gateway over HTTP, against the real connectors. */
import { afterEach, expect, test } from 'vitest';

import { openConnectors } from '../../src/connectors/index.ts';
import { busiestMinute, openPractice, type Practice, PRACTICE_IDS } from '../../src/practice/index.ts';
import { openTestListings, owner, tenOClock, type TestListings } from '../core/listings/open-test-listings.ts';

const second = 1_000;
const minute = 60 * second;
const goods = Number(process.env['VETRINA_GOODS'] ?? 120);
/** Longest wait for an answer; a hung call costs the test no more than this. */
const patienceMs = 150;

const open: { practice: Practice; shop: TestListings }[] = [];
afterEach(async () => {
  for (const { practice, shop } of open.splice(0)) {
    await shop.database.close();
    await practice.close();
  }
});

async function openStage() {
  const clock = { time: tenOClock };
  const practice = await openPractice({ now: () => new Date(clock.time) });
  const through = { connectors: openConnectors(patienceMs), gateway: practice.origin };
  const parts = { practice: true, rateLimits: true, random: () => 0.5 };
  const shop = await openTestListings({ clock, through, parts });
  open.push({ practice, shop });
  await shop.settings.verbs.update(
    { storeCode: PRACTICE_IDS.google.storeCode, website: 'https://bottega.example' },
    owner,
  );
  const { clientId, clientSecret, refreshToken, merchant, account, location } = PRACTICE_IDS.google;
  const keys = {
    clientId,
    clientSecret,
    refreshToken,
    merchantId: merchant,
    location: `accounts/${account}/locations/${location}`,
  };
  await shop.channels.verbs.connectGoogleWithToken(keys, owner);
  const skus = Array.from({ length: goods }, (_, n) => `P${n}`);
  const ids = new Map<string, number>();
  for (const [n, sku] of skus.entries()) ids.set(sku, await shop.add(sku, 1_000 + n));
  practice.forgetCalls();
  return { practice, shop, skus, ids, clock };
}

type Stage = Awaited<ReturnType<typeof openStage>>;

async function untilLive({ shop }: Stage, mostMs: number): Promise<void> {
  const end = shop.time.time + mostMs;
  while (shop.time.time < end) {
    await shop.pass(5 * second);
    const { live, onTheWay, needsHand } = await shop.listings.verbs.pulse({}, owner);
    if (onTheWay === 0 && needsHand === 0 && live === goods) return;
  }
}

const shownAt = ({ practice }: Stage, offerId: string): unknown => {
  const attributes = practice.google.product({ offerId })?.['productAttributes'] as
    { price?: { amountMicros?: string } } | undefined;
  return attributes?.price?.amountMicros;
};

async function callsOfACalmDay(): Promise<number> {
  const stage = await openStage();
  await untilLive(stage, 60 * minute);
  return stage.practice.calls.length;
}

test('throttling, breakdowns, hangs, halves and an outage of ten minutes cost time and hardly a call too many', async () => {
  const calm = await callsOfACalmDay();
  const stage = await openStage();
  const { practice, shop, skus } = stage;
  const host = 'merchantapi.googleapis.com';
  practice.faults.seed(7);
  const faults = [
    practice.faults.add({ kind: 'throttle', retryAfter: 7, host, chance: 0.3 }),
    practice.faults.add({ kind: 'status', status: 503, host, chance: 0.1 }),
    practice.faults.add({ kind: 'hang', milliseconds: 60_000, host, chance: 0.05 }),
    practice.faults.add({ kind: 'half', host, chance: 0.02 }),
  ];
  await shop.pass(2 * minute, 5 * second);
  const outage = practice.faults.add({ kind: 'reset' });
  await shop.pass(10 * minute, 5 * second);
  outage.remove();
  await untilLive(stage, 6 * 60 * minute);

  const pulse = await shop.listings.verbs.pulse({}, owner);
  expect({ live: pulse.live, onTheWay: pulse.onTheWay, needsHand: pulse.needsHand }).toEqual({
    live: goods,
    onTheWay: 0,
    needsHand: 0,
  });
  for (const [n, sku] of skus.entries()) expect(shownAt(stage, sku)).toBe(String((1_000 + n) * 10_000));
  // Each call that was struck has to be made again; beyond that at most a fifth more than on a calm day.
  const struck = practice.calls.filter((call) => call.fault !== undefined).length;
  expect(struck).toBeGreaterThan(goods / 4);
  expect(faults.every((fault) => fault.struck > 0)).toBe(true);
  expect(practice.calls.length).toBeLessThanOrEqual(1.2 * (calm + struck));
  expect(busiestMinute(practice.calls)).toBeLessThanOrEqual(300);
  expect(callsInsideNamedPauses(practice)).toEqual([]);
});

/** Calls that went out although the service had named a time before which it wants none. */
function callsInsideNamedPauses({ calls }: Practice): string[] {
  const early: string[] = [];
  for (const throttled of calls.filter((call) => call.fault === 'throttle')) {
    const from = throttled.at.getTime();
    for (const call of calls) {
      const at = call.at.getTime();
      if (call.host === throttled.host && at > from && at < from + 7 * second)
        early.push(`${call.path} after ${at - from} ms`);
    }
  }
  return early;
}

test('an answer that is lost after Google acted leaves one product, and the price that was wanted', async () => {
  const stage = await openStage();
  const { practice, shop } = stage;
  practice.faults.add({ kind: 'reset', path: 'productInputs:insert', when: 'after', times: 20 });
  practice.faults.add({ kind: 'half', path: 'localInventories:insert', when: 'after', times: 20 });
  await untilLive(stage, 120 * minute);
  expect(practice.google.productCount).toBe(goods);
  expect((await shop.listings.verbs.pulse({}, owner)).live).toBe(goods);
});

test('a consent withdrawn in the middle keeps the queue, says so, and goes on after the new sign-in', async () => {
  const stage = await openStage();
  const { practice, shop } = stage;
  practice.google.expireTokens();
  practice.google.revoke();
  await shop.pass(minute, 5 * second);
  expect((await shop.channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('sign-in');
  expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({ state: 'needs-hand', onTheWay: goods });
  const { clientId, clientSecret, merchant } = PRACTICE_IDS.google;
  await shop.channels.verbs.connectGoogleWithToken(
    { clientId, clientSecret, refreshToken: practice.google.refreshToken(), merchantId: merchant },
    owner,
  );
  await untilLive(stage, 60 * minute);
  expect((await shop.listings.verbs.pulse({}, owner)).live).toBe(goods);
});

test('a token that ends in the middle is renewed without anyone noticing', async () => {
  const stage = await openStage();
  const { practice, shop } = stage;
  await shop.turn();
  practice.google.expireTokens();
  await untilLive(stage, 60 * minute);
  expect((await shop.channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('ready');
  expect((await shop.listings.verbs.pulse({}, owner)).live).toBe(goods);
});
