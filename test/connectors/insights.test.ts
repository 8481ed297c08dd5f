/** What adverts brought, as Meta's insights tell it: by day, by advert, and as a report where the stretch is long. */
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { AdsPort, CampaignIds } from '../../src/core/channels/ports.ts';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import { buildAll, campaign } from './conformance/ads.ts';
import { failureOf } from './failures.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let ads: AdsPort;
let ids: CampaignIds;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-23T10:00:00.000Z');
  stage = await openStage({ now: () => now, latency: { report: 0 } }, 2_000);
  ads = stage.meta.ads as AdsPort;
  ids = await buildAll(ads, campaign({ startsAt: '2026-11-22T23:00:00.000Z', endsAt: '2026-11-27T23:00:00.000Z' }));
  await ads.setRunning(ids, true);
  await ads.status(ids);
  now = new Date('2026-11-24T10:00:00.000Z');
  stage.practice.forgetCalls();
});
afterEach(async () => {
  if (specsAvailable) expect(checkCalls(stage.practice.calls)).toEqual([]);
  await stage.close();
});
const asked = () => stage.practice.calls.filter(({ path }) => path.includes('/insights')).map(({ method }) => method);

it('each advert has its days and its name, and the adverts of a day add up to their campaign', async () => {
  const days = await ads.figures(ids, '2026-11-20', '2026-11-24');
  const byAd = await ads.figuresByAd(ids, '2026-11-20', '2026-11-24');
  expect(days.length).toBeGreaterThan(0);
  expect(byAd[0]).toMatchObject({ ad: ids.ad, name: expect.any(String), day: '2026-11-23' });
  for (const { day, spend, clicks } of days) {
    const adverts = byAd.filter((each) => each.day === day);
    const sum = (name: 'spend' | 'clicks') => adverts.reduce((whole, each) => whole + each[name], 0);
    expect([sum('spend'), sum('clicks')]).toEqual([spend, clicks]);
  }
});

it('a short stretch is one question, a long one is ordered, waited for and fetched', async () => {
  const short = await ads.figures(ids, '2026-11-01', '2026-11-24');
  expect(asked()).toEqual(['GET']);
  stage.practice.forgetCalls();
  const long = await ads.figures(ids, '2026-08-01', '2026-11-24');
  expect(asked()).toEqual(['POST', 'GET']);
  expect(long).toEqual(short);
});

it('a report that is not ready, or failed, is no quiet season', async () => {
  stage.practice.faults.add({ kind: 'status', status: 503, method: 'POST', path: '/insights', times: 1 });
  expect(await failureOf(ads.figures(ids, '2026-08-01', '2026-11-24'))).toMatchObject({
    kind: 'later',
    code: 'service-unavailable',
  });
  stage.practice.faults.add({ kind: 'meta-throttle', code: 80_000, minutes: 5, path: '/insights', times: 1 });
  expect(await failureOf(ads.figuresByAd(ids, '2026-11-20', '2026-11-24'))).toMatchObject({
    code: 'too-many-requests',
  });
});

const tooMuch = {
  kind: 'meta-refusal',
  code: 1,
  message: "Please reduce the amount of data you're asking for, then retry your request",
  path: '/insights',
} as const;

it.each([
  ['a short stretch', '2026-11-01', 3],
  ['a report that is not begun', '2026-01-01', 4],
] as const)('%s with too much data is asked in halves, and adds up to the same', async (_what, from, times) => {
  now = new Date('2026-11-26T10:00:00.000Z');
  const whole = await ads.figures(ids, from, '2026-11-26');
  const byAd = await ads.figuresByAd(ids, from, '2026-11-26');
  expect(whole.length).toBeGreaterThan(2);
  const refused = stage.practice.faults.add({ ...tooMuch, times });
  expect(await ads.figures(ids, from, '2026-11-26')).toEqual(whole);
  expect(refused.struck).toBe(times);
  refused.remove();
  stage.practice.faults.add({ ...tooMuch, times });
  expect(await ads.figuresByAd(ids, from, '2026-11-26')).toEqual(byAd);
});

it('a finished report whose rows are too much is ordered again in halves', async () => {
  const whole = await ads.figures(ids, '2026-08-01', '2026-11-24');
  stage.practice.faults.add({ ...tooMuch, method: 'GET', times: 1 });
  expect(await ads.figures(ids, '2026-08-01', '2026-11-24')).toEqual(whole);
  expect(asked().filter((method) => method === 'POST')).toHaveLength(4);
});

it('one day that is too much is said as that, after as many questions as halvings', async () => {
  stage.practice.faults.add(tooMuch);
  expect(await failureOf(ads.figures(ids, '2026-11-01', '2026-11-24'))).toMatchObject({
    kind: 'later',
    code: 'too-much-data',
  });
  expect(asked()).toHaveLength(6);
});

it('nothing was made, so there is nothing to ask', async () => {
  expect(await ads.figuresByAd({}, '2026-11-01', '2026-11-24')).toEqual([]);
  expect(asked()).toEqual([]);
});
