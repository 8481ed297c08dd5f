/**
 * Google's list of our products, a thousand a page. What is looked for stands mostly where the last was found, so the
 * next search begins on that page and goes round: reading a large shop back from end to end asks for each page about
 * once, not for all pages each time.
 */
import type { merchantapi_products_v1 } from 'googleapis/build/src/apis/merchantapi/products_v1.js';

import { GoogleRefused } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';
import type { MerchantServices } from './account.ts';
import type { Naming } from './names.ts';

type Product = merchantapi_products_v1.Schema$Product;

export interface ListedAt {
  readonly session: GoogleSession;
  readonly services: MerchantServices;
  /** `accounts/123` */
  readonly account: string;
  readonly naming: Naming;
}

export class ProductPages {
  /** Of the page where something was found last; undefined: the first page. */
  #token: string | undefined;

  /** The products of these SKUs; one that is missing is on no page. */
  async find(place: ListedAt, skus: ReadonlySet<string>): Promise<Map<string, Product>> {
    const found = new Map<string, Product>();
    const begin = this.#token;
    // From that page to the last one, then from the first to that page: known by its token, or, should Google give
    // it another one, by what stood first on it.
    let firstName: string | null | undefined;
    const isRound = (page: readonly Product[]): boolean =>
      firstName != null && page.some(({ name }) => name === firstName);
    const readOn = async (from: string | undefined, isLater: boolean): Promise<'all' | 'end'> => {
      for (let token = from; ;) {
        const page = await pageAt(place, token);
        const products = page.products ?? [];
        if (collect(products, place.naming, skus, found)) this.#token = token;
        if (found.size === skus.size) return 'all';
        if (isLater && isRound(products)) return 'end';
        firstName ??= products[0]?.name;
        token = page.nextPageToken ?? undefined;
        if (token === undefined || token === '' || (isLater && token === begin)) return 'end';
      }
    };
    try {
      if ((await readOn(begin, false)) === 'end' && begin !== undefined) await readOn(undefined, true);
    } catch (error) {
      // Google does not keep a page for ever.
      if (begin === undefined || !(error instanceof GoogleRefused) || error.status !== 400) throw error;
      this.#token = undefined;
      return this.find(place, skus);
    }
    return found;
  }
}

const pageAt = ({ session, services, account: parent }: ListedAt, pageToken: string | undefined) =>
  session.ask((options) =>
    services.products.accounts.products.list(
      { parent, pageSize: 1000, ...(pageToken === undefined ? {} : { pageToken }) },
      options,
    ),
  );

/** Answers whether one of them was on this page. */
function collect(
  products: readonly Product[],
  { feedLabel, language }: Naming,
  skus: ReadonlySet<string>,
  found: Map<string, Product>,
): boolean {
  let any = false;
  for (const product of products) {
    const sku = product.offerId ?? '';
    const ours = product.feedLabel === feedLabel && product.contentLanguage === language;
    // A product that was local before it got a page may be there twice: the one with the page counts.
    if (!ours || !skus.has(sku) || (found.has(sku) && product.legacyLocal === true)) continue;
    found.set(sku, product);
    any = true;
  }
  return any;
}
