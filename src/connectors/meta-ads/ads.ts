/** Local adverts around the shop: campaign → ad set → creative → ad, built paused, step by step. */
import type { CampaignStep } from '../../api/campaigns.ts';
import { OutsideError } from '../../api/outside.ts';
import type { AdsPort, CampaignIds, CampaignOrder, ConnectorSetting } from '../../core/channels/ports.ts';
import { later, needsYou } from '../failures.ts';
import { fieldsOf, textOf } from '../json.ts';
import { GraphRefused, isAbsent } from '../meta-errors.ts';
import { idIn, type Graph } from '../meta-graph.ts';
import { figuresByAd } from './figures-by-ad.ts';
import { checkAudience, checkOrder } from './campaign-rules.ts';
import { estimateReach } from './estimate.ts';
import { accountFacts, townsCalled } from './facts.ts';
import { buttonReader, figuresOf, type FigureSource } from './figures.ts';
import { findByIntent } from './find.ts';
import { ad, adSet, budgetAndEnd, campaign, creative } from './objects.ts';
import { adsFailure } from './refusals.ts';
import { statusOf } from './status.ts';

type Params = Readonly<Record<string, unknown>>;

export class MetaAds implements AdsPort {
  readonly #graph: Graph;
  readonly #setting: ConnectorSetting;
  readonly #figures: FigureSource;

  constructor(graph: Graph, setting: ConnectorSetting) {
    this.#graph = graph;
    this.#setting = setting;
    this.#figures = { graph, currency: setting.shop.currency, asksTheWay: buttonReader(graph) };
  }

  /**
   * Meta's own rules, asked without making anything. The ad set is asked about together with the campaign that it would
   * be in; the picture and the advert itself only exist once there is something to check them with.
   */
  async check(order: CampaignOrder): Promise<void> {
    const now = this.#graph.now();
    checkOrder(order, now);
    const [account, page] = [this.#account(), this.#page()];
    await this.#rehearse(`${account}/campaigns`, campaign(order));
    await this.#rehearse(`${account}/adsets`, { ...adSet(order, page, now), campaign_spec: campaign(order) });
    await this.#rehearse(`${account}/adcreatives`, creative(order, '', page, this.#setting.shop));
  }

  async build(step: CampaignStep, order: CampaignOrder, ids: CampaignIds): Promise<string> {
    checkOrder(order, this.#graph.now());
    const account = this.#account();
    switch (step) {
      case 'check':
        await this.check(order);
        return 'taken';
      case 'image':
        return this.#upload(account, order.image);
      case 'campaign':
        return this.#create(`${account}/campaigns`, campaign(order));
      case 'ad-set': {
        const params = adSet(order, this.#page(), this.#graph.now());
        return this.#create(`${account}/adsets`, { ...params, campaign_id: ids.campaign });
      }
      case 'creative':
        return this.#create(
          `${account}/adcreatives`,
          creative(order, ids.image ?? '', this.#page(), this.#setting.shop),
        );
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
      await this.#ask(id, { status: running ? 'ACTIVE' : 'PAUSED' });
    }
  }

  async change(ids: CampaignIds, change: Parameters<AdsPort['change']>[1]): Promise<void> {
    const id = ids['ad-set'];
    if (id === undefined) throw needsYou('ad-deleted');
    await this.#ask(id, budgetAndEnd(change));
  }

  /** Everything below the campaign goes with it. One that somebody deleted there is put away already. */
  async archive({ campaign: id }: CampaignIds): Promise<void> {
    if (id === undefined) return;
    try {
      await this.#ask(id, { status: 'ARCHIVED' });
    } catch (error) {
      if (!(error instanceof OutsideError) || error.failure.code !== 'ad-deleted') throw error;
    }
  }

  async status(ids: CampaignIds) {
    return statusOf(this.#graph, ids);
  }

  async figuresByAd(ids: CampaignIds, fromDay: string, toDay: string) {
    return figuresByAd(this.#figures, ids, fromDay, toDay);
  }

  async figures(ids: CampaignIds, fromDay: string, toDay: string) {
    return figuresOf(this.#figures, ids, fromDay, toDay);
  }

  async estimate(wish: Parameters<AdsPort['estimate']>[0]) {
    checkAudience(wish);
    return estimateReach(this.#graph, this.#account(), wish);
  }

  async towns(search: string, country: string) {
    return townsCalled(this.#graph, search, country, this.#setting.shop.language);
  }

  async facts() {
    return accountFacts(this.#graph, this.#account(), this.#page());
  }

  /** The hash of the picture; the same picture always has the same. Without a picture: empty. */
  async #upload(account: string, image: CampaignOrder['image']): Promise<string> {
    if (image === null) return '';
    const bytes = Buffer.from(image.bytes).toString('base64');
    const answer = await this.#ask(`${account}/adimages`, { bytes });
    const [uploaded] = Object.values(fieldsOf(answer['images'])).map(fieldsOf);
    const hash = textOf(uploaded?.['hash']);
    if (hash === '') throw later('answer-unreadable', null, 'no hash in the answer');
    return hash;
  }

  async #create(path: string, params: Params): Promise<string> {
    return idIn(await this.#ask(path, params));
  }

  async #rehearse(path: string, params: Params): Promise<void> {
    await this.#ask(path, { ...params, execution_options: ['validate_only'] });
  }

  async #ask(path: string, params: Params) {
    try {
      return await this.#graph.ask('POST', path, params);
    } catch (error) {
      if (!(error instanceof GraphRefused)) throw error;
      // A path without an edge is an object that was made here once.
      if (isAbsent(error) && !path.includes('/')) throw needsYou('ad-deleted', { message: error.words });
      throw adsFailure(error, this.#graph.now());
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
