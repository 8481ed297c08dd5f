/** The outside at its worst, played by the practice gateway over HTTP, against the real connectors. */
import { expect, test } from 'vitest';

import { busiestMinute, type Practice } from '../../src/practice/index.ts';
import { owner } from '../core/listings/open-test-listings.ts';
import { minute, openSyncStage, second, shownAtGoogle, struckCalls, type SyncStage, untilLive } from './sync-stage.ts';

const goods = Number(process.env['VETRINA_GOODS'] ?? 120);
const host = 'merchantapi.googleapis.com';
const openStage = () => openSyncStage('google', goods);

async function expectEverythingSeen(stage: SyncStage): Promise<void> {
  const { live, onTheWay, needsHand } = await stage.shop.listings.verbs.pulse({}, owner);
  expect({ live, onTheWay, needsHand }).toEqual({ live: goods, onTheWay: 0, needsHand: 0 });
  for (const [n, sku] of stage.skus.entries()) expect(shownAtGoogle(stage, sku)).toBe(String((1_000 + n) * 10_000));
}

let calmDay: number | undefined;
async function callsOfACalmDay(): Promise<number> {
  if (calmDay !== undefined) return calmDay;
  const stage = await openStage();
  await untilLive(stage, 60 * minute);
  return (calmDay = stage.practice.calls.length);
}

test('throttling, breakdowns, hangs, halves and an outage of ten minutes cost time and hardly a call too many', async () => {
  const calm = await callsOfACalmDay();
  const stage = await openStage();
  const { practice, shop } = stage;
  practice.faults.seed(7);
  const faults = [
    practice.faults.add({ kind: 'throttle', retryAfter: 7, host, chance: 0.3 }),
    practice.faults.add({ kind: 'status', status: 503, host, chance: 0.1 }),
    practice.faults.add({ kind: 'hang', milliseconds: 60_000, host, chance: 0.05, times: 4 }),
    practice.faults.add({ kind: 'half', host, chance: 0.02 }),
  ];
  await shop.pass(2 * minute, 5 * second);
  const outage = practice.faults.add({ kind: 'reset' });
  await shop.pass(10 * minute, 5 * second);
  outage.remove();
  await untilLive(stage, 6 * 60 * minute);

  await expectEverythingSeen(stage);
  // Each call that was struck has to be made again; beyond that at most a fifth more than on a calm day.
  const struck = struckCalls(stage);
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

test('with no time named, pages for answers, empty ones and lost ones, it still converges with hardly a call too many', async () => {
  const calm = await callsOfACalmDay();
  const stage = await openStage();
  const { practice } = stage;
  practice.faults.seed(11);
  const faults = [
    practice.faults.add({ kind: 'throttle', host, chance: 0.3 }),
    practice.faults.add({ kind: 'html', status: 502, host, chance: 0.03 }),
    practice.faults.add({ kind: 'html', status: 200, host, chance: 0.03 }),
    practice.faults.add({ kind: 'empty', host, chance: 0.03 }),
    practice.faults.add({ kind: 'reset', when: 'after', host, chance: 0.05 }),
    practice.faults.add({ kind: 'hang', milliseconds: 60_000, when: 'after', host, chance: 0.05, times: 4 }),
  ];
  await untilLive(stage, 12 * 60 * minute);
  await expectEverythingSeen(stage);
  expect(practice.google.productCount).toBe(goods);
  expect(faults.every((fault) => fault.struck > 0)).toBe(true);
  expect(practice.calls.length).toBeLessThanOrEqual(1.2 * (calm + struckCalls(stage)));
  expect(busiestMinute(practice.calls)).toBeLessThanOrEqual(300);
});

test('a consent that ends in the middle of a round keeps what is left, asks nobody in vain, and goes on after the sign-in', async () => {
  const stage = await openStage();
  const { practice, shop, join } = stage;
  const sent = Math.floor(goods / 2);
  const dead = practice.faults.add({ kind: 'expired-token', host, after: sent });
  const refused = practice.faults.add({ kind: 'invalid-grant', host: 'oauth2.googleapis.com' });
  await shop.pass(10 * minute, 5 * second);
  expect((await shop.channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('sign-in');
  expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({ state: 'needs-hand' });
  // Those that were under way side by side; nobody is asked again while the sign-in is missing.
  expect(dead.struck + refused.struck).toBeLessThanOrEqual(30);
  const before = practice.google.productCount;
  expect([before > 0, before < goods]).toEqual([true, true]);
  dead.remove();
  refused.remove();
  await join(practice.google.refreshToken());
  await untilLive(stage, 60 * minute);
  await expectEverythingSeen(stage);
});

test('a consent withdrawn in the middle keeps the queue, says so, and goes on after the new sign-in', async () => {
  const stage = await openStage();
  const { practice, shop } = stage;
  practice.google.expireTokens();
  practice.google.revoke();
  await shop.pass(minute, 5 * second);
  expect((await shop.channels.verbs.connection({ vendor: 'google' }, owner)).state).toBe('sign-in');
  expect(await shop.listings.verbs.pulse({}, owner)).toMatchObject({ state: 'needs-hand', onTheWay: goods });
  await stage.join(practice.google.refreshToken());
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
