/**
 * The price list's pages. Each order is walked along an index from the place where the page before ended (keyset), in
 * pieces where a value can be missing: what has none stands first, and a comparison with nothing is never true.
 */
import { type RawBuilder, sql } from 'kysely';

import type { gridSorts } from '../../api/listings.ts';
import type { ContentUnit, UnitPriceBase } from '../../api/unit-price.ts';
import { ask, idList, type Reader, type Writer } from '../database/index.ts';
import { candidates, isOneIndexedPart, type GridFilter, passes } from './grid-filter.sql.ts';

export type GridSort = (typeof gridSorts)[number];

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
  readonly floor_price: number | null;
  readonly content_thousandths: number | null;
  readonly content_unit: ContentUnit | null;
  readonly content_per: UnitPriceBase | null;
}

const columns = sql.raw(`variant.id as id, title, sku, gtin, category, cost, vat_rate, base_price, price_changed_at,
  price_changed_by, floor_price, content_thousandths, content_unit, content_per`);

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
    select ${columns} from ${sourceOf(plan)} where ${shown(plan, piece)} order by ${orderOf(plan)} limit ${limit}`;

const shown = ({ filter, startOfDay, few }: GridPlan, piece: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`archived_at is null and ${piece} and ${passes(filter, startOfDay, few)}`;

/** The planner has no statistics; it is told which way is short. */
function sourceOf({ sort, few, filter, startOfDay }: GridPlan): RawBuilder<unknown> {
  if (few) return sql`(${candidates(filter, startOfDay)}) as candidate cross join variant on variant.id = candidate.id`;
  // Inside one category this index has the order of the prices ready.
  const inside = filter.category !== undefined && (sort === 'price' || sort === 'category');
  return sql`variant indexed by ${sql.raw(inside ? 'variant_by_category' : indexOf[sort])}`;
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
  const sorted: Record<GridSort, readonly string[]> = {
    name: ['title collate nocase', 'variant.id'],
    price: ['base_price', 'variant.id'],
    sku: ['sku'],
    category: ['category', 'base_price', 'variant.id'],
    changed: ['price_changed_at', 'variant.id'],
  };
  return sql.join(sorted[sort].map((column) => sql`${sql.raw(column)} ${way}`));
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

export async function gridTotal(db: Reader, filter: GridFilter, startOfDay: number): Promise<number> {
  const [found] = await ask(
    db,
    sql<{ count: number }>`
      select count(*) as count from variant where archived_at is null and ${passes(filter, startOfDay, true)}`,
  );
  return found?.count ?? 0;
}

type OrderPlan = Omit<GridPlan, 'place' | 'limit'>;

/** Every id that the filter shows, in the list's order. */
export async function gridIds(db: Reader | Writer, plan: OrderPlan): Promise<number[]> {
  const { filter, startOfDay } = plan;
  if (!isOneIndexedPart(filter)) return idsInOrder(db, plan);
  const passing = await idTexts(db, [candidates(filter, startOfDay)]);
  const last = await lastId(db);
  if (passing.length * shareOfMany < last) return idsInOrder(db, plan);
  // One byte a variant: a set of as many ids takes several times as long.
  const shown = new Uint8Array(last + 1);
  for (const id of passing) shown[id] = 1;
  return (await idsInOrder(db, { ...plan, filter: { tab: 'all' }, few: false })).filter((id) => shown[id] === 1);
}

/**
 * Where more than one in so many passes, the whole order and what passes are each read from an index alone and laid over
 * each other: to look up and sort a hundred thousand rows takes three times as long.
 */
const shareOfMany = 8;

function idsInOrder(db: Reader | Writer, plan: OrderPlan): Promise<number[]> {
  const whole = { ...plan, place: null, limit: -1 };
  return idTexts(
    db,
    piecesOf(whole).map((piece) => idsOf(whole, piece)),
  );
}

/** As texts: a hundred thousand rows would cost five times as much. */
async function idTexts(db: Reader | Writer, statements: readonly RawBuilder<unknown>[]): Promise<number[]> {
  const ids: number[] = [];
  for (const each of statements) {
    const [found] = await ask(db, sql<{ ids: string }>`select json_group_array(id) as ids from (${each})`);
    for (const id of JSON.parse(found?.ids ?? '[]') as number[]) ids.push(id);
  }
  return ids;
}

async function lastId(db: Reader | Writer): Promise<number> {
  const [found] = await ask(db, sql<{ id: number | null }>`select max(id) as id from variant`);
  return found?.id ?? 0;
}

export const idsOf = (plan: GridPlan, piece: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select variant.id as id from ${sourceOf(plan)} where ${shown(plan, piece)} order by ${orderOf(plan)}`;

/** In any order; archived and unknown ones are left out. */
export const gridVariants = (db: Reader, ids: readonly number[]): Promise<GridVariant[]> =>
  ask(
    db,
    sql<GridVariant>`
      select ${columns} from variant where id in ${idList(ids)} and archived_at is null`,
  );

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

/** What the goods that are sold have in one of these columns, with how many have it. */
export const choicesOf = (db: Reader, column: 'brand' | 'supplier'): Promise<{ value: string; variants: number }[]> =>
  ask(
    db,
    sql<{ value: string; variants: number }>`
      select ${sql.ref(column)} as value, count(*) as variants from variant indexed by ${sql.raw(`variant_by_${column}`)}
      where archived_at is null and ${sql.ref(column)} <> '' group by ${sql.ref(column)}
      order by ${sql.ref(column)} collate nocase`,
  );
