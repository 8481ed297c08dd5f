/** Local adverts around the shop: campaign → ad set → creative → ad, built paused, step by step. */
import type { CampaignStep } from '../../api/campaigns.ts';
import type { AdsPort, CampaignIds, CampaignOrder, ConnectorSetting } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { fieldsOf, textOf } from '../json.ts';
import { GraphRefused } from '../meta-errors.ts';
import type { Graph } from '../meta-graph.ts';
import { figuresByAd } from './figures-by-ad.ts';
import { checkAudience, checkOrder } from './campaign-rules.ts';
import { estimateReach } from './estimate.ts';
import { figuresOf } from './figures.ts';
import { findByIntent } from './find.ts';
import { ad, adSet, campaign, creative } from './objects.ts';
import { adsFailure } from './refusals.ts';
import { statusOf } from './status.ts';

export class MetaAds implements AdsPort {
  readonly #graph: Graph;
  readonly #setting: ConnectorSetting;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#graph = graph;
    this.#setting = setting;
  }

  async build(step: CampaignStep, order: CampaignOrder, ids: CampaignIds): Promise<string> {
    checkOrder(order, this.#graph.now());
    const account = this.#account();
    const { timeZone } = this.#setting.shop;
    switch (step) {
      case 'image':
        return this.#upload(account, order.image);
      case 'campaign':
        return this.#create(`${account}/campaigns`, campaign(order));
      case 'ad-set': {
        const params = adSet(order, ids, this.#page(), timeZone, this.#graph.now());
        return this.#create(`${account}/adsets`, params);
      }
      case 'creative':
        return this.#create(`${account}/adcreatives`, creative(order, ids, this.#page(), this.#setting.shop));
      case 'ad':
        return this.#create(`${account}/ads`, ad(order, ids));
    }
  }

  async find(step: CampaignStep, order: CampaignOrder, ids: CampaignIds): Promise<string | null> {
    return findByIntent(this.#graph, this.#account(), step, order.intent, ids);
  }

  /** Started from the inside out, so that nothing runs half; stopped at the top, with one call. */
  async setRunning(ids: CampaignIds, running: boolean): Promise<void> {
    const objects = running ? [ids.ad, ids['ad-set'], ids.campaign] : [ids.campaign];
    for (const id of objects) {
      if (id === undefined) throw needsYou('ad-deleted');
      await this.#ask('POST', id, { status: running ? 'ACTIVE' : 'PAUSED' });
    }
  }

  async status(ids: CampaignIds) {
    return statusOf(this.#graph, ids);
  }

  async figuresByAd(ids: CampaignIds, fromDay: string, toDay: string) {
    return figuresByAd(this.#graph, ids, fromDay, toDay, this.#setting.shop.currency);
  }

  async figures(ids: CampaignIds, fromDay: string, toDay: string) {
    return figuresOf(this.#graph, ids, fromDay, toDay, this.#setting.shop.currency);
  }

  async estimate(order: Parameters<AdsPort['estimate']>[0]) {
    checkAudience(order);
    return estimateReach(this.#graph, this.#account(), order);
  }

  /** The hash of the picture; the same picture always has the same. Without a picture: empty. */
  async #upload(account: string, image: CampaignOrder['image']): Promise<string> {
    if (image === null) return '';
    const bytes = Buffer.from(image.bytes).toString('base64');
    const answer = await this.#ask('POST', `${account}/adimages`, { bytes });
    const [uploaded] = Object.values(fieldsOf(answer['images'])).map(fieldsOf);
    return idOr(textOf(uploaded?.['hash']));
  }

  async #create(path: string, params: Readonly<Record<string, unknown>>): Promise<string> {
    return idOr(textOf((await this.#ask('POST', path, params))['id']));
  }

  async #ask(method: 'POST', path: string, params: Readonly<Record<string, unknown>>) {
    try {
      return await this.#graph.ask(method, path, params);
    } catch (error) {
      throw error instanceof GraphRefused ? adsFailure(error, this.#graph.now()) : error;
    }
  }

  #account(): string {
    const id = (this.#setting.chosen['adAccount'] ?? '').replace(/^act_/u, '');
    if (!/^\d+$/u.test(id)) throw needsYou('ad-account-not-chosen');
    return `act_${id}`;
  }

  #page(): string {
    const id = this.#setting.chosen['page'] ?? '';
    if (!/^\d+$/u.test(id)) throw needsYou('page-not-chosen');
    return id;
  }
}

function idOr(id: string): string {
  if (id === '') throw later('answer-unreadable', null, 'no id in the answer');
  return id;
}
