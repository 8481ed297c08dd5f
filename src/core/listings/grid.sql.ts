/**
 * The price list's pages. Each order is walked along an index from the place where the page before ended (keyset), in
 * pieces where a value can be missing: what has none stands first, and a comparison with nothing is never true.
 */
import { type RawBuilder, sql } from 'kysely';

import type { gridSorts, gridTabs } from '../../api/listings.ts';
import { ask, idList, matchesWords, type Reader, wordsToFind } from '../database/index.ts';
import { inStates } from './counts.sql.ts';
import { needsHand, toAlign } from './states.ts';

export type GridSort = (typeof gridSorts)[number];
export type GridTab = (typeof gridTabs)[number];

export interface GridFilter {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly tab: GridTab;
}

export interface GridVariant {
  readonly id: number;
  readonly title: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly category: string;
  readonly cost: number | null;
  readonly vat_rate: number;
  readonly base_price: number | null;
  readonly price_changed_at: number | null;
  readonly price_changed_by: string | null;
}

export interface GridPlan {
  readonly sort: GridSort;
  readonly descending: boolean;
  readonly filter: GridFilter;
  readonly startOfDay: number;
  /** The last row of the page before. */
  readonly place: GridVariant | null;
  readonly limit: number;
  /**
   * Few rows pass the filter: they are found first and then sorted. Many: the order's index is walked and each row
   * tried, which finds a page at once and would take for ever to find three rows in a hundred thousand.
   */
  readonly few: boolean;
}

export async function gridPage(db: Reader, plan: GridPlan): Promise<GridVariant[]> {
  const rows: GridVariant[] = [];
  for (const piece of piecesOf(plan)) {
    if (rows.length >= plan.limit) break;
    rows.push(...(await ask(db, statement(plan, piece, plan.limit - rows.length))));
  }
  return rows;
}

export const statement = (plan: GridPlan, piece: RawBuilder<unknown>, limit: number): RawBuilder<GridVariant> =>
  sql<GridVariant>`
    select variant.id as id, title, sku, gtin, category, cost, vat_rate, base_price, price_changed_at, price_changed_by
    from ${sourceOf(plan)} where archived_at is null and ${piece} and ${passes(plan)} order by ${orderOf(plan)} limit ${limit}`;

/** The planner has no statistics; it is told which way is short. */
function sourceOf({ sort, few, filter, startOfDay }: GridPlan): RawBuilder<unknown> {
  if (few) return sql`(${candidates(filter, startOfDay)}) as candidate cross join variant on variant.id = candidate.id`;
  // Inside one category this index has the order of the prices ready.
  const inside = filter.category !== undefined && (sort === 'price' || sort === 'category');
  return sql`variant indexed by ${sql.raw(inside ? 'variant_by_category' : indexOf[sort])}`;
}

/** The rows of one part of the filter, by the index that finds them. */
function candidates({ search, category, tab }: GridFilter, startOfDay: number): RawBuilder<unknown> {
  const words = wordsToFind(search ?? '');
  if (words !== null) {
    const sku = (search ?? '').trim();
    return sql`select id from variant where ${matchesWords(words, 'variant.id')} union select id from variant where sku = ${sku}`;
  }
  switch (tab) {
    case 'no-gtin':
      return sql`select id from variant indexed by variant_without_gtin where gtin is null and archived_at is null`;
    case 'changed-today':
      return sql`select id from variant indexed by variant_by_change where price_changed_at >= ${startOfDay} and archived_at is null`;
    case 'to-align':
      return sql`select distinct variant_id as id from (${inStates(toAlign)})`;
    case 'needs-hand':
      return sql`select distinct variant_id as id from (${inStates(needsHand)})`;
    case 'all':
      return category === undefined
        ? sql`select id from variant where archived_at is null`
        : sql`select id from variant indexed by variant_by_category where category = ${category} and archived_at is null`;
  }
}

const indexOf: Record<GridSort, string> = {
  name: 'variant_by_title',
  price: 'variant_by_price',
  sku: 'sqlite_autoindex_variant_1',
  category: 'variant_by_category',
  changed: 'variant_by_change',
};

