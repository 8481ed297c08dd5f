/**
 * Where calls to vendors go. A real folder speaks to the world, or to the loopback address that `VETRINA_API_GATEWAY`
 * names; a practice folder speaks to the built-in gateway and to nothing else.
 */
import { join } from 'node:path';

import type { Vendor } from '../api/channels.ts';
import type { Clock, ShopOptions } from '../core/shop.ts';
import type { PracticeShop } from '../practice/index.ts';
import { Problem } from './problem.ts';

/** The way to the vendors of one open shop. */
export interface Gateway {
  /** `http://127.0.0.1:PORT`, or null for the world. */
  readonly origin: string | null;
  /** Keys of the stand-in accounts and what to choose in them; undefined where the accounts are real. */
  readonly practiceKeys: ShopOptions['practiceKeys'];
  close(): Promise<void>;
}

/** @throws Problem `gateway-not-loopback`: shop data sent anywhere else under this name would be a leak. */
export function gatewayOfReal(env: NodeJS.ProcessEnv): Gateway {
  const named = env['VETRINA_API_GATEWAY'];
  const origin = named === undefined || named === '' ? null : loopbackOrigin(named);
  return { origin, practiceKeys: undefined, close: async () => undefined };
}

function loopbackOrigin(named: string): string {
  const address = URL.parse(named);
  const loopback = address !== null && /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/u.test(address.hostname);
  if (!loopback || address.protocol !== 'http:') throw new Problem('gateway-not-loopback', { address: named });
  return address.origin;
}

/**
 * Opens the built-in gateway of a practice folder; what its vendors remember stays in that folder. Its vendors live by the
 * shop's clock: a sample shop that is given a past has had its adverts in that past.
 */
export async function gatewayOfPractice(folder: string, shop: PracticeShop | null, clock: Clock): Promise<Gateway> {
  const { openPractice, PRACTICE_IDS } = await import('../practice/index.ts');
  const practice = await openPractice({
    state: join(folder, 'practice.json'),
    webShopBuyers: true,
    now: () => new Date(clock.now()),
    ...(shop === null ? {} : { shop }),
  });
  const { google, meta, woocommerce } = PRACTICE_IDS;
  const keys: Record<Vendor, Readonly<Record<string, string>>> = {
    google: { clientId: google.clientId, clientSecret: google.clientSecret, refreshToken: google.refreshToken },
    meta: { accessToken: meta.accessToken },
    woocommerce: { consumerKey: woocommerce.consumerKey, consumerSecret: woocommerce.consumerSecret },
  };
  const chosen: Record<Vendor, Readonly<Record<string, string>>> = {
    google: { storeCode: google.storeCode },
    meta: {},
    woocommerce: { address: woocommerce.address },
  };
  return {
    origin: practice.origin,
    // There is one account of each kind, which the connectors choose by themselves; the store's code is the stand-in's,
    // whatever code the shop has at the real Google.
    practiceKeys: async (vendor) => ({ secrets: keys[vendor], chosen: chosen[vendor] }),
    close: () => practice.close(),
  };
}
