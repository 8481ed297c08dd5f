import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  aroundTheShop,
  launchCampaign,
  newAdSet,
  newCampaign,
  newCreative,
  openStage,
  PIXEL,
  type Stage,
} from './clients.ts';

const MINUTE = 60_000;
let stage: Stage;
let account: string;
beforeEach(async () => {
  stage = await openStage();
  account = stage.practice.meta.ids.adAccount;
});
afterEach(() => stage.practice.close());

const create = (edge: string, body: unknown) => stage.meta('POST', `${account}/${edge}`, body);

test.each([
  ['without a name', { name: undefined }],
  ['with an objective of the past', { objective: 'STORE_VISITS' }],
  ['without special categories', { special_ad_categories: undefined }],
  ['with an unknown special category', { special_ad_categories: ['FUN'] }],
  ['that leaves the shared budget open', { is_adset_budget_sharing_enabled: undefined }],
  ['with two budgets', { daily_budget: 1000, lifetime_budget: 5000 }],
  ['with a budget in euros', { daily_budget: 10 }],
  ['with a budget that is no number', { daily_budget: '10,00' }],
  ['that is deleted already', { status: 'DELETED' }],
])('Meta does not take a campaign %s', async (_, fields) => {
  expect(await create('campaigns', newCampaign(fields))).toMatchObject({ status: 400, body: { error: { code: 100 } } });
});

test.each([
  ['without a budget', {}],
  ['with a lifetime budget and no end', { lifetime_budget: 5000 }],
  ['that ends in the past', { daily_budget: 1000, end_time: '2026-11-20T10:00:00+0100' }],
  ['that names nobody who pays', { daily_budget: 1000, dsa_payor: undefined }],
  ['with a cap and no bid', { daily_budget: 1000, bid_strategy: 'COST_CAP' }],
  ['with a goal of another objective', { daily_budget: 1000, optimization_goal: 'LEAD_GENERATION' }],
  ['of a campaign that is not there', { daily_budget: 1000, campaign_id: '1' }],
  [
    'that leaves the Advantage audience open',
    { daily_budget: 1000, targeting: aroundTheShop({ targeting_automation: undefined }) },
  ],
  [
    'with an Advantage audience of the young',
    { daily_budget: 1000, targeting: aroundTheShop({ age_max: 40, targeting_automation: { advantage_audience: 1 } }) },
  ],
  ['without a place', { daily_budget: 1000, targeting: aroundTheShop({ geo_locations: {} }) }],
  [
    'around half a kilometre',
    {
      daily_budget: 1000,
      targeting: aroundTheShop({
        geo_locations: { custom_locations: [{ latitude: 45, longitude: 7, radius: 0.5, distance_unit: 'kilometer' }] },
      }),
    },
  ],
  [
    'around ninety kilometres',
    {
      daily_budget: 1000,
      targeting: aroundTheShop({
        geo_locations: { custom_locations: [{ latitude: 45, longitude: 7, radius: 90, distance_unit: 'kilometer' }] },
      }),
    },
  ],
])('Meta does not take an ad set %s', async (_, fields) => {
  const campaign = String((await create('campaigns', newCampaign())).at('id'));
  expect(await create('adsets', newAdSet(campaign, fields))).toMatchObject({
    status: 400,
    body: { error: { code: 100 } },
  });
});

test('a budget on the campaign takes the place of the ad set’s', async () => {
  const campaign = String(
    (await create('campaigns', newCampaign({ daily_budget: 2000, is_adset_budget_sharing_enabled: undefined }))).at(
      'id',
    ),
  );
  expect((await create('adsets', newAdSet(campaign, { daily_budget: 1000 }))).status).toBe(400);
  expect((await create('adsets', newAdSet(campaign))).status).toBe(200);
});

test('the account’s own defaults name who pays', async () => {
  const campaign = String((await create('campaigns', newCampaign())).at('id'));
  await stage.meta('POST', account, { default_dsa_payor: 'Bottega', default_dsa_beneficiary: 'Bottega' });
  const adset = await create(
    'adsets',
    newAdSet(campaign, { daily_budget: 1000, dsa_payor: undefined, dsa_beneficiary: undefined }),
  );
  expect((await stage.meta('GET', `${String(adset.at('id'))}?fields=dsa_payor`)).body).toMatchObject({
    dsa_payor: 'Bottega',
  });
});

