import { at } from '../../src/practice/json.ts';
import { openPractice, type Practice, type PracticeOptions } from '../../src/practice/index.ts';
import { checkGoogleRequest, checkGoogleResponse, checkMetaRequest, checkMetaResponse } from '../specs/index.ts';

/** What came back: status, parsed body (text where it is no JSON), headers. */
export interface Told {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
  /** The value at a dotted path of the body. */
  at(path: string): unknown;
}

export type Send = (method: string, path: string, body?: unknown) => Promise<Told>;

/** A practice copy whose clock a test moves, with clients for both vendors. Faults against the descriptions pile up. */
export interface Stage {
  readonly practice: Practice;
  /** `google('GET', 'merchantapi.googleapis.com/accounts/v1/accounts')` */
  readonly google: Send;
  /** `meta('GET', 'me?fields=name')`, with the system user's token. */
  readonly meta: Send;
  /** With another Meta token. */
  metaAs(token: string): Send;
  /** With another Google token. */
  googleAs(token: string): Send;
  /** Lets time pass. */
  pass(milliseconds: number): void;
  /** What the calls and answers so far had against the vendors' descriptions. */
  readonly specFaults: string[];
}

export const SATURDAY = Date.parse('2026-11-21T09:00:00Z');

export async function openStage(options: PracticeOptions = {}): Promise<Stage> {
  let now = SATURDAY;
  const practice = await openPractice({ now: () => new Date(now), ...options });
  const specFaults: string[] = [];
  const { accessToken } = practice.meta.ids;
  const googleAs = (token: string): Send => googleClient(practice, token, specFaults);
  const metaAs = (token: string): Send => metaClient(practice, token, specFaults);
  let own: Send | undefined;
  return {
    practice,
    google: (...call) => (own ??= googleAs(practice.google.accessToken()))(...call),
    meta: metaAs(accessToken),
    metaAs,
    googleAs,
    pass: (milliseconds) => {
      now += milliseconds;
      own = undefined;
    },
    specFaults,
  };
}

function googleClient(practice: Practice, token: string, faults: string[]): Send {
  return async (method, path, body) => {
    const told = await send(`${practice.origin}/${path}`, method, body, { authorization: `Bearer ${token}` });
    const url = new URL(`https://${path}`);
    const call = { method, host: url.host, path: url.pathname, query: url.searchParams, body };
    if (told.status < 400) faults.push(...checkGoogleRequest(call));
    if (told.status !== 404 || typeof told.body !== 'string')
      faults.push(...checkGoogleResponse(call, told.status, told.body));
    return told;
  };
}

function metaClient(practice: Practice, token: string, faults: string[]): Send {
  return async (method, path, body) => {
    const url = new URL(`https://graph.facebook.com/v25.0/${path}`);
    const query = new URLSearchParams(url.search);
    query.set('access_token', token);
    const told = await send(`${practice.origin}/graph.facebook.com${url.pathname}?${query.toString()}`, method, body);
    const call = { method, path: url.pathname, query, body };
    if (told.status < 400) faults.push(...checkMetaRequest(call));
    faults.push(...checkMetaResponse(call, told.status, told.body));
    return told;
  };
}

export async function send(
  url: string,
  method = 'GET',
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Told> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    headers: {
      ...headers,
      ...(body === undefined
        ? {}
        : {
            'content-type': body instanceof URLSearchParams ? 'application/x-www-form-urlencoded' : 'application/json',
          }),
    },
    ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = parsedOr(text);
  return { status: response.status, body: parsed, headers: response.headers, at: (path) => at(parsed, path) };
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A product input that Google takes. Price in cents. */
export function productInput(
  offerId: string,
  cents = 1290,
  attributes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    offerId,
    contentLanguage: 'it',
    feedLabel: 'IT',
    productAttributes: {
      title: `Tazza ${offerId}`,
      description: 'Tazza di ceramica dipinta a mano.',
      link: `https://www.example.com/tazze/${encodeURIComponent(offerId)}`,
      imageLink: 'https://www.example.com/tazze/tazza.jpg',
      availability: 'IN_STOCK',
      condition: 'NEW',
      brand: 'Bottega',
      price: { amountMicros: `${cents}0000`, currencyCode: 'EUR' },
      ...attributes,
    },
  };
}

