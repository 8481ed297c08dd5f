import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCalls, specsAvailable } from '../specs/index.ts';
import {
  apiSource,
  aroundTheShop,
  inventories,
  itemRequest,
  launchCampaign,
  merchant,
  openStage,
  PIXEL,
  productInput,
  profile,
  type Stage,
} from './clients.ts';

const business = 'mybusinessbusinessinformation.googleapis.com/v1';
const performance = 'businessprofileperformance.googleapis.com/v1/locations/16555014200100';
const days =
  'dailyRange.startDate.year=2026&dailyRange.startDate.month=11&dailyRange.startDate.day=1&dailyRange.endDate.year=2026&dailyRange.endDate.month=11&dailyRange.endDate.day=20';

describe.skipIf(!specsAvailable)('what the practice vendors answer, held against their own descriptions', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.practice.close());

  /** Every one of these is a correct call: it succeeds, and neither it nor its answer has a fault. */
  async function tour(send: Stage['google'], calls: readonly [string, string, unknown?][]): Promise<void> {
    for (const [method, path, body] of calls) {
      const told = await send(method, path, body);
      expect({ call: `${method} ${path}`, status: told.status, body: told.body }).toMatchObject({ status: 200 });
    }
    expect(stage.specFaults).toEqual([]);
  }

  test('Google: merchant account, data sources, products and local inventories', async () => {
    const source = await apiSource(stage);
    const account = 'merchantapi.googleapis.com/accounts/v1/accounts';
    await tour(stage.google, [
      ['GET', account],
      ['GET', `${account}/5550142001`],
      ['GET', `${account}:getAccountForGcpRegistration`],
      [
        'POST',
        `${account}/5550142001/developerRegistration:registerGcp`,
        { developerEmail: 'negozio.prova@example.com' },
      ],
      ['GET', `${account}/5550142001/developerRegistration`],
      ['GET', 'merchantapi.googleapis.com/datasources/v1/accounts/5550142001/dataSources?pageSize=1'],
      ['GET', `merchantapi.googleapis.com/datasources/v1/${source}`],
      [
        'POST',
        `${merchant}/productInputs:insert?dataSource=${source}`,
        productInput('TAZZA-1', 1290, { gtins: ['4006381333931'] }),
      ],
      [
        'POST',
        `${merchant}/productInputs:insert?dataSource=${source}`,
        { ...productInput('TAZZA-2', 990, { link: undefined }), legacyLocal: true, versionNumber: '7' },
      ],
      [
        'PATCH',
        `${merchant}/productInputs/it~IT~TAZZA-1?dataSource=${source}&updateMask=productAttributes.price`,
        { productAttributes: { price: { amountMicros: '11900000', currencyCode: 'EUR' } } },
      ],
      [
        'POST',
        `${inventories}/products/it~IT~TAZZA-1/localInventories:insert`,
        {
          storeCode: 'NEGOZIO-01',
          localInventoryAttributes: {
            price: { amountMicros: '12900000', currencyCode: 'EUR' },
            availability: 'IN_STOCK',
            quantity: '4',
          },
        },
      ],
      ['GET', `${inventories}/products/it~IT~TAZZA-1/localInventories`],
    ]);
    stage.pass(2000);
    await tour(stage.google, [
      ['GET', `${merchant}/products?pageSize=1`],
      ['GET', `${merchant}/products/it~IT~TAZZA-1`],
      ['GET', `${merchant}/products/local~it~IT~TAZZA-2`],
      ['DELETE', `${inventories}/products/it~IT~TAZZA-1/localInventories/NEGOZIO-01`],
      ['DELETE', `${merchant}/productInputs/it~IT~TAZZA-1?dataSource=${source}`],
      ['DELETE', `merchantapi.googleapis.com/datasources/v1/${source}`],
    ]);
  });

  test('Google: profile, posts, reviews and figures', async () => {
    const fields =
      'name,languageCode,storeCode,title,phoneNumbers,categories,storefrontAddress,websiteUri,regularHours,latlng,openInfo,metadata,profile';
    const posted = await stage.google('POST', `${profile}/localPosts`, {
      topicType: 'STANDARD',
      languageCode: 'it',
      summary: 'Sabato aperto.',
      callToAction: { actionType: 'CALL' },
    });
    const post = `mybusiness.googleapis.com/v4/${String(posted.at('name'))}`;
    stage.pass(5000);
    const review = stage.practice.google.review(4, 'Anna', 'Tutto bene');
    await tour(stage.google, [
      ['GET', 'mybusinessaccountmanagement.googleapis.com/v1/accounts?pageSize=20'],
      ['GET', 'mybusinessaccountmanagement.googleapis.com/v1/accounts/108555014200100'],
      ['GET', `${business}/accounts/108555014200100/locations?readMask=${fields}`],
      ['GET', `${business}/accounts/108555014200001/locations?readMask=name`],
      ['GET', `${business}/locations/16555014200100?readMask=${fields}`],
      [
        'PATCH',
        `${business}/locations/16555014200100?updateMask=profile.description&validateOnly=true`,
        { profile: { description: 'Bottega.' } },
      ],
      ['GET', `${profile}/localPosts?pageSize=10`],
      ['GET', post],
      ['PATCH', `${post}?updateMask=summary`, { summary: 'Sabato aperto fino alle 20.' }],
      ['DELETE', post],
      ['GET', `${profile}/reviews?pageSize=50&orderBy=rating desc`],
      ['GET', `${profile}/reviews/${review}`],
      ['PUT', `${profile}/reviews/${review}/reply`, { comment: 'Grazie!' }],
      ['DELETE', `${profile}/reviews/${review}/reply`],
      [
        'GET',
        `${performance}:fetchMultiDailyMetricsTimeSeries?dailyMetrics=CALL_CLICKS&dailyMetrics=BUSINESS_DIRECTION_REQUESTS&${days}`,
      ],
      ['GET', `${performance}:getDailyMetricsTimeSeries?dailyMetric=WEBSITE_CLICKS&${days}`],
      [
        'GET',
        `${performance}/searchkeywords/impressions/monthly?monthlyRange.startMonth.year=2026&monthlyRange.startMonth.month=9&monthlyRange.endMonth.year=2026&monthlyRange.endMonth.month=10`,
      ],
    ]);
  });

  test('Meta: people, catalogue and items', async () => {
    const { catalog, business: firm, page } = stage.practice.meta.ids;
    const batch = await stage.meta('POST', `${catalog}/items_batch`, {
      item_type: 'PRODUCT_ITEM',
      allow_upsert: true,
      requests: [
        itemRequest('TAZZA-1'),
        itemRequest('TAZZA-2', 900, {
          sale_price: '7.00 EUR',
          sale_price_effective_date: '2026-11-20T00:00+0100/2026-11-30T23:59+0100',
        }),
      ],
    });
    stage.pass(5000);
    await tour(stage.meta, [
      [
        'GET',
        `${catalog}/check_batch_request_status?handle=${String(batch.at('handles.0') ?? (batch.at('handles') as string[])[0])}&load_ids_of_invalid_requests=true&fields=handle,status,errors,errors_total_count,warnings,ids_of_invalid_requests`,
      ],
      ['GET', `${catalog}?fields=name,product_count,vertical,business`],
      [
        'GET',
        `${catalog}/products?fields=id,retailer_id,name,price,sale_price,currency,availability,condition,review_status,review_rejection_reasons,url,image_url,brand,visibility,image_fetch_status,sale_price_start_date,product_catalog&limit=1&summary=true`,
      ],
      ['GET', 'me?fields=id,name'],
      ['GET', 'me/accounts?fields=id,name,access_token,tasks,category'],
      ['GET', 'me/permissions'],
      ['GET', 'me/adaccounts?fields=id,account_id,name,currency,account_status'],
      ['GET', 'me/businesses?fields=id,name,verification_status'],
      ['GET', 'me/assigned_product_catalogs?fields=id,name'],
      ['GET', `${firm}?fields=name`],
      ['GET', `${firm}/owned_product_catalogs?fields=id,name,vertical`],
      ['GET', `${firm}/owned_ad_accounts?fields=id,name`],
      ['GET', `${firm}/owned_pages?fields=id,name`],
      ['GET', `${page}?fields=name,phone,single_line_address,fan_count,link,leadgen_tos_accepted`],
    ]);
    const items = (await stage.meta('GET', `${catalog}/products`)).at('data') as { id: string }[];
    await tour(stage.meta, [['GET', `${items[0]?.id ?? ''}?fields=retailer_id,price`]]);
  });

  test('Meta: campaigns, figures and leads', async () => {
    const { adAccount, page, pageToken } = stage.practice.meta.ids;
    const image = await stage.meta('POST', `${adAccount}/adimages`, { bytes: PIXEL });
    const { campaign, adset, creative, ad } = await launchCampaign(stage);
    stage.pass(15 * 60_000);
    const adFields =
      'id,name,status,effective_status,configured_status,created_time,updated_time,creative{id,name,object_story_spec,call_to_action_type},adset{id,name},campaign{id,name,effective_status},ad_review_feedback';
    const setFields =
      'id,name,status,effective_status,campaign_id,daily_budget,lifetime_budget,budget_remaining,start_time,end_time,billing_event,optimization_goal,bid_strategy,targeting,dsa_beneficiary,dsa_payor,promoted_object';
    const targeting = encodeURIComponent(JSON.stringify(aroundTheShop()));
    const range = encodeURIComponent(JSON.stringify({ since: '2026-11-01', until: '2026-11-21' }));
    const figures =
      'spend,impressions,reach,frequency,clicks,cpc,cpm,ctr,actions,cost_per_action_type,inline_link_clicks,campaign_id,campaign_name,account_currency';
    const report = await stage.meta('POST', `${adAccount}/insights`, {
      level: 'campaign',
      date_preset: 'today',
      fields: ['spend'],
    });
    const reportId = String(report.at('report_run_id'));
    await tour(stage.meta, [
      [
        'GET',
        `${adAccount}?fields=name,account_status,currency,timezone_name,amount_spent,balance,min_daily_budget,spend_cap,business,disable_reason`,
      ],
      ['POST', adAccount, { default_dsa_payor: 'Bottega', default_dsa_beneficiary: 'Bottega' }],
      [
        'GET',
        `${adAccount}/adimages?hashes=["${String(image.at('images.bytes.hash'))}"]&fields=hash,url,width,height,name,status,created_time`,
      ],
      [
        'GET',
        `${adAccount}/campaigns?fields=id,name,status,effective_status,objective,special_ad_categories,created_time,start_time,daily_budget,is_adset_budget_sharing_enabled&limit=5`,
      ],
      ['GET', `${adAccount}/adsets?fields=${setFields}`],
      ['GET', `${adAccount}/ads?fields=${adFields}&effective_status=["ACTIVE"]`],
      ['GET', `${adAccount}/adcreatives?fields=id,name,status,object_type,title,body,image_hash,object_story_spec`],
      ['GET', `${campaign}?fields=name,effective_status,budget_remaining`],
      ['GET', `${campaign}/adsets?fields=${setFields}`],
      ['GET', `${campaign}/ads?fields=name`],
      ['GET', `${adset}?fields=${setFields}`],
      ['GET', `${adset}/ads?fields=name`],
      ['GET', `${ad}?fields=${adFields}`],
      ['GET', `${creative}?fields=name,object_story_spec`],
      ['GET', `${adAccount}/insights?level=ad&time_range=${range}&time_increment=1&fields=${figures},ad_id,ad_name`],
      ['GET', `${campaign}/insights?date_preset=today&fields=${figures},objective`],
      ['GET', `${ad}/insights?date_preset=maximum&fields=spend`],
      ['GET', `${reportId}?fields=async_status,async_percent_completion`],
      ['GET', `${reportId}/insights`],
      ['GET', `${adAccount}/delivery_estimate?optimization_goal=REACH&targeting_spec=${targeting}`],
      ['GET', `${adAccount}/dsa_recommendations`],
      ['GET', `${adAccount}/minimum_budgets`],
      ['POST', campaign, { status: 'PAUSED' }],
      ['POST', adset, { daily_budget: 2000 }],
      ['POST', ad, { status: 'PAUSED' }],
      ['POST', creative, { name: 'Altro nome' }],
      ['GET', `${adset}/insights?date_preset=today&fields=${figures},adset_id,adset_name`],
      ['GET', `${ad}/leads`],
      ['DELETE', ad],
      ['DELETE', adset],
      ['DELETE', creative],
      ['DELETE', campaign],
    ]);
    const asPage = stage.metaAs(pageToken);
    const form = String(
      (
        await asPage('POST', `${page}/leadgen_forms`, {
          name: 'Iscriviti',
          locale: 'it_IT',
          questions: [{ type: 'FULL_NAME' }, { type: 'EMAIL' }, { type: 'PHONE' }],
          privacy_policy: { url: 'https://www.example.com/privacy', link_text: 'Privacy' },
        })
      ).at('id'),
    );
    const lead = stage.practice.meta.lead(form, {
      answers: { full_name: 'Anna Neri', email: 'anna@example.com' },
      adId: ad,
      consents: { news: true },
    });
    const leadFields = 'id,created_time,field_data,ad_id,form_id,is_organic,platform,custom_disclaimer_responses';
    await tour(asPage, [
      [
        'GET',
        `${page}/leadgen_forms?fields=id,name,status,locale,leads_count,questions,privacy_policy_url,created_time,page_id`,
      ],
      ['GET', `${form}?fields=name,status,questions`],
      [
        'GET',
        `${form}/leads?fields=${leadFields}&limit=100&filtering=[{"field":"time_created","operator":"GREATER_THAN","value":1700000000}]`,
      ],
      ['POST', `${form}/test_leads`, {}],
      ['GET', `${form}/test_leads?fields=${leadFields}`],
      ['GET', `${String(lead)}?fields=${leadFields}`],
      ['DELETE', String(lead)],
      ['POST', form, { status: 'ARCHIVED' }],
    ]);
  });

  test('errors have the shapes that the vendors give them', async () => {
    await stage.google('POST', `${merchant}/productInputs:insert`, productInput('X'));
    await stage.googleAs('wrong')('GET', `${merchant}/products`);
    await stage.google('GET', `${merchant}/products/it~IT~NONE`);
    await stage.metaAs('wrong')('GET', 'me');
    await stage.meta('GET', 'me?fields=nonsense');
    await stage.meta('POST', `${stage.practice.meta.ids.adAccount}/campaigns`, { name: 'X' });
    expect(stage.specFaults).toEqual([]);
  });

  test('the recorded calls of a test can be checked at the end', () => {
    const good = stage.practice.calls.filter((call) => call.status === 200);
    expect(good.length).toBeGreaterThan(60);
    expect(checkCalls(good)).toEqual([]);
  });
});