test.each([
  ['calls without a phone link', { call_to_action: { type: 'CALL_NOW', value: { link: 'https://www.example.com' } } }],
  ['calls with a phone number field', { call_to_action: { type: 'CALL_NOW', value: { phone_number: '+39011' } } }],
  [
    'gives directions to a web page',
    { call_to_action: { type: 'GET_DIRECTIONS', value: { link: 'https://maps.google.com' } } },
  ],
  ['has an unknown button', { call_to_action: { type: 'CLICK_ME' } }],
  ['shows a picture that is not there', { image_hash: 'abc' }],
  ['leads nowhere', { link: undefined }],
])('Meta does not take a creative that %s', async (_, link) => {
  expect(await create('adcreatives', newCreative(stage, link))).toMatchObject({
    status: 400,
    body: { error: { code: 100 } },
  });
});

test('directions with position and address, and a picture by its hash, are taken', async () => {
  const image = await create('adimages', { bytes: PIXEL });
  expect(image.at('images.bytes')).toMatchObject({ width: 1, height: 1 });
  const directions = { type: 'GET_DIRECTIONS', value: { link: 'fbgeo://45.0729,7.6822,"Via Garibaldi 18, Torino"' } };
  expect(
    (
      await create(
        'adcreatives',
        newCreative(stage, { image_hash: image.at('images.bytes.hash'), call_to_action: directions }),
      )
    ).status,
  ).toBe(200);
  expect((await create('adimages', { bytes: Buffer.from('no picture').toString('base64') })).at('error.code')).toBe(
    100,
  );
});

test('a rehearsal creates nothing', async () => {
  expect((await create('campaigns', newCampaign({ execution_options: ['validate_only'] }))).body).toEqual({
    success: true,
  });
  expect((await stage.meta('GET', `${account}/campaigns`)).body).toEqual({ data: [] });
});

test('a campaign is found by its name before it is created again', async () => {
  await create('campaigns', newCampaign({ name: 'Natale [v-123]' }));
  await create('campaigns', newCampaign({ name: 'Saldi [v-124]' }));
  const named = (operator: string, value: string) => {
    const filtering = encodeURIComponent(JSON.stringify([{ field: 'name', operator, value }]));
    return stage.meta('GET', `${account}/campaigns?fields=name&filtering=${filtering}`);
  };
  expect((await named('CONTAIN', '[v-123]')).at('data')).toMatchObject([{ name: 'Natale [v-123]' }]);
  expect((await named('EQUAL', 'Saldi [v-124]')).at('data')).toHaveLength(1);
  expect((await named('EQUAL', 'Saldi')).body).toEqual({ data: [] });
});

test('what counts is the effective status', async () => {
  const { campaign, adset, ad } = await launchCampaign(stage, { daily_budget: 1000 }, 'PAUSED');
  const status = async (id: string) =>
    (await stage.meta('GET', `${id}?fields=status,effective_status`)).at('effective_status');
  await stage.meta('POST', ad, { status: 'ACTIVE' });
  expect(await status(ad)).toBe('CAMPAIGN_PAUSED');
  await stage.meta('POST', campaign, { status: 'ACTIVE' });
  expect(await status(ad)).toBe('ADSET_PAUSED');
  await stage.meta('POST', adset, { status: 'ACTIVE' });
  expect(await status(ad)).toBe('PENDING_REVIEW');
  stage.pass(2000);
  expect(await status(ad)).toBe('ACTIVE');
  await stage.meta('DELETE', campaign);
  expect(await status(campaign)).toBe('DELETED');
  expect((await stage.meta('GET', `${account}/campaigns`)).body).toEqual({ data: [] });
});

test('an ad that promises too much is disapproved, with a word on it', async () => {
  const { adset } = await launchCampaign(stage);
  const creative = String(
    (await create('adcreatives', newCreative(stage, { message: 'Dimagrisci in una settimana' }))).at('id'),
  );
  const ad = String(
    (await create('ads', { name: 'X', adset_id: adset, creative: { creative_id: creative }, status: 'ACTIVE' })).at(
      'id',
    ),
  );
  stage.pass(2000);
  expect((await stage.meta('GET', `${ad}?fields=effective_status,ad_review_feedback`)).body).toMatchObject({
    effective_status: 'DISAPPROVED',
    ad_review_feedback: { global: {} },
  });
});