/** The columns of an order; `id` is the variant's own. */
function orderOf({ sort, descending }: GridPlan): RawBuilder<unknown> {
  const way = sql.raw(descending ? 'desc' : 'asc');
  const columns: Record<GridSort, readonly string[]> = {
    name: ['title collate nocase', 'variant.id'],
    price: ['base_price', 'variant.id'],
    sku: ['sku'],
    category: ['category', 'base_price', 'variant.id'],
    changed: ['price_changed_at', 'variant.id'],
  };
  return sql.join(columns[sort].map((column) => sql`${sql.raw(column)} ${way}`));
}

export function piecesOf({ sort, descending, place }: GridPlan): RawBuilder<unknown>[] {
  const beyond = sql.raw(descending ? '<' : '>');
  switch (sort) {
    case 'name':
      // Written out: a comparison of pairs does not use an index with a collation of its own.
      return [
        place === null
          ? sql`true`
          : sql`title collate nocase ${beyond}= ${place.title}
              and (title collate nocase ${beyond} ${place.title} or variant.id ${beyond} ${place.id})`,
      ];
    case 'sku':
      return [place === null ? sql`true` : sql`sku ${beyond} ${place.sku}`];
    case 'price':
      return withMissing('base_price', place === null ? undefined : place.base_price, place?.id ?? 0, descending);
    case 'changed':
      return withMissing(
        'price_changed_at',
        place === null ? undefined : place.price_changed_at,
        place?.id ?? 0,
        descending,
      );
    case 'category': {
      if (place === null) return [sql`true`];
      const inside = withMissing('base_price', place.base_price, place.id, descending);
      const others = sql`category ${beyond} ${place.category}`;
      return [...inside.map((piece) => sql`category = ${place.category} and ${piece}`), others];
    }
  }
}

/** Rows without a value stand first (last when descending): two pieces, each a stretch of the index. */
function withMissing(
  column: string,
  value: number | null | undefined,
  id: number,
  descending: boolean,
): RawBuilder<unknown>[] {
  const name = sql.ref(column);
  const beyond = sql.raw(descending ? '<' : '>');
  const missing = value === null ? sql`${name} is null and variant.id ${beyond} ${id}` : sql`${name} is null`;
  const present =
    typeof value === 'number' ? sql`(${name}, variant.id) ${beyond} (${value}, ${id})` : sql`${name} is not null`;
  if (descending) return value === null ? [missing] : [present, missing];
  return typeof value === 'number' ? [present] : [missing, present];
}

function passes({ filter, startOfDay, few }: GridPlan): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.category !== undefined) conditions.push(sql`category = ${filter.category}`);
  const words = filter.search === undefined ? '' : filter.search.trim();
  if (words !== '') conditions.push(searched(words));
  switch (filter.tab) {
    case 'all':
      break;
    case 'no-gtin':
      conditions.push(sql`gtin is null`);
      break;
    case 'changed-today':
      conditions.push(sql`price_changed_at >= ${startOfDay}`);
      break;
    case 'to-align':
      conditions.push(withListing(toAlign, few));
      break;
    case 'needs-hand':
      conditions.push(withListing(needsHand, few));
      break;
  }
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** Text without a single word is in no name. */
function searched(text: string): RawBuilder<unknown> {
  const words = wordsToFind(text);
  return words === null ? sql`sku = ${text}` : sql`(${matchesWords(words, 'variant.id')} or sku = ${text})`;
}

const withListing = (states: readonly (typeof toAlign)[number][], few: boolean): RawBuilder<unknown> =>
  few
    ? sql`variant.id in (${inStates(states)})`
    : sql`exists (select 1 from listing where listing.variant_id = variant.id and listing.state in (${sql.join(states)}))`;

export async function gridTotal(db: Reader, filter: GridFilter, startOfDay: number): Promise<number> {
  const plan: GridPlan = { sort: 'name', descending: false, filter, startOfDay, place: null, limit: 0, few: true };
  const [found] = await ask(
    db,
    sql<{ count: number }>`select count(*) as count from variant where archived_at is null and ${passes(plan)}`,
  );
  return found?.count ?? 0;
}

/** Whose price on which channel is an exception, among these variants. */
export async function exceptionsOf(db: Reader, variantIds: readonly number[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('current_price')
    .select(['variant_id', 'channel_id'])
    .where('variant_id', 'in', idList(variantIds))
    .where('exception', '=', 1)
    .execute();
  return new Set(rows.map((row) => `${row.variant_id} ${row.channel_id}`));
}
