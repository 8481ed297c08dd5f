import type { PracticeState } from './state.ts';

/** The shop that the practice vendors know: its profile, page and ad account carry this name and address. */
export interface PracticeShop {
  readonly name: string;
  /** One line, as on a letter: `Via Roma 12, 10123 Torino TO`. */
  readonly address: string;
  /** Degrees. */
  readonly latitude: number;
  /** Degrees. */
  readonly longitude: number;
  /** E.164 (`+39011…`). */
  readonly phone: string;
}

/** How long the practice vendors take, in milliseconds unless said otherwise. */
export interface PracticeLatency {
  /** From a product input to the processed product (Google: minutes). */
  readonly product: number;
  /** From the first processed copy of a product to its approval, during which it is pending. */
  readonly productReview: number;
  /** From a local post or its change to LIVE or REJECTED. */
  readonly post: number;
  /** From an edit of the Business Profile to what customers see. */
  readonly profile: number;
  /** From a Meta items_batch to its result. */
  readonly batch: number;
  /** From an item's or an ad's creation to Meta's review. */
  readonly metaReview: number;
  /** From the order of a report of insights to its rows. */
  readonly report: number;
  /** Life of a Google access token (Google: one hour). */
  readonly accessToken: number;
  /** Added to every answer. */
  readonly answer: number;
  /** Minutes of delivery in which a running ad set spends its budget of one day (Meta: the whole day). */
  readonly dailyBudgetMinutes: number;
}

/** What every practice vendor is given: the clock, the shop, the waits and the memory. */
export interface World {
  readonly now: () => Date;
  readonly shop: PracticeShop;
  readonly latency: PracticeLatency;
  readonly state: PracticeState;
  /** Google refuses the third update of a product on one day. */
  readonly googleTwiceADay: boolean;
  /** Google's limits of Business Profile: 300 calls a minute, 10 edits a minute. */
  readonly googleQuotas: boolean;
  /** People order in the web shop by themselves, once there is something to buy. */
  readonly webShopBuyers: boolean;
}

export const PRACTICE_SHOP: PracticeShop = {
  name: 'Bottega di prova',
  address: 'Via Garibaldi 18, 10122 Torino TO',
  latitude: 45.0729,
  longitude: 7.6822,
  phone: '+390115550142',
};

export const PRACTICE_LATENCY: PracticeLatency = {
  product: 1500,
  productReview: 1500,
  post: 3000,
  profile: 3000,
  batch: 1200,
  metaReview: 2000,
  report: 0,
  accessToken: 3_600_000,
  answer: 0,
  dailyBudgetMinutes: 30,
};

/** Names and numbers of the practice accounts. They never change, so that a test or a command line can be told them. */
export const PRACTICE_IDS = {
  google: {
    /** Client of the practice sign-in; any other client id is taken too. */
    clientId: 'vetrina-practice.apps.googleusercontent.com',
    clientSecret: 'vetrina-practice-secret',
    /** A lasting refresh token with every scope, for command lines and tests. */
    refreshToken: '1//practice-refresh-token',
    email: 'negozio.prova@example.com',
    merchant: '5550142001',
    /** Business Profile account and location, as v4 names them: `accounts/…/locations/…`. */
    account: '108555014200100',
    location: '16555014200100',
    storeCode: 'NEGOZIO-01',
    /** Project of the practice client, as Google's errors name it. */
    project: { id: 'vetrina-practice', number: '555014200199' },
  },
  meta: {
    /** A system user's token: does not expire. */
    accessToken: 'EAAPracticeSystemUserToken',
    /** The page's own token, also given by `/me/accounts`. */
    pageToken: 'EAAPracticePageToken',
    appId: '555014200001',
    appSecret: 'practice-app-secret',
    user: '122555014200001',
    business: '333555014200001',
    adAccount: 'act_777555014200001',
    page: '444555014200001',
    catalog: '888555014200001',
    /** The professional Instagram account that belongs to the page. */
    instagram: '17841455501420001',
  },
  woocommerce: {
    host: 'negozio-di-prova.example.com',
    address: 'https://negozio-di-prova.example.com',
    consumerKey: 'ck_practice_key_of_the_web_shop',
    consumerSecret: 'cs_practice_secret_of_the_web_shop',
  },
} as const;
