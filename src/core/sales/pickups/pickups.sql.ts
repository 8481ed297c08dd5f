/** What is set aside, for whom and until when. */
import { type RawBuilder, sql } from 'kysely';

import type { PickupState } from '../../../api/pickups.ts';
import { ask, askFirst, idList, type Reader, type Writer } from '../../database/index.ts';

export interface PickupRow {
  readonly id: number;
  readonly code: string;
  readonly state: PickupState;
  readonly paid: 0 | 1;
  readonly personId: number | null;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly note: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly untilAt: number;
  readonly readyAt: number | null;
  readonly endedAt: number | null;
  readonly channelId: string | null;
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly due: number | null;
  /** Of an order: when its goods left the shelf. */
  readonly leftAt: number | null;
}

const columns = sql`
  pickup.id, code, state, paid, person_id as "personId", name, phone, mail, note, created_at as "createdAt",
  created_by as "createdBy", until_at as "untilAt", ready_at as "readyAt", ended_at as "endedAt",
  channel_id as "channelId", order_id as "orderId", order_number as "orderNumber", due,
  left_at as "leftAt"`;

const rows = (db: Reader | Writer, rest: RawBuilder<unknown>): Promise<PickupRow[]> =>
  ask(db, sql<PickupRow>`select ${columns} from pickup ${rest}`);

export const pickupById = async (db: Reader | Writer, id: number): Promise<PickupRow | undefined> =>
  (await rows(db, sql`where id = ${id}`))[0];

export const pickupByCode = async (db: Reader | Writer, code: string): Promise<PickupRow | undefined> =>
  (await rows(db, sql`where code = ${code}`))[0];

export const pickupByForm = async (db: Reader | Writer, formKey: string): Promise<PickupRow | undefined> =>
  (await rows(db, sql`where form_key = ${formKey}`))[0];

/** In the order in which they were made; one may have been given up, and the order stand again. */
export const pickupsOfOrder = (
  db: Writer,
  { channelId, orderId }: { readonly channelId: string; readonly orderId: string },
): Promise<PickupRow[]> => rows(db, sql`where channel_id = ${channelId} and order_id = ${orderId} order by id`);

/** The same where only the order's number is known. */
export const pickupsNumbered = (db: Writer, channelId: string, number: string): Promise<PickupRow[]> =>
  rows(db, sql`where channel_id = ${channelId} and order_number = ${number} order by id`);

/** What is paid in the web shop waits on. */
export const dueToExpire = (db: Reader | Writer, now: number): Promise<PickupRow[]> =>
  rows(db, sql`where ended_at is null and order_id is null and until_at <= ${now} order by until_at, id`);

/** The next to run out. */
export const openPickups = (db: Reader | Writer, limit: number): Promise<PickupRow[]> =>
  rows(db, sql`where ended_at is null order by until_at, id limit ${limit}`);

/** When the next one is due; null: none is open. */
export const nextExpiry = async (db: Reader): Promise<number | null> =>
  (
    await askFirst(
      db,
      sql<{ at: number | null }>`select min(until_at) as at from pickup where ended_at is null and order_id is null`,
    )
  )?.at ?? null;

export interface PickupFilter {
  readonly show: 'open' | 'ended' | 'all';
  readonly search?: string | undefined;
}

function passing({ show, search }: PickupFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`true`];
  if (show !== 'all') conditions.push(show === 'open' ? sql`ended_at is null` : sql`ended_at is not null`);
  const words = search?.trim() ?? '';
  if (words !== '') {
    const like = `%${words.replace(/[\\%_]/gu, '\\$&')}%`;
    conditions.push(sql<boolean>`(name like ${like} escape '\\' or code like ${like} escape '\\'
      or order_number like ${like} escape '\\' or exists (
      select 1 from pickup_line left join variant on variant.id = pickup_line.variant_id
      where pickup_id = pickup.id and coalesce(variant.title, pickup_line.title) like ${like} escape '\\'))`);
  }
  return sql.join(conditions, sql` and `);
}

export const pickupPage = (db: Reader, filter: PickupFilter, skip: number, limit: number): Promise<PickupRow[]> =>
  rows(
    db,
    sql`where ${passing(filter)} order by ended_at is not null, case when ended_at is null then until_at end,
      ended_at desc, id desc limit ${limit} offset ${skip}`,
  );

