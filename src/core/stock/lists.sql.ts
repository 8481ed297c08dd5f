/** Lists of what stands on the shelf. Archived goods are in none. */
import { type RawBuilder, sql } from 'kysely';

import type { MovementReason, StockFilter } from '../../api/stock.ts';
import { ask, askFirst, idList, matchesWords, type Reader, wordsToFind, type Writer } from '../database/index.ts';

export interface StockListRow {
  readonly variantId: number;
  readonly sku: string;
  readonly gtin: string | null;
  readonly title: string;
  readonly category: string;
  readonly supplier: string;
  readonly known: 0 | 1;
  readonly onHand: number;
  readonly reserved: number;
  readonly low: number | null;
  readonly onDisplay: 0 | 1;
  readonly availability: string;
  readonly countedAt: number | null;
  readonly soldAt: number | null;
  readonly receivedAt: number | null;
  readonly cost: number | null;
  readonly price: number | null;
}

const columns = sql`
  variant.id as "variantId", variant.sku, variant.gtin, variant.title, variant.category, variant.supplier,
  coalesce(known, 0) as known, coalesce(on_hand, 0) as "onHand", coalesce(reserved, 0) as reserved, low,
  coalesce(on_display, 0) as "onDisplay", coalesce(availability, 'in-stock') as availability,
  counted_at as "countedAt", sold_at as "soldAt", received_at as "receivedAt", variant.cost,
  variant.base_price as price`;

const from = sql`variant left join stock_sum on stock_sum.variant_id = variant.id`;

const available = sql`on_hand - reserved`;

function shown(show: StockFilter['show']): RawBuilder<boolean> {
  switch (show) {
    case 'all':
      return sql<boolean>`true`;
    case 'low':
      return sql<boolean>`known = 1 and low is not null and ${available} <= low`;
    case 'out':
      return sql<boolean>`known = 1 and ${available} <= 0`;
    case 'below-zero':
      return sql<boolean>`known = 1 and on_hand < 0`;
    case 'uncounted':
      return sql<boolean>`coalesce(known, 0) = 0`;
  }
}

function searched(search: string): RawBuilder<boolean> {
  const words = wordsToFind(search);
  const coded = sql`select id from variant where sku = ${search.trim()} or gtin = ${search.trim()}`;
  if (words === null) return sql<boolean>`variant.id in (${coded})`;
  return sql<boolean>`variant.id in (
    select id from variant where ${matchesWords(words, 'variant.id')} union ${coded})`;
}

function passing({ search, category, supplier, show }: StockFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`variant.archived_at is null`, shown(show)];
  if (category !== undefined) conditions.push(sql<boolean>`variant.category = ${category}`);
  if (supplier !== undefined) conditions.push(sql<boolean>`variant.supplier = ${supplier}`);
  if (search !== undefined && search.trim() !== '') conditions.push(searched(search));
  return sql.join(conditions, sql` and `);
}

/** By title, then id, after `place`. */
export const stockPage = (
  db: Reader,
  filter: StockFilter,
  place: { readonly title: string; readonly id: number } | null,
  limit: number,
): Promise<StockListRow[]> => {
  const beyond =
    place === null
      ? sql`true`
      : sql`title collate nocase >= ${place.title} and (title collate nocase > ${place.title} or variant.id > ${place.id})`;
  return ask(
    db,
    sql<StockListRow>`
    select ${columns} from ${from} where ${passing(filter)} and ${beyond}
    order by title collate nocase, variant.id limit ${limit}`,
  );
};

