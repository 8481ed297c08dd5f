import type { GridRow, Listing } from '../../api/listings.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstantOrNull } from '../../api/time.ts';
import type { Reader } from '../database/index.ts';
import type { Pricing, ReducedPrice } from '../pricing/index.ts';
import { onHandOf } from '../stock/index.ts';
import { type GridFilter, isFiltered } from './grid-filter.sql.ts';
import { exceptionsOf, gridIds, gridPage, type GridSort, type GridVariant, gridVariants } from './grid.sql.ts';
import { listingsOf } from './listings.sql.ts';
import { asListing } from './present.ts';

export interface GridWish extends GridFilter {
  readonly sort: GridSort;
  readonly descending: boolean;
  readonly after?: string | null | undefined;
  readonly limit: number;
}

/** Up to here the rows of a filter are found first and sorted then; above it the order's index is walked. */
const fewRows = 2500;

/** What rows show beside the goods' own facts. */
export interface GridFacts {
  readonly now: number;
  readonly reducedPrices: Pricing['reducedPrices'];
}

export interface GridPlace extends GridFacts {
  readonly startOfDay: number;
  readonly totals: (filter: GridFilter) => Promise<number>;
}

/** One page of the price list: a row a variant, a listing a channel. */
export async function gridRows(db: Reader, wish: GridWish, { startOfDay, totals, ...facts }: GridPlace) {
  const { sort, descending, limit, after, ...filter } = wish;
  const total = await totals(filter);
  const few = isFiltered(filter) && total <= fewRows;
  const place = after == null ? null : readPlace(after);
  const variants = await gridPage(db, { sort, descending, filter, startOfDay, place, limit, few });
  const last = variants.at(-1);
  return {
    items: await withListings(db, variants, facts),
    next: variants.length === limit && last !== undefined ? writePlace(last) : null,
    total,
  };
}

/** All ids in the list's order, four bytes each. Found first and sorted then, unless everything is shown. */
export async function gridOrder(
  db: Reader,
  { sort, descending, ...filter }: Omit<GridWish, 'after' | 'limit'>,
  startOfDay: number,
): Promise<{ variantIds: string; total: number }> {
  const ids = await gridIds(db, { sort, descending, filter, startOfDay, few: isFiltered(filter) });
  const bytes = Buffer.alloc(ids.length * 4);
  for (const [index, id] of ids.entries()) bytes.writeUInt32LE(id, index * 4);
  return { variantIds: bytes.toString('base64'), total: ids.length };
}

/** In the order of the ids. */
export async function gridRowsOf(db: Reader, ids: readonly number[], facts: GridFacts): Promise<GridRow[]> {
  const found = new Map((await gridVariants(db, ids)).map((variant) => [variant.id, variant]));
  const inOrder = ids.flatMap((id) => found.get(id) ?? []);
  return withListings(db, inOrder, facts);
}

async function withListings(
  db: Reader,
  variants: readonly GridVariant[],
  { now, reducedPrices }: GridFacts,
): Promise<GridRow[]> {
  const ids = variants.map(({ id }) => id);
  const listings = await listingsByVariant(db, ids, now);
  const reduced = await reducedPrices(db, ids);
  const onHand = await onHandOf(db, ids);
  return variants.map((variant) => ({
    variantId: variant.id,
    title: variant.title,
    sku: variant.sku,
    gtin: variant.gtin,
    category: variant.category,
    cost: variant.cost,
    vatRate: variant.vat_rate,
    basePrice: variant.base_price,
    changedAt: toInstantOrNull(variant.price_changed_at),
    changedBy: variant.price_changed_by,
    floorPrice: variant.floor_price,
    content: contentOf(variant),
    onHand: onHand.get(variant.id) ?? null,
    reduced: reducedOf(reduced.get(variant.id)),
    listings: listings.get(variant.id) ?? [],
  }));
}

const reducedOf = (reduced: ReducedPrice | undefined): GridRow['reduced'] =>
  reduced === undefined ? null : { ...reduced, until: toInstantOrNull(reduced.until) };

function contentOf({ content_thousandths: thousandths, content_unit: unit, content_per: per }: GridVariant) {
  return thousandths === null || unit === null ? null : { thousandths, unit, per: per ?? 'one' };
}

export async function listingsByVariant(
  db: Reader,
  variantIds: readonly number[],
  now: number,
): Promise<Map<number, Listing[]>> {
  const exceptions = await exceptionsOf(db, variantIds);
  const found = new Map<number, Listing[]>();
  for (const row of await listingsOf(db, variantIds)) {
    const listing = asListing(row, exceptions.has(`${row.variant_id} ${row.channel_id}`), now);
    const others = found.get(row.variant_id);
    if (others === undefined) found.set(row.variant_id, [listing]);
    else others.push(listing);
  }
  return found;
}

/** Counting costs more than a page: totals are kept while the goods, the prices and the listings stay as they are. */
export function keptTotals(clear: (forget: () => void) => void, count: (filter: GridFilter) => Promise<number>) {
  const totals = new Map<string, Promise<number>>();
  clear(() => totals.clear());
  return (filter: GridFilter): Promise<number> => {
    const key = JSON.stringify(Object.entries(filter).toSorted());
    const known = totals.get(key);
    if (known !== undefined) return known;
    if (totals.size > 200) totals.clear();
    const counted = count(filter);
    totals.set(key, counted);
    counted.catch(() => totals.delete(key));
    return counted;
  };
}

const writePlace = ({ id, title, sku, category, base_price, price_changed_at }: GridVariant): string =>
  Buffer.from(JSON.stringify([id, title, sku, category, base_price, price_changed_at])).toString('base64url');

function readPlace(written: string): GridVariant {
  try {
    const [id, title, sku, category, price, changed] = JSON.parse(
      Buffer.from(written, 'base64url').toString(),
    ) as unknown[];
    if (
      typeof id === 'number' &&
      typeof title === 'string' &&
      typeof sku === 'string' &&
      typeof category === 'string'
    ) {
      return {
        id,
        title,
        sku,
        category,
        base_price: numberOrNull(price),
        price_changed_at: numberOrNull(changed),
        gtin: null,
        cost: null,
        vat_rate: 0,
        price_changed_by: null,
        floor_price: null,
        content_thousandths: null,
        content_unit: null,
        content_per: null,
      };
    }
  } catch {
    // said below
  }
  throw new Refusal('invalid-input', { field: 'after' });
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
