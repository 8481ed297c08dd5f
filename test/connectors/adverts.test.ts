import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AdsPort, CampaignOrder } from '../../src/core/channels/ports.ts';
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
        .filter(({ method, body }) => method === 'POST' && !JSON.stringify(body ?? '').includes('validate_only'))
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

  it.each([
    [{ purpose: 'be-seen', button: 'get-directions' }, 'OUTCOME_AWARENESS', 'REACH', undefined, 'GET_DIRECTIONS'],
    [{ purpose: 'calls', button: 'call-now' }, 'OUTCOME_LEADS', 'QUALITY_CALL', undefined, 'CALL_NOW'],
    [
      { purpose: 'directions', button: 'get-directions' },
      'OUTCOME_TRAFFIC',
      'LINK_CLICKS',
      undefined,
      'GET_DIRECTIONS',
    ],
    [
      { purpose: 'messages', button: 'send-message' },
      'OUTCOME_ENGAGEMENT',
      'CONVERSATIONS',
      'MESSENGER',
      'MESSAGE_PAGE',
    ],
    [
      { purpose: 'messages', button: 'send-message', messagesTo: 'whatsapp' },
      'OUTCOME_ENGAGEMENT',
      'CONVERSATIONS',
      'WHATSAPP',
      'WHATSAPP_MESSAGE',
    ],
  ] as [Partial<CampaignOrder>, string, string, string | undefined, string][])(
    'for %o: objective, goal, where it leads and the button go together',
    async (change, objective, goal, destination, type) => {
      await buildAll(stage.meta.ads as AdsPort, campaign(change));
      const { campaigns, adsets, adcreatives } = bodies();
      expect([campaigns?.['objective'], adsets?.['optimization_goal'], adsets?.['destination_type']]).toEqual([
        objective,
        goal,
        destination,
      ]);
      expect(adcreatives).toMatchObject({ object_story_spec: { link_data: { call_to_action: { type } } } });
    },
  );

  it('leads for an event come through the form on the advert', async () => {
    const { page, pageToken } = stage.practice.meta.ids;
    const answer = await fetch(`${stage.practice.origin}/graph.facebook.com/v25.0/${page}/leadgen_forms`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        access_token: pageToken,
        name: 'Serata',
        questions: [{ type: 'EMAIL' }],
        privacy_policy: { url: 'https://bottega.example.com/privacy', link_text: 'Privacy' },
      }),
    });
    const { id } = (await answer.json()) as { id: string };
    await buildAll(stage.meta.ads as AdsPort, campaign({ purpose: 'event-leads', button: 'sign-up', leadFormId: id }));
    const { campaigns, adsets, adcreatives } = bodies();
    expect(campaigns).toMatchObject({ objective: 'OUTCOME_LEADS' });
    expect(adsets).toMatchObject({
      optimization_goal: 'LEAD_GENERATION',
      destination_type: 'ON_AD',
      promoted_object: { page_id: page },
    });
    expect(adcreatives).toMatchObject({
      object_story_spec: {
        link_data: { link: 'https://fb.me/', call_to_action: { type: 'SIGN_UP', value: { lead_gen_form_id: id } } },
      },
    });
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
