/** Stocktakes under way: what was counted so far, beside what the movements say. */
import { sql } from 'kysely';

import { ask, askFirst, type Reader, type Writer } from '../database/index.ts';

export interface TakeRow {
  readonly id: number;
  readonly storeId: number;
  readonly store: string;
  readonly note: string;
  readonly actor: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly batchId: number | null;
  readonly articles: number;
}

const takeColumns = sql`
  stock_take.id, store_id as "storeId", stock_store.name as store, note, actor, started_at as "startedAt",
  ended_at as "endedAt", batch_id as "batchId",
  (select count(*) from stock_take_line where take_id = stock_take.id) as articles
  from stock_take join stock_store on stock_store.id = stock_take.store_id`;

export const takeRows = (db: Reader, limit: number): Promise<TakeRow[]> =>
  ask(db, sql<TakeRow>`select ${takeColumns} order by ended_at is not null, stock_take.id desc limit ${limit}`);

export const takeById = (db: Reader | Writer, id: number): Promise<TakeRow | undefined> =>
  askFirst(db, sql<TakeRow>`select ${takeColumns} where stock_take.id = ${id}`);

export const openTakeIn = (db: Writer, storeId: number): Promise<TakeRow | undefined> =>
  askFirst(db, sql<TakeRow>`select ${takeColumns} where store_id = ${storeId} and ended_at is null`);

export const addTake = (db: Writer, take: { store_id: number; note: string; actor: string; started_at: number }) =>
  db
    .insertInto('stock_take')
    .values({ ...take, ended_at: null, batch_id: null })
    .returning('id')
    .executeTakeFirstOrThrow();

export const endTake = (db: Writer, id: number, endedAt: number, batchId: number | null) =>
  db.updateTable('stock_take').set({ ended_at: endedAt, batch_id: batchId }).where('id', '=', id).execute();

export interface Counting {
  readonly takeId: number;
  readonly variantId: number;
  readonly quantity: number;
  readonly at: number;
}

export async function addCount(db: Writer, { takeId, variantId, quantity, at }: Counting): Promise<void> {
  await sql`
    insert into stock_take_line (take_id, variant_id, quantity, at, began_at)
    values (${takeId}, ${variantId}, ${quantity}, ${at}, ${at})
    on conflict (take_id, variant_id) do update set quantity = quantity + excluded.quantity, at = excluded.at`.execute(
    db,
  );
}

/** Counted anew as a whole. */
export async function setCount(db: Writer, { takeId, variantId, quantity, at }: Counting): Promise<void> {
  await sql`
    insert into stock_take_line (take_id, variant_id, quantity, at, began_at)
    values (${takeId}, ${variantId}, ${quantity}, ${at}, ${at})
    on conflict (take_id, variant_id) do update set quantity = excluded.quantity, at = excluded.at,
      began_at = excluded.began_at`.execute(db);
}

export const removeCount = (db: Writer, takeId: number, variantId: number) =>
  db.deleteFrom('stock_take_line').where('take_id', '=', takeId).where('variant_id', '=', variantId).execute();

export interface TakeLineRow {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly counted: number;
  readonly at: number;
  readonly expected: number;
  readonly known: 0 | 1;
  readonly cost: number | null;
  readonly moving: 0 | 1;
  readonly reserved: number;
}

/** The largest differences first; of one variant only, where it is named. */
export const takeLines = (
  db: Reader | Writer,
  take: TakeRow,
  variantId: number | null = null,
): Promise<TakeLineRow[]> =>
  ask(
    db,
    sql<TakeLineRow>`
    select * from (
      select stock_take_line.variant_id as "variantId", variant.title, variant.sku, variant.gtin,
        stock_take_line.quantity as counted, stock_take_line.at, variant.cost,
        coalesce((select sum(quantity) from stock_movement where stock_movement.variant_id = stock_take_line.variant_id
          and store_id = ${take.storeId} and stock_movement.at <= stock_take_line.at), 0) as expected,
        exists (select 1 from stock_level where stock_level.variant_id = stock_take_line.variant_id
          and store_id = ${take.storeId} and counted_at is not null) as known,
        exists (select 1 from stock_movement where stock_movement.variant_id = stock_take_line.variant_id
          and store_id = ${take.storeId} and stock_movement.at > began_at
          and stock_movement.at <= stock_take_line.at) as moving,
        coalesce((select reserved from stock_level where stock_level.variant_id = stock_take_line.variant_id
          and store_id = ${take.storeId}), 0) as reserved
      from stock_take_line join variant on variant.id = stock_take_line.variant_id
      where take_id = ${take.id} and ${variantId === null ? sql`true` : sql`stock_take_line.variant_id = ${variantId}`}
    ) as line
    order by case when known = 1 then abs(counted - expected) else 0 end desc, title collate nocase, "variantId"`,
  );

export interface MissingRow {
  readonly variantId: number;
  readonly title: string;
  readonly sku: string;
  readonly onHand: number;
  readonly reserved: number;
}

const missing = (take: TakeRow) => sql`
  from stock_level join variant on variant.id = stock_level.variant_id
  where stock_level.store_id = ${take.storeId} and counted_at is not null and on_hand > 0 and archived_at is null
    and not exists (select 1 from stock_take_line where take_id = ${take.id}
      and stock_take_line.variant_id = stock_level.variant_id)`;

export const missingRows = (db: Reader, take: TakeRow, limit: number): Promise<MissingRow[]> =>
  ask(
    db,
    sql<MissingRow>`
    select stock_level.variant_id as "variantId", title, sku, on_hand as "onHand", reserved ${missing(take)}
    order by title collate nocase, stock_level.variant_id limit ${limit}`,
  );

export const missingCount = async (db: Reader, take: TakeRow): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count ${missing(take)}`))?.count ?? 0;