/** Creates an API data source. @returns its name. */
export async function apiSource(stage: Stage): Promise<string> {
  const told = await stage.google('POST', `${merchant}/dataSources`.replace('products/', 'datasources/'), {
    displayName: 'Vetrina',
    primaryProductDataSource: { feedLabel: 'IT', contentLanguage: 'it', countries: ['IT'] },
  });
  return String(told.at('name'));
}

/** `merchantapi.googleapis.com/products/v1/accounts/…` of the practice account. */
export const merchant = 'merchantapi.googleapis.com/products/v1/accounts/5550142001';
export const inventories = 'merchantapi.googleapis.com/inventories/v1/accounts/5550142001';
export const profile = 'mybusiness.googleapis.com/v4/accounts/108555014200100/locations/16555014200100';

/** Creates a campaign, an ad set, a creative and an ad around the shop. */
export async function launchCampaign(
  stage: Stage,
  budget: Record<string, unknown> = { daily_budget: 1000 },
  status = 'ACTIVE',
) {
  const { meta } = stage;
  const { adAccount } = stage.practice.meta.ids;
  const campaign = String((await meta('POST', `${adAccount}/campaigns`, newCampaign({ status }))).at('id'));
  const adset = String((await meta('POST', `${adAccount}/adsets`, newAdSet(campaign, { ...budget, status }))).at('id'));
  const creative = String((await meta('POST', `${adAccount}/adcreatives`, newCreative(stage))).at('id'));
  const ad = String(
    (
      await meta('POST', `${adAccount}/ads`, {
        name: 'Inserzione',
        adset_id: adset,
        creative: { creative_id: creative },
        status,
      })
    ).at('id'),
  );
  return { campaign, adset, creative, ad };
}

export function newCampaign(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'Sconti di Natale',
    objective: 'OUTCOME_TRAFFIC',
    special_ad_categories: [],
    is_adset_budget_sharing_enabled: false,
    ...more,
  };
}

export function newAdSet(campaign: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'Intorno al negozio',
    campaign_id: campaign,
    billing_event: 'IMPRESSIONS',
    optimization_goal: 'LINK_CLICKS',
    targeting: aroundTheShop(),
    dsa_beneficiary: 'Bottega di prova',
    dsa_payor: 'Bottega di prova',
    ...more,
  };
}

export function aroundTheShop(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    geo_locations: {
      custom_locations: [{ latitude: 45.0729, longitude: 7.6822, radius: 5, distance_unit: 'kilometer' }],
    },
    age_min: 18,
    age_max: 65,
    targeting_automation: { advantage_audience: 0 },
    ...more,
  };
}

export function newCreative(stage: Stage, link: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'Chiama il negozio',
    object_story_spec: {
      page_id: stage.practice.meta.ids.page,
      link_data: {
        link: 'https://www.example.com/',
        message: 'Tazze dipinte a mano, questa settimana in offerta.',
        name: 'Bottega di prova',
        call_to_action: { type: 'CALL_NOW', value: { link: 'tel:+390115550142' } },
        ...link,
      },
    },
  };
}

/** One request of an items_batch. Price in cents. */
export function itemRequest(
  id: string,
  cents = 1290,
  more: Record<string, unknown> = {},
  method = 'UPDATE',
): Record<string, unknown> {
  return {
    method,
    data: {
      id,
      title: `Tazza ${id}`,
      description: 'Tazza di ceramica dipinta a mano.',
      availability: 'in stock',
      condition: 'new',
      price: `${(cents / 100).toFixed(2)} EUR`,
      link: 'https://www.example.com/tazze',
      image_link: 'https://www.example.com/tazze/tazza.jpg',
      brand: 'Bottega',
      ...more,
    },
  };
}

/** A one-pixel PNG, base64. */
export const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
