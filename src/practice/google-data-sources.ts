import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { invalid, notFound, refuse, unknownFields } from './google-errors.ts';
import { pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { fieldsOf, isFields, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** A data source of Merchant Center as the API tells it. */
export type DataSource = Fields;

const KINDS = [
  'primaryProductDataSource',
  'supplementalProductDataSource',
  'localInventoryDataSource',
  'regionalInventoryDataSource',
  'promotionDataSource',
  'productReviewDataSource',
  'merchantReviewDataSource',
];

/** datasources_v1: where products come from. An account always has one for files, which the API cannot fill. */
export class GoogleDataSources {
  readonly #world: World;
  readonly #sources: Shelf<DataSource>;

  constructor(world: World) {
    this.#world = world;
    this.#sources = world.state.shelf<DataSource>('google.dataSources');
    if (this.#sources.size === 0) this.#addFileSource();
  }

  routes(): Route<GoogleMethod>[] {
    const all = '/datasources/v1/accounts/{account}/dataSources';
    return [
      route('GET', all, (call) => this.#list(call)),
      route('POST', all, (call) => this.#create(call)),
      route('GET', `${all}/{source}`, (call) => ok(this.#named(call))),
      route('DELETE', `${all}/{source}`, (call) => this.#delete(call)),
    ];
  }

  /** The source of a full name, if it is there. */
  find(name: string): DataSource | undefined {
    return this.#sources.get(name);
  }

  /** The source into which a product input may be written through the API. */
  writable(name: string | null, accountName: string): DataSource {
    if (name === null || name === '')
      return invalid([{ field: 'dataSource', description: 'The data source is required.' }]);
    const source = this.#sources.get(name);
    if (!source || !name.startsWith(`${accountName}/`))
      return notFound(`[dataSource] Data source ${name} was not found.`);
    if (source['input'] !== 'API') {
      return invalid([{ field: 'dataSource', description: 'Only API data sources are supported.' }]);
    }
    if (!isFields(source['primaryProductDataSource'])) {
      return invalid([{ field: 'dataSource', description: 'Not a primary product data source.' }]);
    }
    return source;
  }

  /** The source into which promotions may be written. */
  forPromotions(name: string | null, accountName: string): DataSource {
    const source = name === null ? undefined : this.#sources.get(name);
    if (source === undefined || name === null || !name.startsWith(`${accountName}/`))
      return notFound(`[dataSource] Data source ${name ?? ''} was not found.`);
    if (!isFields(source['promotionDataSource']))
      return invalid([{ field: 'dataSource', description: 'Not a promotion data source.' }]);
    return source;
  }

  #list(call: GoogleCall): Answer {
    const parent = accountName(call);
    const { rows, more } = this.#sources.page(pageStart(call), pageSize(call, 1000, 1000), ({ key }) =>
      key.startsWith(`${parent}/`),
    );
    const last = rows.at(-1);
    return ok({
      ...(rows.length > 0 ? { dataSources: rows.map((row) => row.value) } : {}),
      ...(more && last ? { nextPageToken: pageToken(last.place) } : {}),
    });
  }

  #create(call: GoogleCall): Answer {
    const parent = accountName(call);
    const { displayName, name: _name, ...kinds } = call.fields;
    const unknown = Object.keys(kinds).filter((kind) => !KINDS.includes(kind) && kind !== 'fileInput');
    if (unknown.length > 0) unknownFields(unknown, 'data_source');
    if ((textOf(displayName) ?? '') === '') invalid([{ field: 'displayName', description: 'The field is required.' }]);
    const chosen = Object.keys(kinds).filter((kind) => kind !== 'fileInput');
    if (chosen.length !== 1) invalid([{ field: 'type', description: 'Exactly one type of data source is required.' }]);
    if (chosen[0] === 'localInventoryDataSource' && call.fields['fileInput'] === undefined) {
      invalid([
        { field: 'localInventoryDataSource', description: 'Local inventory data sources exist for files only.' },
      ]);
    }
    checkPrimary(fieldsOf(kinds['primaryProductDataSource']));
    if (isFields(kinds['promotionDataSource'])) checkPromotions(kinds['promotionDataSource']);
    for (const { value } of this.#sources.rows()) {
      if (value['displayName'] === displayName)
        refuse(409, 'ALREADY_EXISTS', '[displayName] A data source of that name exists.');
    }
    return ok(this.#add(parent, { displayName, ...kinds }, kinds['fileInput'] === undefined ? 'API' : 'FILE'));
  }

  #delete(call: GoogleCall): Answer {
    this.#named(call);
    this.#sources.delete(`${accountName(call)}/dataSources/${call.params['source'] ?? ''}`);
    return ok({});
  }

  #named(call: GoogleCall): DataSource {
    const name = `${accountName(call)}/dataSources/${call.params['source'] ?? ''}`;
    return this.#sources.get(name) ?? notFound(`Data source ${name} was not found.`);
  }

  #add(parent: string, fields: Fields, input: 'API' | 'FILE'): DataSource {
    const dataSourceId = String(10_555_014_000 + this.#world.state.next('google.dataSource'));
    const name = `${parent}/dataSources/${dataSourceId}`;
    const source = { name, dataSourceId, input, ...fields };
    this.#sources.set(name, source);
    return source;
  }

  #addFileSource(): void {
    const primary = { feedLabel: 'IT', contentLanguage: 'it', countries: ['IT'] };
    const fields = {
      displayName: 'Listino caricato a mano',
      primaryProductDataSource: primary,
      fileInput: { fileName: 'listino.txt', fileInputType: 'UPLOAD' },
    };
    this.#add(`accounts/${PRACTICE_IDS.google.merchant}`, fields, 'FILE');
  }
}

/** The merchant account of the path; any other than the practice one is closed to the practice person. */
export function accountName(call: GoogleCall): string {
  const account = call.params['account'] ?? '';
  if (account !== PRACTICE_IDS.google.merchant) {
    refuse(403, 'PERMISSION_DENIED', `The caller does not have access to the accounts: [${account}]`);
  }
  return `accounts/${account}`;
}

function checkPrimary(primary: Fields): void {
  const { feedLabel, contentLanguage } = primary;
  if ((feedLabel === undefined) !== (contentLanguage === undefined)) {
    invalid([
      {
        field: 'primaryProductDataSource',
        description: 'feedLabel and contentLanguage must be set both or not at all.',
      },
    ]);
  }
  if (feedLabel !== undefined && !/^[A-Z0-9_-]{1,20}$/.test(String(feedLabel))) {
    invalid([
      {
        field: 'primaryProductDataSource.feedLabel',
        description: 'Up to 20 characters of A-Z, 0-9, hyphen and underscore.',
      },
    ]);
  }
}

function checkPromotions({ targetCountry, contentLanguage }: Fields): void {
  const missing = Object.entries({ targetCountry, contentLanguage }).flatMap(([name, value]) =>
    typeof value === 'string' && value.length === 2 ? [] : [name],
  );
  if (missing.length === 0) return;
  invalid(missing.map((name) => ({ field: `promotionDataSource.${name}`, description: 'The field is required.' })));
}
