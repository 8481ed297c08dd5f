/** The shop's offers in its Meta catalogue, from which Facebook and Instagram show them. */
import type { ConnectorSetting, Offer, OfferAnswer, OffersPort, Shown } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import type { Graph } from '../meta-graph.ts';
import { batchSize, sendItems, verdictsOf } from './batch.ts';
import { checkForMeta } from './check.ts';
import { itemDelete, itemUpdate } from './item.ts';
import { readBackFromMeta } from './read-back.ts';

export class MetaOffers implements OffersPort {
  readonly batchSize = batchSize;
  readonly readsBack = true;
  readonly showsAfterMs = 1_000;
  readonly updatesPerDay = null;
  readonly #graph: Graph;
  readonly #setting: ConnectorSetting;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#graph = graph;
    this.#setting = setting;
  }

  check(offer: Offer) {
    return checkForMeta(offer, this.#setting.shop.website);
  }

  async publish(offers: readonly Offer[]): Promise<readonly OfferAnswer[]> {
    const requests = offers.map((offer) => itemUpdate(offer, this.#setting.shop));
    return sendItems(this.#graph, this.#catalog(), requests);
  }

  async withdraw(skus: readonly string[]): Promise<readonly OfferAnswer[]> {
    return sendItems(this.#graph, this.#catalog(), skus.map(itemDelete));
  }

  async verdicts(handle: string, skus: readonly string[]): Promise<readonly OfferAnswer[]> {
    return verdictsOf(this.#graph, this.#catalog(), handle, skus);
  }

  async readBack(skus: readonly string[]): Promise<readonly Shown[]> {
    return readBackFromMeta(this.#graph, this.#catalog(), skus);
  }

  #catalog(): string {
    const id = this.#setting.chosen['catalog'] ?? '';
    if (!/^\d+$/u.test(id)) throw needsYou('catalog-not-chosen');
    return id;
  }
}
