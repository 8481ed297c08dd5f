/** The two things about a web shop's prices that decide whether ours may be written there: their money and their VAT. */
import type { ConnectorSetting } from '../../core/channels/ports.ts';
import type { Finding } from '../examination.ts';
import { needsYou } from '../failures.ts';
import { textOf } from '../json.ts';
import type { Woo } from './client.ts';

export interface WebShopTerms {
  readonly currency: string;
  /** Prices are kept without VAT, which is added at the checkout. */
  readonly pricesAreNet: boolean;
}

export async function readTerms(woo: Woo): Promise<WebShopTerms> {
  const general = await settingsOf(woo, 'general');
  const taxed = general.get('woocommerce_calc_taxes') === 'yes';
  // The group of taxes is only told of where taxes are on.
  const tax = taxed ? await settingsOf(woo, 'tax') : new Map<string, string>();
  return {
    currency: general.get('woocommerce_currency') ?? '',
    pricesAreNet: taxed && tax.get('woocommerce_prices_include_tax') === 'no',
  };
}

async function settingsOf(woo: Woo, group: 'general' | 'tax'): Promise<Map<string, string>> {
  const { rows } = await woo.page(`settings/${group}`, { _fields: 'id,value' });
  return new Map(rows.map((row) => [textOf(row['id']), textOf(row['value'])]));
}

export function termFindings(terms: WebShopTerms, shop: ConnectorSetting['shop']): Finding[] {
  const otherMoney = terms.currency !== '' && terms.currency !== shop.currency;
  return [
    ...(otherMoney
      ? [
          {
            code: 'web-currency' as const,
            state: 'problem' as const,
            details: { currency: terms.currency, shop: shop.currency },
          },
        ]
      : []),
    terms.pricesAreNet
      ? { code: 'web-prices-net', state: 'problem', details: {} }
      : { code: 'web-prices-gross', state: 'ok', details: {} },
  ];
}

/** Asked once for each time the account is opened: what would be wrong by a rate of exchange or of VAT is never written. */
export class PriceTerms {
  #known: Promise<WebShopTerms> | null = null;
  readonly #woo: Woo;
  readonly #shop: ConnectorSetting['shop'];

  constructor(woo: Woo, shop: ConnectorSetting['shop']) {
    this.#woo = woo;
    this.#shop = shop;
  }

  /** @throws OutsideError */
  async hold(): Promise<void> {
    this.#known ??= readTerms(this.#woo);
    const terms = await this.#known.catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    const [problem] = termFindings(terms, this.#shop).filter(({ state }) => state === 'problem');
    if (problem === undefined) return;
    this.#known = null;
    throw needsYou(problem.code as 'web-currency' | 'web-prices-net', problem.details);
  }
}
