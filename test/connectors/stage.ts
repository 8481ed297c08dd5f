/** A shop's connectors over the practice gateway, as every story here needs them. */
import type { Vendor } from '../../src/api/channels.ts';
import { openConnectors } from '../../src/connectors/index.ts';
import type { Connector, ConnectorSetting, Offer, SecretValues } from '../../src/core/channels/ports.ts';
import { openPractice, PRACTICE_IDS, type Practice, type PracticeOptions } from '../../src/practice/index.ts';

/** Everything a connector asked to keep or wrote to the log, and the gateway behind it. */
export interface Stage {
  readonly practice: Practice;
  readonly google: Connector;
  readonly meta: Connector;
  readonly woocommerce: Connector;
  readonly kept: { secrets: Record<string, string>; chosen: Record<string, string> };
  readonly logged: string[];
  /** Opens a vendor again, as after a restart, with other keys or choices. */
  open(vendor: Vendor, change?: Partial<ConnectorSetting>): Promise<Connector>;
  close(): Promise<void>;
}

export const shop: ConnectorSetting['shop'] = {
  name: 'Bottega di prova',
  language: 'it',
  country: 'IT',
  currency: 'EUR',
  timeZone: 'Europe/Rome',
  phone: '+390115550142',
  website: 'https://bottega.example.com/',
  storeCode: '',
};

export const googleSecrets: SecretValues = {
  clientId: PRACTICE_IDS.google.clientId,
  clientSecret: PRACTICE_IDS.google.clientSecret,
  refreshToken: PRACTICE_IDS.google.refreshToken,
};
export const googleChosen = {
  merchantId: PRACTICE_IDS.google.merchant,
  location: `accounts/${PRACTICE_IDS.google.account}/locations/${PRACTICE_IDS.google.location}`,
};
export const metaSecrets: SecretValues = { accessToken: PRACTICE_IDS.meta.accessToken };
export const metaChosen = {
  adAccount: PRACTICE_IDS.meta.adAccount,
  page: PRACTICE_IDS.meta.page,
  catalog: PRACTICE_IDS.meta.catalog,
};

export const wooSecrets: SecretValues = {
  consumerKey: PRACTICE_IDS.woocommerce.consumerKey,
  consumerSecret: PRACTICE_IDS.woocommerce.consumerSecret,
};
export const wooChosen = { address: PRACTICE_IDS.woocommerce.address };

const secretsOf: Record<Vendor, SecretValues> = { google: googleSecrets, meta: metaSecrets, woocommerce: wooSecrets };
const chosenOf: Record<Vendor, SecretValues> = { google: googleChosen, meta: metaChosen, woocommerce: wooChosen };

/** Vendors that take no time, and calls that give up after `timeout` milliseconds. */
export async function openStage(options: PracticeOptions = {}, timeout = 5_000): Promise<Stage> {
  const latency = { product: 0, productReview: 0, post: 0, profile: 0, batch: 0, metaReview: 0, ...options.latency };
  const practice = await openPractice({ ...options, latency });
  const kept: Stage['kept'] = { secrets: {}, chosen: {} };
  const logged: string[] = [];
  const connectors = openConnectors(timeout);
  const open: Stage['open'] = (vendor, change = {}) =>
    connectors.open(vendor, {
      secrets: secretsOf[vendor],
      chosen: chosenOf[vendor],
      shop,
      gateway: practice.origin,
      now: () => (options.now?.() ?? new Date()).getTime(),
      keep: async ({ secrets = {}, chosen = {} }) => {
        Object.assign(kept.secrets, secrets);
        Object.assign(kept.chosen, chosen);
      },
      log: (event, facts) => logged.push(`${event} ${JSON.stringify(facts)}`),
      ...change,
    });
  return {
    practice,
    google: await open('google'),
    meta: await open('meta'),
    woocommerce: await open('woocommerce'),
    kept,
    logged,
    open,
    close: () => practice.close(),
  };
}

/** A jar of honey with a page and a picture; change what the story is about. */
export function offer(change: Partial<Offer> = {}): Offer {
  return {
    variantId: 1,
    productId: 1,
    sku: 'MIELE-500',
    gtin: '8001234567897',
    title: 'Miele di castagno 500 g',
    description: 'Miele di castagno delle valli torinesi.',
    brand: 'Apicoltura Rossi',
    category: 'Alimentari > Miele',
    condition: 'new',
    link: 'https://bottega.example.com/miele',
    imageUrl: 'https://bottega.example.com/miele.jpg',
    options: [],
    siblings: 1,
    price: { amount: 1290, currency: 'EUR' },
    sale: null,
    storePrice: { amount: 1190, currency: 'EUR' },
    storeSale: null,
    content: null,
    availability: 'in-stock',
    ...change,
  };
}

/** So many different offers. */
export function offers(count: number): Offer[] {
  return Array.from({ length: count }, (_, index) =>
    offer({
      variantId: index + 1,
      productId: index + 1,
      sku: `SKU-${index + 1}`,
      gtin: null,
      title: `Prodotto ${index + 1}`,
    }),
  );
}
