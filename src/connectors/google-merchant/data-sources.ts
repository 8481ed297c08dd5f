/** The API data sources that Vetrina writes into, found or made when first needed (datasources_v1). */
import type { merchantapi_datasources_v1 } from 'googleapis/build/src/apis/merchantapi/datasources_v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { GoogleRefused } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';
import { merchantAccount, type MerchantServices } from './account.ts';
import { type Naming, namingOf } from './names.ts';

type DataSource = merchantapi_datasources_v1.Schema$DataSource;
/** Products with a page of their own, and those that only the shop itself sells: Google keeps them apart. */
export type SourceKind = 'dataSource' | 'localDataSource' | 'promotionDataSource';

const displayNames: Record<SourceKind, string> = {
  dataSource: 'Vetrina',
  localDataSource: 'Vetrina (solo negozio)',
  promotionDataSource: 'Vetrina (promozioni)',
};

export class DataSources {
  readonly #session: GoogleSession;
  readonly #services: MerchantServices;
  readonly #setting: ConnectorSetting;
  readonly #naming: Naming;
  readonly #found = new Map<SourceKind, Promise<string>>();
  #listed: Promise<readonly DataSource[]> | null = null;

  constructor(session: GoogleSession, services: MerchantServices, setting: ConnectorSetting) {
    this.#session = session;
    this.#services = services;
    this.#setting = setting;
    this.#naming = namingOf(setting);
  }

  /** The name of the source to write into, made when the account has none. */
  async nameOf(kind: SourceKind): Promise<string> {
    const known = this.#found.get(kind);
    if (known !== undefined) return known;
    const search = this.#findOrMake(kind);
    this.#found.set(kind, search);
    search.catch(() => this.#found.delete(kind));
    return search;
  }

  /** As `nameOf`, but null where the account has none yet. */
  async existing(kind: SourceKind): Promise<string | null> {
    const chosen = this.#setting.chosen[kind];
    const fitting = (await this.#all()).filter((source) => this.#fits(source, kind));
    const source = fitting.find(({ name }) => name === chosen) ?? fitting[0];
    return source?.name ?? null;
  }

  /** Somebody deleted the source at Google: the next call looks again. */
  forget(): void {
    this.#found.clear();
    this.#listed = null;
  }

  async #findOrMake(kind: SourceKind): Promise<string> {
    const name = (await this.existing(kind)) ?? (await this.#make(kind));
    if (this.#setting.chosen[kind] !== name) await this.#setting.keep({ chosen: { [kind]: name } });
    return name;
  }

  #fits(source: DataSource, kind: SourceKind): boolean {
    const { input, primaryProductDataSource: primary, promotionDataSource: promotions, name } = source;
    if (kind === 'promotionDataSource') {
      const ours = promotions?.contentLanguage === this.#naming.language;
      return input === 'API' && ours && promotions?.targetCountry === this.#setting.shop.country;
    }
    if (input !== 'API' || primary === undefined || primary === null || typeof name !== 'string') return false;
    if ((primary.legacyLocal ?? false) !== (kind === 'localDataSource')) return false;
    const open = primary.feedLabel === undefined || primary.feedLabel === null;
    return open || (primary.feedLabel === this.#naming.feedLabel && primary.contentLanguage === this.#naming.language);
  }

  async #make(kind: SourceKind): Promise<string> {
    const parent = merchantAccount(this.#setting);
    const requestBody: DataSource = {
      displayName: displayNames[kind],
      ...(kind === 'promotionDataSource'
        ? {
            promotionDataSource: {
              targetCountry: this.#setting.shop.country,
              contentLanguage: this.#naming.language,
            },
          }
        : {
            primaryProductDataSource: {
              feedLabel: this.#naming.feedLabel,
              contentLanguage: this.#naming.language,
              countries: [this.#setting.shop.country],
              ...(kind === 'localDataSource' ? { legacyLocal: true } : {}),
            },
          }),
    };
    try {
      const made = await this.#session.ask((options) =>
        this.#services.dataSources.accounts.dataSources.create({ parent, requestBody }, options),
      );
      this.#listed = null;
      if (typeof made.name === 'string') return made.name;
      throw later('answer-unreadable', null, 'a data source without a name');
    } catch (error) {
      // It may have been made all the same: whoever comes next looks again.
      this.#listed = null;
      if (!(error instanceof GoogleRefused) || error.status !== 409) throw error;
      const name = await this.existing(kind);
      if (name === null) throw error;
      return name;
    }
  }

  #all(): Promise<readonly DataSource[]> {
    this.#listed ??= this.#list().catch((error: unknown) => {
      this.#listed = null;
      throw error;
    });
    return this.#listed;
  }

  async #list(): Promise<readonly DataSource[]> {
    const parent = merchantAccount(this.#setting);
    const all: DataSource[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.#session.ask((options) =>
        this.#services.dataSources.accounts.dataSources.list(
          { parent, pageSize: 1000, ...(pageToken === undefined ? {} : { pageToken }) },
          options,
        ),
      );
      all.push(...(page.dataSources ?? []));
      pageToken = page.nextPageToken ?? undefined;
    } while (pageToken !== undefined && pageToken !== '');
    return all;
  }
}