export const pickupTotal = async (db: Reader, filter: PickupFilter): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from pickup where ${passing(filter)}`))?.count ??
  0;

export interface PickupLineRow {
  readonly pickupId: number;
  /** Null: in no catalogue here. */
  readonly variantId: number | null;
  readonly title: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number | null;
}

export const linesOf = (db: Reader | Writer, pickupIds: readonly number[]): Promise<PickupLineRow[]> =>
  ask(
    db,
    sql<PickupLineRow>`
    select pickup_id as "pickupId", variant_id as "variantId", coalesce(variant.title, pickup_line.title) as title,
      coalesce(variant.sku, pickup_line.sku) as sku, quantity, unit_price as "unitPrice"
    from pickup_line left join variant on variant.id = pickup_line.variant_id
    where pickup_id in ${idList(pickupIds)} order by pickup_id, position`,
  );

export interface NewPickup {
  readonly code: string;
  readonly form_key: string;
  readonly paid: 0 | 1;
  readonly person_id: number | null;
  readonly name: string;
  readonly phone: string | null;
  readonly mail: string | null;
  readonly note: string;
  readonly created_at: number;
  readonly created_by: string;
  readonly until_at: number;
  readonly channel_id: string | null;
  readonly order_id: string | null;
  readonly order_number: string | null;
  readonly due: number | null;
}

export interface NewLine {
  readonly variantId: number | null;
  readonly quantity: number;
  readonly unitPrice: number | null;
  /** Where no variant says it. */
  readonly title: string;
  readonly sku: string;
}

export async function addPickup(db: Writer, row: NewPickup, lines: readonly NewLine[]): Promise<number> {
  const { id } = await db
    .insertInto('pickup')
    .values({ ...row, state: 'reserved', ready_at: null, ended_at: null, ended_by: null, left_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addLines(db, id, lines);
  return id;
}

const addLines = (db: Writer, id: number, lines: readonly NewLine[]) =>
  db
    .insertInto('pickup_line')
    .values(
      lines.map(({ variantId, quantity, unitPrice, title, sku }, position) => ({
        pickup_id: id,
        position,
        variant_id: variantId,
        quantity,
        unit_price: unitPrice,
        title,
        sku,
      })),
    )
    .execute();

export async function replaceLines(db: Writer, id: number, lines: readonly NewLine[]): Promise<void> {
  await db.deleteFrom('pickup_line').where('pickup_id', '=', id).execute();
  await addLines(db, id, lines);
}

export const setDue = (db: Writer, id: number, due: number) =>
  db.updateTable('pickup').set({ due }).where('id', '=', id).execute();

/** To be put together again. */
export const setReserved = (db: Writer, id: number) =>
  db.updateTable('pickup').set({ state: 'reserved', ready_at: null }).where('id', '=', id).execute();

/** What ended it did not happen: it waits again, to be put together anew. */
export const reopenPickup = (db: Writer, id: number) =>
  db
    .updateTable('pickup')
    .set({ state: 'reserved', ready_at: null, ended_at: null, ended_by: null })
    .where('id', '=', id)
    .execute();

export const setLeft = (db: Writer, id: number, at: number) =>
  db.updateTable('pickup').set({ left_at: at }).where('id', '=', id).execute();

/** Of an order that is set aside after all: what left of it is back. */
export const forgetLeft = (
  db: Writer,
  { channelId, orderId }: { readonly channelId: string; readonly orderId: string },
) =>
  db
    .updateTable('pickup')
    .set({ left_at: null })
    .where('channel_id', '=', channelId)
    .where('order_id', '=', orderId)
    .execute();

/** What a customer left in the web shop serves this order and nothing else. */
export const forgetContacts = (db: Writer, id: number) =>
  db.updateTable('pickup').set({ phone: null, mail: null }).where('id', '=', id).execute();

export const setReady = (db: Writer, id: number, at: number) =>
  db.updateTable('pickup').set({ state: 'ready', ready_at: at }).where('id', '=', id).execute();

export const setUntil = (db: Writer, id: number, until: number) =>
  db.updateTable('pickup').set({ until_at: until }).where('id', '=', id).execute();

export const endPickup = (db: Writer, id: number, state: PickupState, at: number, by: string) =>
  db.updateTable('pickup').set({ state, ended_at: at, ended_by: by }).where('id', '=', id).execute();
