import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { PRODUCT_ATTRIBUTES } from './google-attribute-names.ts';
import { accountName, type DataSource, type GoogleDataSources } from './google-data-sources.ts';
import { invalid, notFound, refuse } from './google-errors.ts';
import { encodedSegment, keyOfSegment, productKey } from './google-product-names.ts';
import { checkAttributes, checkInput, checkInputNames, withTextPrices } from './google-product-rules.ts';
import type { GoogleProducts, StoredProduct } from './google-products.ts';
import { maskOf, pageSize, pageStart, pageToken, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { at, fieldsOf, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { World } from './world.ts';

/** products_v1: product inputs are written, processed products are read. */
export class GoogleMerchant {
  readonly #world: World;
  readonly #products: GoogleProducts;
  readonly #sources: GoogleDataSources;

  constructor(world: World, products: GoogleProducts, sources: GoogleDataSources) {
    this.#world = world;
    this.#products = products;
    this.#sources = sources;
  }

  routes(): Route<GoogleMethod>[] {
    const account = '/products/v1/accounts/{account}';
    return [
      route('POST', `${account}/productInputs:insert`, (call) => this.#insert(call)),
      route('PATCH', `${account}/productInputs/{product}`, (call) => this.#patch(call)),
      route('DELETE', `${account}/productInputs/{product}`, (call) => this.#delete(call)),
      route('GET', `${account}/products`, (call) => this.#list(call)),
      route('GET', `${account}/products/{product}`, (call) => this.#get(call)),
    ];
  }

  #insert(call: GoogleCall): Answer {
    const account = accountName(call);
    const source = this.#sources.writable(call.query.get('dataSource'), account);
    checkInput(call.fields);
    checkAgainstSource(call.fields, source);
    const input = cleaned(call.fields);
    const key = productKey({
      contentLanguage: String(input['contentLanguage']),
      feedLabel: String(input['feedLabel']),
      offerId: String(input['offerId']),
      legacyLocal: input['legacyLocal'] === true,
    });
    const before = this.#current(key);
    checkVersion(before, input);
    this.#checkDay(before);
    const product = this.#products.put(key, input, String(source['name']));
    this.#products.countPush(product);
    return ok(answered(account, key, input));
  }

  #patch(call: GoogleCall): Answer {
    const account = accountName(call);
    this.#sources.writable(call.query.get('dataSource'), account);
    checkInputNames(call.fields);
    const key = keyOfSegment(call.params['product'] ?? '');
    const product = this.#current(key) ?? notFound(`Product input ${key} was not found.`);
    if (call.fields['versionNumber'] !== undefined) {
      invalid([{ field: 'versionNumber', description: 'Do not set this field for updates.' }]);
    }
    const input = patched(product.input, call);
    this.#checkDay(product);
    const stored = this.#products.put(key, input, product.source);
    this.#products.countPush(stored);
    return ok(answered(account, key, input));
  }

  #delete(call: GoogleCall): Answer {
    const account = accountName(call);
    this.#sources.writable(call.query.get('dataSource'), account);
    const key = keyOfSegment(call.params['product'] ?? '');
    const product = this.#current(key) ?? notFound(`Product input ${key} was not found.`);
    this.#products.remove(key, product);
    return ok({});
  }

  #get(call: GoogleCall): Answer {
    accountName(call);
    const key = keyOfSegment(call.params['product'] ?? '');
    const product = this.#products.get(key);
    const processed = product && this.#products.processed(key, product);
    return ok(processed ?? notFound(`Product ${key} was not found.`));
  }

  #list(call: GoogleCall): Answer {
    accountName(call);
    const size = pageSize(call, 25, 1000);
    const { rows, more } = this.#products.shelf.page(pageStart(call), size, ({ key, value }) =>
      Boolean(this.#products.settle(key, value)?.shown),
    );
    const last = rows.at(-1);
    const products = rows.flatMap(({ key, value }) => this.#products.processed(key, value) ?? []);
    return ok({
      ...(products.length > 0 ? { products } : {}),
      ...(more && last ? { nextPageToken: pageToken(last.place) } : {}),
    });
  }

  /** The product that has an input now; one whose input was deleted no longer counts. */
  #current(key: string): StoredProduct | undefined {
    const product = this.#products.get(key);
    return product && !product.gone ? product : undefined;
  }

  /** Merchant Center's policy: at most two updates of a product in a day. */
  #checkDay(product: StoredProduct | undefined): void {
    if (!this.#world.googleTwiceADay || !product) return;
    const today = this.#world.now().toISOString().slice(0, 10);
    if (product.pushes.day !== today || product.pushes.count < 2) return;
    refuse(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded: daily limit of updates for this product.', [
      { reason: 'quota/daily_limit_exceeded', domain: 'merchantapi.googleapis.com' },
    ]);
  }
}

function checkAgainstSource(input: Fields, source: DataSource): void {
  for (const name of ['feedLabel', 'contentLanguage']) {
    const only = at(source, `primaryProductDataSource.${name}`);
    if (only !== undefined && only !== input[name]) {
      invalid([{ field: name, description: `The data source takes only ${String(only)}.` }]);
    }
  }
  if (at(source, 'primaryProductDataSource.legacyLocal') === true && input['legacyLocal'] !== true) {
    invalid([{ field: 'legacyLocal', description: 'The data source takes only legacy local products.' }]);
  }
}

function checkVersion(before: StoredProduct | undefined, input: Fields): void {
  const version = input['versionNumber'];
  const current = before?.input['versionNumber'];
  if (version === undefined || current === undefined || BigInt(String(version)) >= BigInt(String(current))) return;
  refuse(409, 'ABORTED', `The version number ${String(version)} is lower than the current one, ${String(current)}.`);
}

/** Output fields that the client sent are dropped, and spaces in the offer id are tidied, as Google does. */
function cleaned(input: Fields): Fields {
  const { name: _n, base64EncodedName: _e, base64EncodedProduct: _p, product: _q, ...kept } = input;
  const version = kept['versionNumber'];
  return {
    ...kept,
    productAttributes: withTextPrices(fieldsOf(kept['productAttributes'])),
    offerId: (textOf(kept['offerId']) ?? '').trim().replace(/\s+/g, ' '),
    ...(version === undefined ? {} : { versionNumber: String(version) }),
  };
}

/** The input after a patch: masked attributes take the body's value, and disappear where the body has none. */
function patched(input: Fields, call: GoogleCall): Fields {
  const sent = fieldsOf(call.fields['productAttributes']);
  const mask = maskOf(call, 'updateMask')?.map((path) => path.replace(/^productAttributes\./, '')) ?? Object.keys(sent);
  if (mask.includes('*')) invalid([{ field: 'updateMask', description: 'The value "*" is not supported.' }]);
  const unknown = mask.filter((name) => !PRODUCT_ATTRIBUTES.has(name) && !name.startsWith('customAttribute.'));
  if (unknown.length > 0) {
    invalid(unknown.map((name) => ({ field: 'updateMask', description: `Unknown product attribute: ${name}.` })));
  }
  const attributes = { ...fieldsOf(input['productAttributes']) };
  for (const name of mask) {
    if (sent[name] === undefined) delete attributes[name];
    else attributes[name] = sent[name];
  }
  checkAttributes(attributes);
  return { ...input, productAttributes: withTextPrices(attributes) };
}

function answered(account: string, key: string, input: Fields): Fields {
  return {
    name: `${account}/productInputs/${key}`,
    product: `${account}/products/${key}`,
    base64EncodedName: `${account}/productInputs/${encodedSegment(key)}`,
    base64EncodedProduct: `${account}/products/${encodedSegment(key)}`,
    ...input,
  };
}