async function figures(query = 'date_preset=today'): Promise<Record<string, unknown>[]> {
  return (
    await stage.meta(
      'GET',
      `${account}/insights?level=campaign&fields=spend,impressions,reach,clicks,actions,campaign_id&${query}`,
    )
  ).at('data') as Record<string, unknown>[];
}

test('a running campaign spends evenly and never above its budget', async () => {
  await launchCampaign(stage, { daily_budget: 1000 });
  expect(await figures()).toEqual([]);
  stage.pass(15 * MINUTE + 2000);
  const [half] = await figures();
  expect(half?.['spend']).toBe('5.00');
  expect(Number(half?.['impressions'])).toBeGreaterThan(500);
  expect(Number(half?.['reach'])).toBeLessThanOrEqual(Number(half?.['impressions']));
  expect((half?.['actions'] as { action_type: string }[]).map(({ action_type }) => action_type)).toContain(
    'click_to_call_call_confirm',
  );
  stage.pass(5 * 3_600_000);
  const [full] = await figures();
  expect(full?.['spend']).toBe('10.00');
  expect(await figures()).toEqual([full]);
  stage.pass(3 * 86_400_000);
  const range = encodeURIComponent(JSON.stringify({ since: '2026-11-21', until: '2026-11-24' }));
  const days = await figures(`time_range=${range}&time_increment=1`);
  expect(days.map((day) => [day['date_start'], day['spend']])).toEqual([
    ['2026-11-21', '10.00'],
    ['2026-11-22', '10.00'],
    ['2026-11-23', '10.00'],
    ['2026-11-24', '10.00'],
  ]);
  expect(await figures(`time_range=${range}`)).toMatchObject([{ spend: '40.00' }]);
});

test('a paused campaign spends nothing more, and a changed budget holds from then on', async () => {
  const { campaign, adset } = await launchCampaign(stage, { daily_budget: 3000 });
  stage.pass(10 * MINUTE + 2000);
  await stage.meta('POST', campaign, { status: 'PAUSED' });
  stage.pass(60 * MINUTE);
  expect(await figures()).toMatchObject([{ spend: '10.00' }]);
  await stage.meta('POST', adset, { daily_budget: 1500 });
  await stage.meta('POST', campaign, { status: 'ACTIVE' });
  stage.pass(6 * MINUTE);
  expect(await figures()).toMatchObject([{ spend: '13.00' }]);
  stage.pass(600 * MINUTE);
  expect(await figures()).toMatchObject([{ spend: '15.00' }]);
});

test('a lifetime budget lasts to the end and no further', async () => {
  await launchCampaign(stage, { lifetime_budget: 3000, end_time: '2026-11-24T10:00:00+0100' });
  stage.pass(30 * 86_400_000);
  const range = encodeURIComponent(JSON.stringify({ since: '2026-11-01', until: '2026-12-31' }));
  const [all] = await figures(`time_range=${range}`);
  expect(Number(all?.['spend'])).toBeGreaterThan(29);
  expect(Number(all?.['spend'])).toBeLessThanOrEqual(30);
});

test('two ads share the budget of their ad set', async () => {
  const { adset, creative } = await launchCampaign(stage, { daily_budget: 1000 });
  await create('ads', { name: 'Zweite', adset_id: adset, creative: { creative_id: creative }, status: 'ACTIVE' });
  stage.pass(24 * MINUTE);
  const ads = (await stage.meta('GET', `${account}/insights?level=ad&date_preset=today&fields=spend,ad_id`)).at(
    'data',
  ) as { spend: string }[];
  const spent = ads.reduce((sum, { spend }) => sum + Number(spend), 0);
  expect(ads).toHaveLength(2);
  expect(spent).toBeGreaterThan(7.5);
  expect(spent).toBeLessThanOrEqual(8);
});

test('a larger radius reaches more people', async () => {
  const people = async (radius: number) => {
    const targeting = aroundTheShop({
      geo_locations: { custom_locations: [{ latitude: 45, longitude: 7, radius, distance_unit: 'kilometer' }] },
    });
    const told = await stage.meta(
      'GET',
      `${account}/delivery_estimate?optimization_goal=REACH&targeting_spec=${encodeURIComponent(JSON.stringify(targeting))}`,
    );
    return (told.at('data') as { estimate_mau_upper_bound: number }[])[0]?.estimate_mau_upper_bound ?? 0;
  };
  expect(await people(10)).toBeGreaterThan(await people(3));
});
