/** Movements, and the numbers that are their sums. */
import { type RawBuilder, sql } from 'kysely';

import type { MovementReason } from '../../api/stock.ts';
import {
  ask,
  builtOnce,
  type Cell,
  idList,
  inSlices,
  type Reader,
  rowsOf,
  textList,
  type Writer,
} from '../database/index.ts';

export interface NewMovement {
  readonly variantId: number;
  readonly storeId: number;
  /** Thousandths; below zero for what goes. */
  readonly quantity: number;
  readonly at: number;
  readonly reason: MovementReason;
  readonly source: string | null;
  readonly batchId: number | null;
  readonly actor: string;
  readonly note: string;
}

export interface Added {
  readonly variantId: number;
  readonly storeId: number;
  readonly quantity: number;
  readonly at: number;
}

const columns = ['variant_id', 'store_id', 'quantity', 'at', 'reason', 'source', 'batch_id', 'actor', 'note'];

/** Adds movements and their sums; one whose source came before is no movement. Answers those that are. */
export async function addMovements(db: Writer, all: readonly NewMovement[], recordedAt: number): Promise<Added[]> {
  const added: Added[] = [];
  for (const slice of inSlices(all)) {
    const rows = slice.map((each): Cell[] => [
      each.variantId,
      each.storeId,
      each.quantity,
      each.at,
      each.reason,
      each.source,
      each.batchId,
      each.actor,
      each.note,
    ]);
    const answer = await sql<Added>`
      insert into stock_movement (variant_id, store_id, quantity, at, reason, source, batch_id, actor, note, recorded_at)
      select variant_id, store_id, quantity, at, reason, source, batch_id, actor, note, ${recordedAt}
      from ${rowsOf(rows, columns)} where true
      on conflict (source) where source is not null do nothing
      returning variant_id as "variantId", store_id as "storeId", quantity, at`.execute(db);
    added.push(...answer.rows);
  }
  await addToLevels(
    db,
    added.map(({ variantId, storeId, quantity }) => [variantId, storeId, quantity, 0]),
  );
  return added;
}

/** What these moved. */
export async function movementsOf(db: Writer, sources: readonly string[]): Promise<NewMovement[]> {
  const found: NewMovement[] = [];
  for (const slice of inSlices(sources))
    found.push(
      ...(await ask(
        db,
        sql<NewMovement>`
        select variant_id as "variantId", store_id as "storeId", quantity, at, reason, source, batch_id as "batchId",
          actor, note
        from stock_movement where source in ${textList(slice)} order by id`,
      )),
    );
  return found;
}

/** What was moved under sources that begin so (`pickup:12:`). */
export const movementsUnder = (db: Writer, prefix: string): Promise<NewMovement[]> =>
  ask(
    db,
    sql<NewMovement>`
    select variant_id as "variantId", store_id as "storeId", quantity, at, reason, source, batch_id as "batchId", actor,
      note
    from stock_movement where source >= ${prefix} and source < ${`${prefix}\u{10FFFF}`} order by id`,
  );

/** On hand and reserved by variant and place. */
export async function addToLevels(db: Writer, rows: readonly (readonly [number, number, number, number])[]) {
  for (const slice of inSlices(rows)) {
    await sql`
      insert into stock_level (variant_id, store_id, on_hand, reserved)
      select variant_id, store_id, sum(on_hand), sum(reserved)
      from ${rowsOf(slice, ['variant_id', 'store_id', 'on_hand', 'reserved'])} as given where true
      group by variant_id, store_id
      on conflict (variant_id, store_id) do update set
        on_hand = on_hand + excluded.on_hand, reserved = reserved + excluded.reserved`.execute(db);
  }
}

export interface LevelRow {
  readonly variantId: number;
  readonly storeId: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly countedAt: number | null;
}

export const levelsOf = (db: Reader | Writer, variantIds: readonly number[]): Promise<LevelRow[]> =>
  ask(
    db,
    sql<LevelRow>`
    select variant_id as "variantId", store_id as "storeId", on_hand as "onHand", reserved, counted_at as "countedAt"
    from stock_level where variant_id in ${idList(variantIds)} order by variant_id, store_id`,
  );

const oneLevel = builtOnce(() => sql<{ one: number }>`select 1 as one from stock_level limit 1`);

export const anyLevel = async (db: Reader | Writer): Promise<boolean> => (await oneLevel(db, {})).length > 0;

/** On hand in a place at an instant, by variant; what nothing ever moved is missing. */
export async function onHandAt(
  db: Reader | Writer,
  storeId: number,
  asked: readonly { readonly variantId: number; readonly at: number }[],
): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const slice of inSlices(asked)) {
    const rows = await ask(
      db,
      sql<{ variantId: number; quantity: number }>`
      select given.variant_id as "variantId", sum(stock_movement.quantity) as quantity
      from ${rowsOf(
        slice.map(({ variantId, at }) => [variantId, at]),
        ['variant_id', 'until'],
      )} as given
      join stock_movement on stock_movement.variant_id = given.variant_id and stock_movement.store_id = ${storeId}
        and stock_movement.at <= given.until
      group by given.variant_id`,
    );
    for (const { variantId, quantity } of rows) found.set(variantId, quantity);
  }
  return found;
}

