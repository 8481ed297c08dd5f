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

it('nothing was made, so there is nothing to ask', async () => {
  expect(await ads.figuresByAd({}, '2026-11-01', '2026-11-24')).toEqual([]);
  expect(asked()).toEqual([]);
});
