/** Promotions beside the price (promotions_v1): inserted whole, replaced by inserting again, ended by a time that is over. */
import { merchantapi_promotions_v1 } from 'googleapis/build/src/apis/merchantapi/promotions_v1.js';

import type { ConnectorSetting, PromotionOrder, PromotionsPort, PromotionTold } from '../../core/channels/ports.ts';
import { type ListingReasonCode, OutsideError } from '../../api/outside.ts';
import { later } from '../failures.ts';
import { GoogleRefused } from '../google-errors.ts';
import { askedOutside, type GoogleSession } from '../google-session.ts';
import { merchantAccount, merchantServices } from './account.ts';
import { DataSources } from './data-sources.ts';
import { reasonOfIssue, reasonOfRefusal } from './issues.ts';
import { checkPromotion, mostGoods, promotionBody } from './promotion-body.ts';
import { isAbsence } from './read-back.ts';
import { storeCodeOf } from './store-code.ts';

type Promotion = merchantapi_promotions_v1.Schema$Promotion;

export class GooglePromotions implements PromotionsPort {
  readonly mostGoods = mostGoods;
  readonly check = checkPromotion;
  readonly #session: GoogleSession;
  readonly #setting: ConnectorSetting;
  readonly #api: merchantapi_promotions_v1.Resource$Accounts$Promotions;
  readonly #sources: DataSources;
  readonly #storeCode: () => Promise<string>;

  constructor(session: GoogleSession, setting: ConnectorSetting) {
    this.#session = session;
    this.#setting = setting;
    this.#api = new merchantapi_promotions_v1.Merchantapi({ auth: session.auth }).accounts.promotions;
    this.#sources = new DataSources(session, merchantServices(session), setting);
    this.#storeCode = storeCodeOf(session, setting);
  }

  publish(order: PromotionOrder, version: number): Promise<PromotionTold> {
    return askedOutside(this.#session, async () => {
      if (order.inStore && (await this.#codeOf(order)) === '')
        throw new OutsideError({ kind: 'needs-you', code: noStoreCode, details: {}, detail: 'no store code' });
      return this.#insert(order, version);
    });
  }

  /** Google deletes none: its time is over from now on. */
  end(order: PromotionOrder, at: string): Promise<PromotionTold> {
    const over = Date.parse(at) - 60_000;
    const from = Math.min(Date.parse(order.from), over - 60_000);
    const ended = { ...order, from: new Date(from).toISOString(), until: new Date(over).toISOString() };
    return askedOutside(this.#session, () => this.#insert(ended, this.#session.now()));
  }

  read(name: string): Promise<PromotionTold> {
    return askedOutside(this.#session, async () =>
      told(await this.#session.ask((options) => this.#api.get({ name }, options))),
    );
  }

  /** Of the one place that was chosen, asked for where nobody wrote it down: a shop is one place, and so are its promotions. */
  async #codeOf({ storeCode }: PromotionOrder): Promise<string> {
    return storeCode || (await this.#storeCode());
  }

  async #insert(order: PromotionOrder, version: number): Promise<PromotionTold> {
    const parent = merchantAccount(this.#setting);
    const dataSource = await this.#sources.nameOf('promotionDataSource');
    const promotion = promotionBody(order, {
      language: this.#setting.shop.language,
      country: this.#setting.shop.country,
      storeCode: await this.#codeOf(order),
      version,
    });
    try {
      const made = await this.#session.ask((options) =>
        this.#api.insert({ parent, requestBody: { promotion, dataSource } }, options),
      );
      return told(made);
    } catch (error) {
      if (isAbsence(error)) {
        this.#sources.forget();
        throw later('data-source-gone', null, 'the data source was not found');
      }
      if (!(error instanceof GoogleRefused) || error.status !== 400) throw error;
      return { name: '', state: 'rejected', reason: reasonOfRefusal(error) };
    }
  }
}

/** Live somewhere counts as live; rejected everywhere as rejected. */
function told({ name, promotionStatus }: Promotion): PromotionTold {
  const states = (promotionStatus?.destinationStatuses ?? []).map(({ status }) => status ?? '');
  const [issue] = (promotionStatus?.itemLevelIssues ?? []).filter(({ severity }) => severity === 'DISAPPROVED');
  const reason = issue === undefined ? null : reasonOfIssue(issue);
  const state = states.includes('LIVE')
    ? 'live'
    : states.includes('PENDING')
      ? 'planned'
      : states.includes('REJECTED')
        ? 'rejected'
        : states.length > 0 && states.every((each) => each === 'EXPIRED' || each === 'STOPPED')
          ? 'ended'
          : 'in-review';
  return { name: name ?? '', state, reason: state === 'rejected' ? (reason ?? noReason) : null };
}

const noStoreCode: ListingReasonCode = 'store-code-missing';
const noReason = { code: 'refused-by-channel', details: {} } as const;