export const stockTotal = async (db: Reader, filter: StockFilter): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from ${from} where ${passing(filter)}`))?.count ??
  0;

/** Archived ones too; unknown ids are left out. */
export const stockOf = (db: Reader | Writer, variantIds: readonly number[]): Promise<StockListRow[]> =>
  ask(db, sql<StockListRow>`select ${columns} from ${from} where variant.id in ${idList(variantIds)}`);

/** Thousandths over all stores, by variant; what was never counted is left out. */
export async function onHandOf(db: Reader | Writer, variantIds: readonly number[]): Promise<Map<number, number>> {
  const rows = await ask(
    db,
    sql<{ id: number; onHand: number }>`
    select variant_id as id, on_hand as "onHand" from stock_sum where known = 1 and variant_id in ${idList(variantIds)}`,
  );
  return new Map(rows.map(({ id, onHand }) => [id, onHand]));
}

/** Whether anything was ever counted. */
export const isAnyCounted = async (db: Reader): Promise<boolean> =>
  (await ask(db, sql<{ id: number }>`select variant_id as id from stock_sum where known = 1 limit 1`)).length > 0;

export interface StockSummaryRow {
  readonly counted: number;
  readonly uncounted: number;
  readonly low: number;
  readonly out: number;
  readonly belowZero: number;
  readonly value: number;
  readonly withoutCost: number;
}

/** The value rounds once, over everything. */
export async function stockSummary(db: Reader): Promise<StockSummaryRow> {
  const count = (show: StockFilter['show']) => sql`coalesce(sum(${shown(show)}), 0)`;
  const [row] = await ask(
    db,
    sql<StockSummaryRow>`
    select coalesce(sum(known), 0) as counted, coalesce(sum(coalesce(known, 0) = 0), 0) as uncounted,
      ${count('low')} as low, ${count('out')} as out, ${count('below-zero')} as "belowZero",
      cast(round(coalesce(sum(case when known = 1 and on_hand > 0 then variant.cost * on_hand else 0 end), 0) / 1000.0) as integer) as value,
      coalesce(sum(known = 1 and on_hand > 0 and variant.cost is null), 0) as "withoutCost"
    from ${from} where variant.archived_at is null`,
  );
  if (row === undefined) throw new Error('a sum has one row');
  return row;
}

export interface MovementFilter {
  readonly variantId?: number | undefined;
  readonly storeId?: number | undefined;
  readonly reason?: MovementReason | undefined;
}

export interface MovementRow {
  readonly id: number;
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly storeId: number;
  readonly at: number;
  readonly recordedAt: number;
  readonly reason: MovementReason;
  readonly quantity: number;
  readonly source: string | null;
  readonly batchId: number | null;
  readonly actor: string;
  readonly note: string;
}

function moving({ variantId, storeId, reason }: MovementFilter): RawBuilder<boolean> {
  const conditions = [
    ...(variantId === undefined ? [] : [sql<boolean>`stock_movement.variant_id = ${variantId}`]),
    ...(storeId === undefined ? [] : [sql<boolean>`stock_movement.store_id = ${storeId}`]),
    ...(reason === undefined ? [] : [sql<boolean>`stock_movement.reason = ${reason}`]),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql.join(conditions, sql` and `);
}

/** As they were recorded, the latest first. */
export const movementPage = (
  db: Reader,
  filter: MovementFilter,
  before: number | null,
  limit: number,
): Promise<MovementRow[]> =>
  ask(
    db,
    sql<MovementRow>`
    select stock_movement.id, stock_movement.variant_id as "variantId", variant.title, variant.sku,
      stock_movement.store_id as "storeId", stock_movement.at, stock_movement.recorded_at as "recordedAt",
      stock_movement.reason, stock_movement.quantity, stock_movement.source, stock_movement.batch_id as "batchId",
      stock_movement.actor, stock_movement.note
    from stock_movement join variant on variant.id = stock_movement.variant_id
    where ${moving(filter)} and ${before === null ? sql`true` : sql`stock_movement.id < ${before}`}
    order by stock_movement.id desc limit ${limit}`,
  );

export const movementTotal = async (db: Reader, filter: MovementFilter): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from stock_movement where ${moving(filter)}`))
    ?.count ?? 0;
