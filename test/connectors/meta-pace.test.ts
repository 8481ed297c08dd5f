/** How fast Meta is asked: slower from three quarters on, not at all while a kind of call is closed. */
import { describe, expect, it } from 'vitest';

import { kindOfCall, MetaPace, pauseAt } from '../../src/connectors/meta-pace.ts';
import { Graph } from '../../src/connectors/meta-graph.ts';
import { graphVersionEndsAbout, versionEnding } from '../../src/connectors/meta-version.ts';
import { failureOf } from './failures.ts';
import { metaChosen, metaSecrets, openStage, shop } from './stage.ts';

const start = Date.parse('2026-11-21T10:00:00.000Z');

function pace() {
  const waits: number[] = [];
  const clock = { now: start };
  const steered = new MetaPace(
    () => clock.now,
    async (milliseconds) => void waits.push(milliseconds),
  );
  return { steered, waits, clock };
}
const business = (type: string, percent: number, minutes = 0) =>
  new Headers({
    'x-business-use-case-usage': JSON.stringify({
      77: [{ type, call_count: percent, total_cputime: 1, total_time: 2, estimated_time_to_regain_access: minutes }],
    }),
  });

it.each([
  ['555/leads', 'leadgen'],
  ['555/test_leads', 'leadgen'],
  ['444/leadgen_forms', 'pages'],
  ['444/feed', 'pages'],
  ['888/items_batch', 'catalog_batch'],
  ['888/check_batch_request_status', 'catalog_batch'],
  ['888/products', 'catalog_management'],
  ['act_1/insights', 'ads_insights'],
  ['act_1/campaigns', 'ads_management'],
  ['120210', 'ads_management'],
])('%s counts as %s', (path, kind) => expect(kindOfCall(path)).toBe(kind));

it('nothing waits below three quarters; above, each five percent doubles the pause', () => {
  expect([0, 50, 74, 75, 80, 90, 100, 130].map(pauseAt)).toEqual([0, 0, 0, 500, 1000, 4000, 16000, 16000]);
});

describe('the usage headers steer', () => {
  it('a kind that comes near its limit is asked slower, the others are not', async () => {
    const { steered, waits } = pace();
    steered.heard(business('catalog_batch', 85), 'catalog_batch');
    await steered.before('leadgen');
    expect(waits).toEqual([]);
    await steered.before('catalog_batch');
    expect(waits).toEqual([2000]);
  });

  it('the app’s own limit slows everything, the ad account’s only adverts', async () => {
    const { steered, waits } = pace();
    steered.heard(new Headers({ 'x-app-usage': '{"call_count":80,"total_time":10,"total_cputime":5}' }), 'leadgen');
    await steered.before('catalog_batch');
    expect(waits).toEqual([1000]);
    steered.heard(
      new Headers({ 'x-app-usage': '{"call_count":2}', 'x-ad-account-usage': '{"acc_id_util_pct":90}' }),
      'pages',
    );
    await steered.before('leadgen');
    expect(waits).toEqual([1000]);
    await steered.before('ads_insights');
    expect(waits).toEqual([1000, 4000]);
  });

  it('what is closed stays closed until the minute named, also when another kind answers meanwhile', async () => {
    const { steered, clock } = pace();
    steered.heard(business('leadgen', 100, 30), 'leadgen');
    steered.heard(business('ads_management', 3), 'ads_management');
    expect(await failureOf(steered.before('leadgen'))).toMatchObject({
      kind: 'later',
      code: 'too-many-requests',
      at: '2026-11-21T10:30:00.000Z',
    });
    await steered.before('ads_management');
    clock.now += 31 * 60_000;
    await steered.before('leadgen');
  });

  it('once a limit opens again, what was told before says nothing any more: nothing is slowed', async () => {
    const { steered, waits, clock } = pace();
    const full = new Headers({ 'x-app-usage': '{"call_count":100}', 'retry-after': '60' });
    steered.heard(full, 'ads_management');
    steered.refused(full, 'ads_management');
    clock.now += 30_000;
    await failureOf(steered.before('ads_management'));
    clock.now += 31_000;
    await steered.before('ads_management');
    expect(waits).toEqual([]);
  });

  it('an ad account that is used up rests for adverts and for their figures', async () => {
    const { steered } = pace();
    const full = { 'x-ad-account-usage': '{"acc_id_util_pct":100,"reset_time_duration":120}' };
    steered.heard(new Headers(full), 'ads_management');
    for (const kind of ['ads_management', 'ads_insights'] as const)
      expect(await failureOf(steered.before(kind))).toMatchObject({ kind: 'later', at: '2026-11-21T10:02:00.000Z' });
    await steered.before('catalog_batch');
  });

  it('figures of long ago and headers that are no JSON say nothing', async () => {
    const { steered, waits, clock } = pace();
    steered.heard(business('pages', 95), 'pages');
    clock.now += 6 * 60_000;
    await steered.before('pages');
    steered.heard(new Headers({ 'x-app-usage': 'soon', 'x-business-use-case-usage': '[]' }), 'pages');
    await steered.before('pages');
    expect(waits).toEqual([]);
  });
});

it('a limit on leads holds up no price', async () => {
  const stage = await openStage();
  stage.practice.faults.add({ kind: 'meta-throttle', code: 80005, minutes: 60, path: '/leads', times: 1 });
  expect(await failureOf(stage.meta.leads!.page('555555014200001', null, null))).toMatchObject({
    kind: 'later',
    code: 'too-many-requests',
  });
  expect(await failureOf(stage.meta.leads!.page('555555014200001', null, null))).toMatchObject({ kind: 'later' });
  expect(stage.practice.calls.filter(({ path }) => path.endsWith('/leads'))).toHaveLength(1);
  expect(await stage.meta.offers!.readBack(['MIELE-500'])).toEqual([{ sku: 'MIELE-500', state: 'absent' }]);
  await stage.close();
});

describe('the version of the Graph', () => {
  const day = 86_400_000;
  it('its end, which is an estimate, is told ninety days before, and not sooner', () => {
    const end = Date.parse(graphVersionEndsAbout);
    expect(versionEnding(end - 91 * day)).toBeNull();
    expect(versionEnding(end - 90 * day)).toBe(graphVersionEndsAbout);
    expect(versionEnding(end + day)).toBe(graphVersionEndsAbout);
  });

  it('Vetrina knows of it before the first call, except where the vendors are played here', () => {
    const graph = (gateway: string | null) =>
      new Graph(
        {
          secrets: metaSecrets,
          chosen: metaChosen,
          shop,
          gateway,
          now: () => Date.parse(graphVersionEndsAbout) - 10 * day,
          keep: async () => {},
          log: () => {},
        },
        1000,
      );
    expect(graph(null).versionEnds).toEqual({ told: false, about: graphVersionEndsAbout });
    expect(graph('http://127.0.0.1:9').versionEnds).toBeNull();
  });
});