export async function setCounted(
  db: Writer,
  rows: readonly { readonly variantId: number; readonly storeId: number; readonly countedAt: number | null }[],
): Promise<void> {
  for (const slice of inSlices(rows)) {
    const cells = slice.map(({ variantId, storeId, countedAt }) => [variantId, storeId, countedAt]);
    await sql`
      update stock_level set counted_at = given.counted_at
      from ${rowsOf(cells, ['variant_id', 'store_id', 'counted_at'])} as given
      where stock_level.variant_id = given.variant_id and stock_level.store_id = given.store_id`.execute(db);
  }
}

/**
 * The word for the channels. What was never counted is in stock; what only stands there to be shown is never taken along.
 */
const word: RawBuilder<string> = sql`case
  when on_display = 1 then 'on-display-to-order'
  when known = 0 then 'in-stock'
  when on_hand - reserved <= 0 then 'out-of-stock'
  when low is not null and on_hand - reserved <= low then 'limited'
  else 'in-stock' end`;

/**
 * The numbers of variants over all places, from those of each. Answers the variants that are
 * another way now. A place
 * where something came to that was never counted makes the whole unknown; one where nothing is left over says nothing.
 */
export async function sumUp(db: Writer, variantIds: readonly number[]): Promise<number[]> {
  const changed = new Set<number>();
  for (const slice of inSlices(variantIds)) {
    const numbers = await sql<{ id: number }>`
      insert into stock_sum (variant_id, on_hand, reserved, known, counted_at)
      select variant_id, sum(on_hand), sum(reserved),
        max(counted_at is not null) and not max(counted_at is null and on_hand <> 0), max(counted_at) from stock_level
      where variant_id in ${idList(slice)} group by variant_id
      on conflict (variant_id) do update set on_hand = excluded.on_hand, reserved = excluded.reserved,
        known = excluded.known, counted_at = excluded.counted_at
      where on_hand <> excluded.on_hand or reserved <> excluded.reserved or known <> excluded.known
        or counted_at is not excluded.counted_at
      returning variant_id as id`.execute(db);
    const { rows } = await sql<{ id: number }>`
      update stock_sum set availability = ${word}
      where variant_id in ${idList(slice)} and availability <> ${word} returning variant_id as id`.execute(db);
    for (const { id } of [...numbers.rows, ...rows]) changed.add(id);
  }
  return [...changed];
}

/** Latest sale and latest goods of a variant; only ever later. */
export async function noteDates(
  db: Writer,
  column: 'sold_at' | 'received_at',
  added: readonly Pick<Added, 'variantId' | 'at'>[],
): Promise<void> {
  const latest = new Map<number, number>();
  for (const { variantId, at } of added) latest.set(variantId, Math.max(at, latest.get(variantId) ?? at));
  for (const slice of inSlices([...latest])) {
    await sql`
      update stock_sum set ${sql.ref(column)} = given.at from ${rowsOf(slice, ['variant_id', 'at'])} as given
      where stock_sum.variant_id = given.variant_id
        and (${sql.ref(column)} is null or ${sql.ref(column)} < given.at)`.execute(db);
  }
}

/** Begins the source of what takes a movement back. */
export const undoneSource = 'undone:';

/** Latest sale by what moved and was not taken back; the one date that may become an earlier one. */
export async function forgetSold(db: Writer, variantIds: readonly number[]): Promise<void> {
  for (const slice of inSlices(variantIds)) {
    await sql`
      update stock_sum set sold_at = (
        select max(moved.at) from stock_movement as moved
        where moved.variant_id = stock_sum.variant_id and moved.reason = 'sold' and moved.quantity < 0
          and not exists (
            select 1 from stock_movement as back where back.source = ${undoneSource} || moved.source))
      where variant_id in ${idList(slice)}`.execute(db);
  }
}

export const storeRows = (db: Reader | Writer) => db.selectFrom('stock_store').selectAll().orderBy('id').execute();

export const addStoreRow = (db: Writer, name: string, at: number) =>
  db.insertInto('stock_store').values({ name, created_at: at }).returning('id').executeTakeFirstOrThrow();

export interface CountMade {
  readonly variantId: number;
  readonly storeId: number;
  readonly at: number;
  readonly batchId: number | null;
  readonly id: number;
}

/** Counts that stand, of these variants: neither undone nor an undo, nor what only evens out a late sale. */
export const countsOf = (db: Reader | Writer, variantIds: readonly number[]): Promise<CountMade[]> =>
  ask(
    db,
    sql<CountMade>`
    select stock_movement.variant_id as "variantId", stock_movement.store_id as "storeId", stock_movement.at,
      stock_movement.batch_id as "batchId", stock_movement.id
    from stock_movement left join batch on batch.id = stock_movement.batch_id
    where stock_movement.variant_id in ${idList(variantIds)} and stock_movement.reason = 'counted'
      and stock_movement.source is null and batch.undone_by is null and batch.undoes is null
    order by stock_movement.at, stock_movement.id`,
  );
