/** The shop's prices, sales and stock in its own web shop. */
import type { ConnectorSetting, Offer, OfferAnswer, OffersPort, Shown } from '../../core/channels/ports.ts';
import { sendItems, type Item } from './batches.ts';
import { checkForWoo } from './check.ts';
import { mostAtOnce, type Woo } from './client.ts';
import { isOneOfSeveral, placeVariations } from './families.ts';
import { newProduct, updateOf } from './item.ts';
import { readBackFromWoo } from './read-back.ts';
import { reasonOf } from './refusals.ts';
import { PriceTerms } from './terms.ts';
import { Places, type Place } from './there.ts';

const nowhere: Place = { id: 0, parent: 0, type: 'simple', status: '' };

/** Kinds of product that have a price of their own. */
const priced = new Set(['simple', 'external', 'variation', 'subscription', 'subscription_variation', '']);

export class WooOffers implements OffersPort {
  readonly batchSize = mostAtOnce;
  readonly readsBack = true;
  readonly showsAfterMs = 1_000;
  readonly updatesPerDay = null;
  readonly #woo: Woo;
  readonly #setting: ConnectorSetting;
  readonly #places: Places;
  readonly #terms: PriceTerms;

  constructor(woo: Woo, setting: ConnectorSetting) {
    this.#woo = woo;
    this.#setting = setting;
    this.#places = new Places(woo);
    this.#terms = new PriceTerms(woo, setting.shop);
  }

  check(offer: Offer) {
    return checkForWoo(offer);
  }

  /** What stands there is found by its number before anything is made. */
  async publish(offers: readonly Offer[]): Promise<readonly OfferAnswer[]> {
    if (offers.length === 0) return [];
    await this.#terms.hold();
    const there = await this.#places.find(offers.map(({ sku }) => sku));
    const answers: OfferAnswer[] = [];
    const items: Item[] = [];
    const sisters = new Map<number, Place>();
    const variations: Offer[] = [];
    const now = this.#woo.now();
    for (const offer of offers) {
      const { sku, productId } = offer;
      const place = there.get(sku);
      if (place === undefined) {
        if (isOneOfSeveral(offer)) variations.push(offer);
        else items.push({ sku, place: nowhere, body: newProduct(offer, now) });
        continue;
      }
      if (place.parent > 0) sisters.set(productId, place);
      if (priced.has(place.type)) items.push({ sku, place, body: updateOf(place, offer, now) });
      else answers.push({ sku, outcome: 'refused', code: 'web-code-on-parent', details: { type: place.type } });
    }
    const { made, homeless } =
      variations.length === 0 ? { made: [], homeless: [] } : await placeVariations(this.#woo, variations, sisters);
    for (const { offer, code, words } of homeless)
      answers.push({ sku: offer.sku, outcome: 'refused', ...reasonOf(code, words) });
    for (const { parent, offer, body } of made)
      items.push({ sku: offer.sku, place: { ...nowhere, parent, type: 'variation' }, body });
    return [...answers, ...(await sendItems(this.#woo, this.#places, items))];
  }

  /** Nothing is ever deleted in the web shop: it is kept from customers' eyes, with its text, pictures and reviews. */
  async withdraw(skus: readonly string[]): Promise<readonly OfferAnswer[]> {
    const there = await this.#places.find(skus);
    const items = [...there].map(([sku, place]): Item => ({ sku, place, body: { id: place.id, status: 'private' } }));
    const hidden = await sendItems(this.#woo, this.#places, items);
    return [
      ...hidden,
      ...skus.filter((sku) => !there.has(sku)).map((sku): OfferAnswer => ({ sku, outcome: 'accepted' })),
    ];
  }

  async readBack(skus: readonly string[]): Promise<readonly Shown[]> {
    return readBackFromWoo(this.#woo, this.#places, skus, this.#setting.shop.currency);
  }
}
