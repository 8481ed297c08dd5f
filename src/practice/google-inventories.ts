import type { Answer } from './asked.ts';
import { ok } from './asked.ts';
import { accountName } from './google-data-sources.ts';
import { invalid, notFound, unknownFields, type FieldViolation } from './google-errors.ts';
import { encodedSegment, keyOfSegment } from './google-product-names.ts';
import { priceFault, withTextPrices } from './google-product-rules.ts';
import { saleFaults, seenAt } from './google-sale-rules.ts';
import type { GoogleProducts } from './google-products.ts';
import { pageSize, route, type GoogleCall, type GoogleMethod } from './google-service.ts';
import { fieldsOf, textOf, type Fields } from './json.ts';
import type { Route } from './routes.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

/** The attributes of one product, by store code. */
type Stores = Record<string, Fields>;

const ATTRIBUTES = new Set(
  'availability customAttributes instoreProductLocation localShippingLabel loyaltyPrograms pickupMethod pickupSla price quantity salePrice salePriceEffectiveDate'.split(
    ' ',
  ),
);
const AVAILABILITIES = ['IN_STOCK', 'LIMITED_AVAILABILITY', 'ON_DISPLAY_TO_ORDER', 'OUT_OF_STOCK'];
const PICKUP_METHODS = ['BUY', 'RESERVE', 'SHIP_TO_STORE', 'NOT_SUPPORTED'];
const PICKUP_TIMES = 'SAME_DAY NEXT_DAY TWO_DAY THREE_DAY FOUR_DAY FIVE_DAY SIX_DAY SEVEN_DAY MULTI_WEEK'.split(' ');

/** inventories_v1: price and stock of a product in the shop itself. An insert replaces the whole entry. */
export class GoogleInventories {
  readonly #products: GoogleProducts;
  readonly #stores: Shelf<Stores>;

  constructor(world: World, products: GoogleProducts) {
    this.#products = products;
    this.#stores = world.state.shelf<Stores>('google.localInventories');
  }

  routes(): Route<GoogleMethod>[] {
    const all = '/inventories/v1/accounts/{account}/products/{product}/localInventories';
    return [
      route('POST', `${all}:insert`, (call) => this.#insert(call)),
      route('GET', all, (call) => this.#list(call)),
      route('DELETE', `${all}/{store}`, (call) => this.#delete(call)),
    ];
  }

  /** Someone changes the price in the shop by hand, in Merchant Center. */
  editByHand(key: string, storeCode: string, attributes: Fields): boolean {
    const stores = this.#stores.get(key);
    const before = stores?.[storeCode];
    if (!stores || !before) return false;
    this.#stores.set(key, { ...stores, [storeCode]: { ...before, ...attributes } });
    return true;
  }

  /** The price in the shop that customers see now. */
  seenPrice(key: string, storeCode: string, now: number): Fields | undefined {
    const attributes = this.#stores.get(key)?.[storeCode];
    return attributes && seenAt(attributes, now);
  }

  #insert(call: GoogleCall): Answer {
    const key = this.#product(call);
    const unknown = Object.keys(call.fields).filter(
      (name) => !['name', 'account', 'base64EncodedName', 'storeCode', 'localInventoryAttributes'].includes(name),
    );
    if (unknown.length > 0) unknownFields(unknown, 'local_inventory');
    const attributes = fieldsOf(call.fields['localInventoryAttributes']);
    const strange = Object.keys(attributes).filter((name) => !ATTRIBUTES.has(name));
    if (strange.length > 0) unknownFields(strange, 'local_inventory.local_inventory_attributes');
    const storeCode = textOf(call.fields['storeCode']) ?? '';
    const faults = faultsOf(storeCode, attributes);
    if (faults.length > 0) invalid(faults);
    const kept = withTextPrices(attributes);
    if (kept['quantity'] !== undefined) kept['quantity'] = String(kept['quantity']);
    this.#stores.set(key, { ...this.#stores.get(key), [storeCode]: kept });
    return ok(told(key, storeCode, kept));
  }

  #list(call: GoogleCall): Answer {
    const key = this.#product(call);
    const stores = Object.entries(this.#stores.get(key) ?? {}).slice(0, pageSize(call, 25_000, 25_000));
    return ok(
      stores.length > 0 ? { localInventories: stores.map(([code, attributes]) => told(key, code, attributes)) } : {},
    );
  }

  #delete(call: GoogleCall): Answer {
    const key = this.#product(call);
    const code = call.params['store'] ?? '';
    const { [code]: gone, ...left } = this.#stores.get(key) ?? {};
    if (!gone) notFound(`Local inventory ${code} of ${key} was not found.`);
    this.#stores.set(key, left);
    return ok({});
  }

  #product(call: GoogleCall): string {
    accountName(call);
    const key = keyOfSegment(call.params['product'] ?? '');
    return this.#products.get(key) ? key : notFound(`Product ${key} was not found.`);
  }
}

function told(key: string, storeCode: string, attributes: Fields): Fields {
  const product = `accounts/${PRACTICE_IDS.google.merchant}/products`;
  return {
    name: `${product}/${key}/localInventories/${storeCode}`,
    base64EncodedName: `${product}/${encodedSegment(key)}/localInventories/${encodedSegment(storeCode)}`,
    account: PRACTICE_IDS.google.merchant,
    storeCode,
    localInventoryAttributes: attributes,
  };
}

function faultsOf(storeCode: string, attributes: Fields): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const place = 'localInventoryAttributes';
  const add = (field: string, description: string) => faults.push({ field, description });
  if (storeCode === '') add('storeCode', 'The field is required.');
  else if (storeCode !== PRACTICE_IDS.google.storeCode)
    add('storeCode', `No store of the Business Profile has the code ${storeCode}.`);
  for (const name of ['price', 'salePrice']) {
    const fault = attributes[name] === undefined ? undefined : priceFault(attributes[name]);
    if (fault !== undefined) add(`${place}.${name}`, fault);
  }
  const oneOf = (name: string, words: readonly string[]) => {
    const value = attributes[name];
    if (value !== undefined && !words.includes(String(value)))
      add(`${place}.${name}`, `Invalid value at enum: "${String(value)}".`);
  };
  oneOf('availability', AVAILABILITIES);
  oneOf('pickupMethod', PICKUP_METHODS);
  oneOf('pickupSla', PICKUP_TIMES);
  if ((attributes['pickupMethod'] === undefined) !== (attributes['pickupSla'] === undefined)) {
    add(`${place}.pickupMethod`, 'pickupMethod and pickupSla must be set together.');
  }
  faults.push(...saleFaults(attributes, place));
  const quantity = attributes['quantity'];
  if (quantity !== undefined && !/^\d+$/.test(String(quantity)))
    add(`${place}.quantity`, 'The value must be at least 0.');
  if (Buffer.byteLength(textOf(attributes['instoreProductLocation']) ?? '') > 20) {
    add(`${place}.instoreProductLocation`, 'The value is longer than 20 bytes.');
  }
  return faults;
}
