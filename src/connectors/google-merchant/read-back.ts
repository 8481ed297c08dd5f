/** What Google shows of our products, after its own processing and review (products_v1, processed products). */
import type { merchantapi_products_v1 } from 'googleapis/build/src/apis/merchantapi/products_v1.js';

import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import type { Currency, Money } from '../../api/money.ts';
import { currencies } from '../../api/money.ts';
import type { Shown } from '../../core/channels/ports.ts';
import { graver } from '../failures.ts';
import { googleFailure, GoogleRefused } from '../google-errors.ts';
import { seenNow } from '../offer-rules.ts';
import { inPool } from '../pool.ts';
import { reasonOfIssue } from './issues.ts';
import { productSegment } from './names.ts';
import type { ListedAt, ProductPages } from './product-pages.ts';
import { availabilitiesShown, minorUnits } from './product-input.ts';

type Product = merchantapi_products_v1.Schema$Product;
type Attributes = Pick<
  merchantapi_products_v1.Schema$ProductAttributes,
  'price' | 'salePrice' | 'salePriceEffectiveDate' | 'availability'
>;
type Price = { readonly amountMicros?: string | null; readonly currencyCode?: string | null };

/** Up to here products are read one by one; above it whole pages cost fewer calls of the quota. */
const onePerCall = 30;
const atOnce = 5;

export interface ReadingPlace extends ListedAt {
  readonly pages: ProductPages;
  /** Empty: prices in the shop are not read. */
  readonly storeCode: string;
}

/** What was read stays read when the rest has to wait: a limit in the middle of a long list costs nothing twice. */
export async function readBackFromGoogle(place: ReadingPlace, skus: readonly string[]): Promise<readonly Shown[]> {
  const pages = skus.length > onePerCall ? await place.pages.find(place, new Set(skus)) : null;
  const shown: Shown[] = [];
  const left: string[] = [];
  let end: OutsideFailure | null = null;
  await inPool(skus, atOnce, async (sku) => {
    if (end !== null) return void left.push(sku);
    try {
      const product = pages === null ? await readSingle(place, sku) : pages.get(sku);
      shown.push(product === undefined ? { sku, state: 'absent' } : await told(place, sku, product));
    } catch (error) {
      end = graver(end, asOutside(error, place.session.now()).failure);
      left.push(sku);
    }
  });
  return end === null ? shown : withUnread(shown, left, end);
}

function withUnread(shown: readonly Shown[], left: readonly string[], failure: OutsideFailure): Shown[] {
  if (shown.length === 0 || failure.kind !== 'later') throw new OutsideError(failure);
  return [...shown, ...left.map((sku): Shown => ({ sku, state: 'unread', code: failure.code, at: failure.at }))];
}

function asOutside(error: unknown, now: number): OutsideError {
  if (error instanceof OutsideError) return error;
  if (error instanceof GoogleRefused) return googleFailure(error, now);
  throw error;
}

/** A product with a page of its own, or one that only the shop itself sells. */
const readSingle = async (place: ReadingPlace, sku: string): Promise<Product | undefined> =>
  (await readOne(place, sku, false)) ?? (await readOne(place, sku, true)) ?? undefined;

async function readOne({ session, services, account, naming }: ReadingPlace, sku: string, localOnly: boolean) {
  const name = `${account}/products/${productSegment(naming, sku, localOnly)}`;
  try {
    return await session.ask((options) => services.products.accounts.products.get({ name }, options));
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

/** Only Google's own "not found" means absent: a page on the way (HTML) says nothing about the product. */
export function isAbsence(error: unknown): boolean {
  return error instanceof GoogleRefused && error.status === 404 && error.spoken;
}

async function told(place: ReadingPlace, sku: string, product: Product): Promise<Shown> {
  const issues = (product.productStatus?.itemLevelIssues ?? []).filter(
    ({ severity }) => severity === 'DISAPPROVED' || severity === 'DEMOTED',
  );
  // Google repeats an issue for each place where it counts.
  const distinct = new Map(issues.map((issue) => [issue.code, issue]));
  const now = place.session.now();
  const regular = moneyOf(product.productAttributes?.price);
  const online = seenNow(regular, saleOf(product.productAttributes), now);
  const kept = await storeAttributes(place, sku, product.legacyLocal === true);
  const inStore = seenNow(moneyOf(kept?.price), saleOf(kept), now);
  return {
    sku,
    state: 'shown',
    price: online.price,
    regular,
    sale: online.sale,
    storePrice: inStore.price,
    storeSale: inStore.sale,
    ...stockOf(product.productAttributes, kept),
    review: reviewOf(product),
    issues: [...distinct.values()].map(reasonOfIssue),
  };
}

/** What both say together: a product that is out of stock online and in stock in the shop is told wrong in one of them. */
function stockOf(online: Attributes | null | undefined, kept: Pick<Attributes, 'availability'> | null) {
  const here = availabilitiesShown('online', online?.availability);
  const there = availabilitiesShown('store', kept?.availability);
  if (here === undefined) return there === undefined ? {} : { availability: there };
  return { availability: there === undefined ? here : here.filter((word) => there.includes(word)) };
}

async function storeAttributes(
  { session, services, account, naming, storeCode }: ReadingPlace,
  sku: string,
  localOnly: boolean,
): Promise<Attributes | null> {
  if (storeCode === '') return null;
  const parent = `${account}/products/${productSegment(naming, sku, localOnly)}`;
  try {
    const answer = await session.ask((options) =>
      services.inventories.accounts.products.localInventories.list({ parent }, options),
    );
    const entry = answer.localInventories?.find((inventory) => inventory.storeCode === storeCode);
    return entry?.localInventoryAttributes ?? null;
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

const saleOf = (attributes: Attributes | null | undefined) => ({
  price: moneyOf(attributes?.salePrice),
  from: attributes?.salePriceEffectiveDate?.startTime,
  until: attributes?.salePriceEffectiveDate?.endTime,
});

function moneyOf(price: Price | null | undefined): Money | null {
  const amount = minorUnits(price?.amountMicros);
  const currency = currencies.find((each): each is Currency => each === price?.currencyCode);
  return amount === null || currency === undefined ? null : { amount, currency };
}

/** Shown somewhere counts as shown; refused everywhere as disapproved; nothing decided yet as in review. */
function reviewOf({ productStatus }: Product): 'none' | 'in-review' | 'disapproved' {
  const statuses = productStatus?.destinationStatuses ?? [];
  const any = (countries: (status: (typeof statuses)[number]) => readonly string[] | null | undefined) =>
    statuses.some((status) => (countries(status) ?? []).length > 0);
  if (any((status) => status.approvedCountries)) return 'none';
  if (any((status) => status.pendingCountries)) return 'in-review';
  return any((status) => status.disapprovedCountries) ? 'disapproved' : 'in-review';
}
