/** The shop's offers on Google: Merchant API v1, one request per product and one for its price in the shop. */
import { createHash } from 'node:crypto';

import type { ConnectorSetting, Offer, OfferAnswer, OffersPort, Shown } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { GoogleRefused, isUnregistered } from '../google-errors.ts';
import { askedOutside, type GoogleSession } from '../google-session.ts';
import { merchantAccount, merchantServices, type MerchantServices } from './account.ts';
import { checkForGoogle } from './check.ts';
import { DataSources } from './data-sources.ts';
import { reasonOfRefusal } from './issues.ts';
import { type Naming, namingOf, productSegment } from './names.ts';
import { isLocalOnly, localInventory, productInput } from './product-input.ts';
import { ProductPages } from './product-pages.ts';
import { isAbsence, readBackFromGoogle } from './read-back.ts';
import { sendEach } from './send-each.ts';
import { storeCodeOf } from './store-code.ts';

/** Google names a new product only after processing it; its price in the shop can follow then. */
const processingMs = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;

export class GoogleOffers implements OffersPort {
  readonly batchSize = 250;
  readonly readsBack = true;
  readonly showsAfterMs: number;
  /** Merchant Center's policy on updates of one product. */
  readonly updatesPerDay = 2;
  /** The product and its price in the shop are a call each. Google's own limit is not published; this one is its other APIs'. */
  readonly rate = { callsPerMinute: 280, callsPerOffer: 2 };
  /** Products lapse after 30 days (products_v1, `googleExpirationDate`), prices in the shop after about two weeks. */
  readonly renewAfterMs: number;
  readonly #session: GoogleSession;
  readonly #setting: ConnectorSetting;
  readonly #services: MerchantServices;
  readonly #naming: Naming;
  readonly #sources: DataSources;
  readonly #pages = new ProductPages();
  readonly #storeCode: () => Promise<string>;
  /** Inputs that Google took while the price in the shop still had to wait: they need not be sent again. */
  readonly #taken = new Map<string, string>();

  constructor(session: GoogleSession, setting: ConnectorSetting) {
    this.#session = session;
    this.#setting = setting;
    // A stand-in on this machine processes in seconds.
    this.showsAfterMs = setting.gateway === null ? processingMs : 1_000;
    const inStore = (setting.chosen['storeCode'] || setting.shop.storeCode || setting.chosen['location'] || '') !== '';
    this.renewAfterMs = (inStore ? 12 : 25) * dayMs;
    this.#services = merchantServices(session);
    this.#naming = namingOf(setting);
    this.#sources = new DataSources(session, this.#services, setting);
    this.#storeCode = storeCodeOf(session, setting);
  }

  check(offer: Offer) {
    return checkForGoogle(offer);
  }

