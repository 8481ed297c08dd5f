import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { daysOf } from '../../src/connectors/meta-ads/objects.ts';
import type { AdsPort } from '../../src/core/channels/ports.ts';
import { adsConformance, buildAll, campaign } from './conformance/ads.ts';
import { failureOf } from './failures.ts';
import { openStage, type Stage } from './stage.ts';

describe('adverts on Facebook', () => adsConformance('meta'));

describe('what Meta is told', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({ now: () => new Date('2026-11-21T10:00:00.000Z') });
  });
  afterEach(() => stage.close());
  const bodies = () =>
    Object.fromEntries(
      stage.practice.calls
        .filter(({ method }) => method === 'POST')
        .map(({ path, body }) => [path.split('/').at(-1) ?? '', body as Record<string, unknown>]),
    );

  it('everything is paused, around the shop, with its name as payor, and no more than the whole budget', async () => {
    await buildAll(stage.meta.ads as AdsPort, campaign({ button: 'get-directions', address: 'Via "Garibaldi" 18' }));
    const { campaigns, adsets, adcreatives, ads } = bodies();
    expect(campaigns).toMatchObject({
      status: 'PAUSED',
      special_ad_categories: ['NONE'],
      is_adset_budget_sharing_enabled: false,
    });
    expect(adsets).toMatchObject({
      status: 'PAUSED',
      lifetime_budget: 3_000,
      start_time: '2026-11-22T23:00:00+0000',
      end_time: '2026-11-25T22:59:59+0000',
      dsa_beneficiary: 'Bottega di prova di Maria Rossi',
      dsa_payor: 'Bottega di prova di Maria Rossi',
      targeting: {
        geo_locations: {
          custom_locations: [{ latitude: 45.0729, longitude: 7.6822, radius: 5, distance_unit: 'kilometer' }],
        },
        targeting_automation: { advantage_audience: 0 },
      },
    });
    expect(adcreatives).toMatchObject({
      object_story_spec: {
        link_data: {
          link: 'https://bottega.example.com/',
          call_to_action: { type: 'GET_DIRECTIONS', value: { link: 'fbgeo://45.0729,7.6822,"Via Garibaldi 18"' } },
        },
      },
    });
    expect(ads).toMatchObject({ status: 'PAUSED' });
    for (const body of [campaigns, adsets, adcreatives, ads]) expect(body?.['name']).toContain('b7c1f0de');
  });

  it('without an account or a page nothing is built', async () => {
    const bare = await stage.open('meta', { chosen: { adAccount: '777555014200001' } });
    // The number alone is the account too.
    const id = await (bare.ads as AdsPort).build('campaign', campaign(), {});
    expect(await failureOf((bare.ads as AdsPort).build('ad-set', campaign(), { campaign: id }))).toMatchObject({
      code: 'page-not-chosen',
    });
    const none = await stage.open('meta', { chosen: {} });
    expect(await failureOf((none.ads as AdsPort).build('campaign', campaign(), {}))).toMatchObject({
      code: 'ad-account-not-chosen',
    });
  });

  it('a figure that cannot be read is a failure, never zero', async () => {
    stage.practice.faults.add({ kind: 'empty' });
    const figures = (stage.meta.ads as AdsPort).figures({ campaign: '1' }, '2026-11-01', '2026-11-02');
    expect(await failureOf(figures)).toMatchObject({ kind: 'later', code: 'answer-unreadable' });
  });
});

describe('days of a campaign are those of the shop’s calendar', () => {
  const days = (startsAt: string, endsAt: string) => daysOf(campaign({ startsAt, endsAt }), 'Europe/Rome');
  it.each([
    ['one day', '2026-11-22T23:00:00Z', '2026-11-23T22:59:59Z', 1],
    ['until midnight', '2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z', 1],
    ['from this evening to tomorrow', '2026-11-21T22:00:00Z', '2026-11-22T22:59:59Z', 2],
    ['the day with 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', 1],
    ['the day with 23 hours', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', 1],
    ['over a whole month', '2026-11-30T23:00:00Z', '2026-12-31T22:59:59Z', 31],
  ])('%s', (_, startsAt, endsAt, count) => expect(days(startsAt, endsAt)).toBe(count));
});