  async publish(offers: readonly Offer[]): Promise<readonly OfferAnswer[]> {
    const account = merchantAccount(this.#setting);
    const storeCode = await askedOutside(this.#session, () => this.#storeCode());
    return sendEach(offers, (offer) => this.#publishOne(offer, account, storeCode), this.#session.now);
  }

  async withdraw(skus: readonly string[]): Promise<readonly OfferAnswer[]> {
    const account = merchantAccount(this.#setting);
    const [source, localSource] = await askedOutside(this.#session, async () => [
      await this.#sources.existing('dataSource'),
      await this.#sources.existing('localDataSource'),
    ]);
    const items = skus.map((sku) => ({ sku }));
    return sendEach(
      items,
      async ({ sku }): Promise<OfferAnswer> => {
        this.#taken.delete(sku);
        if (source != null) await this.#delete(account, sku, source, false);
        if (localSource != null) await this.#delete(account, sku, localSource, true);
        return { sku, outcome: 'accepted' };
      },
      this.#session.now,
    );
  }

  readBack(skus: readonly string[]): Promise<readonly Shown[]> {
    return askedOutside(this.#session, async () => {
      const storeCode = await this.#storeCode();
      const account = merchantAccount(this.#setting);
      const listed = { session: this.#session, services: this.#services, account, naming: this.#naming };
      return readBackFromGoogle({ ...listed, pages: this.#pages, storeCode }, skus);
    });
  }

  async #publishOne(offer: Offer, account: string, storeCode: string): Promise<OfferAnswer> {
    const { sku } = offer;
    const localOnly = isLocalOnly(offer);
    if (localOnly && storeCode === '') return { sku, outcome: 'refused', code: 'store-code-missing', details: {} };
    try {
      await this.#insertProduct(offer, account);
      if (storeCode !== '' && (localOnly || offer.storePrice !== null))
        await this.#insertStorePrice(offer, account, storeCode);
      this.#taken.delete(sku);
      return { sku, outcome: 'accepted' };
    } catch (error) {
      if (!isAboutTheProduct(error)) throw error;
      return { sku, outcome: 'refused', ...reasonOfRefusal(error) };
    }
  }

  async #insertProduct(offer: Offer, parent: string): Promise<void> {
    const input = productInput(offer, this.#naming);
    const print = createHash('sha256').update(JSON.stringify(input)).digest('base64');
    if (this.#taken.get(offer.sku) === print) return;
    const dataSource = await this.#sources.nameOf(isLocalOnly(offer) ? 'localDataSource' : 'dataSource');
    const insert = (versionNumber: string) =>
      this.#session.ask((options) =>
        this.#services.products.accounts.productInputs.insert(
          { parent, dataSource, requestBody: { ...input, versionNumber } },
          options,
        ),
      );
    try {
      // An older request that was held up on the way can never overtake this one.
      await insert(String(this.#session.now())).catch(async (error: unknown) => {
        const next = await this.#versionAfter(error, offer, parent);
        if (next === null) throw error;
        await insert(next);
      });
      this.#taken.set(offer.sku, print);
    } catch (error) {
      if (!isAbsence(error)) throw error;
      this.#sources.forget();
      throw later('data-source-gone', null, 'the data source was not found');
    }
  }

  /** After Google refused an older version: the next one, where only this PC's clock was set back; null: it is newer indeed. */
  async #versionAfter(error: unknown, offer: Offer, account: string): Promise<string | null> {
    if (!(error instanceof GoogleRefused) || error.status !== 409) return null;
    const name = `${account}/products/${productSegment(this.#naming, offer.sku, isLocalOnly(offer))}`;
    const there = await this.#session
      .ask((options) => this.#services.products.accounts.products.get({ name }, options))
      .catch((failed: unknown) => {
        if (isAbsence(failed)) return null;
        throw failed;
      });
    const version = Number(there?.versionNumber ?? 0);
    const ahead = version - this.#session.now();
    if (ahead > 60_000) return String(version + 1);
    // A clock that was set right by seconds: its own turn comes as soon as it has caught up.
    if (ahead > 0)
      throw later('product-not-ready', new Date(version + 1_000).toISOString(), 'a newer version is there');
    return null;
  }

  async #insertStorePrice(offer: Offer, account: string, storeCode: string): Promise<void> {
    const parent = `${account}/products/${productSegment(this.#naming, offer.sku, isLocalOnly(offer))}`;
    const requestBody = localInventory(offer, storeCode);
    try {
      await this.#session.ask((options) =>
        this.#services.inventories.accounts.products.localInventories.insert({ parent, requestBody }, options),
      );
    } catch (error) {
      if (!isAbsence(error)) throw error;
      throw later('product-not-ready', new Date(this.#session.now() + processingMs).toISOString(), 'not yet processed');
    }
  }

  async #delete(account: string, sku: string, dataSource: string, localOnly: boolean): Promise<void> {
    const name = `${account}/productInputs/${productSegment(this.#naming, sku, localOnly)}`;
    try {
      await this.#session.ask((options) =>
        this.#services.products.accounts.productInputs.delete({ name, dataSource }, options),
      );
    } catch (error) {
      if (!isAbsence(error)) throw error;
    }
  }
}

/** A request that Google understood and refuses for what it says; everything else concerns the account. */
function isAboutTheProduct(error: unknown): error is GoogleRefused {
  return error instanceof GoogleRefused && (error.status === 400 || error.status === 409) && !isUnregistered(error);
}
