/** Carts left halfway, and who was called about one. */
import { type Insertable, type RawBuilder, sql } from 'kysely';

import type { OrderCart } from '../../../api/orders-words.ts';
import {
  ask,
  askFirst,
  type Reader,
  type WebOrderTable,
  type WebRescueTable,
  type Writer,
} from '../../database/index.ts';

/** Left between these moments, with somebody to call. */
export const cartsLeft = (db: Reader, from: number, until: number): Promise<WebOrderTable[]> =>
  ask(
    db,
    sql<WebOrderTable>`
    select * from web_order where stage = 'left' and closed_at is null and at >= ${from} and at <= ${until}
      and (mail <> '' or phone <> '') order by at desc limit 200`,
  );

export const openCarts = (
  db: Writer,
  since: number,
): Promise<Pick<WebOrderTable, 'channel_id' | 'order_id' | 'mail' | 'phone'>[]> =>
  ask(
    db,
    sql<Pick<WebOrderTable, 'channel_id' | 'order_id' | 'mail' | 'phone'>>`
    select channel_id, order_id, mail, phone from web_order
    where stage = 'left' and closed_at is null and at >= ${since}`,
  );

export const closeCart = (db: Writer, channelId: string, orderId: string, at: number) =>
  db
    .updateTable('web_order')
    .set({ closed_at: at, name: '', mail: '', phone: '' })
    .where('channel_id', '=', channelId)
    .where('order_id', '=', orderId)
    .execute();

/** Nobody is called about older ones: who left them is forgotten. */
export const forgetCartsBefore = async (db: Writer, at: number): Promise<number> =>
  Number(
    (
      await db
        .updateTable('web_order')
        .set({ closed_at: at, name: '', mail: '', phone: '' })
        .where('stage', '=', 'left')
        .where('closed_at', 'is', null)
        .where('at', '<', at)
        .executeTakeFirst()
    ).numUpdatedRows,
  );

export interface ContactKeys {
  readonly mailKey: string;
  readonly phoneKey: string;
}

const same = ({ mailKey, phoneKey }: ContactKeys) =>
  sql`((mail_key <> '' and mail_key = ${mailKey}) or (phone_key <> '' and phone_key = ${phoneKey}))`;

/** Who was called about a cart, and when. */
export const contactsSince = (db: Reader | Writer, since: number): Promise<(ContactKeys & { readonly at: number })[]> =>
  ask(
    db,
    sql<ContactKeys & { readonly at: number }>`
    select mail_key as "mailKey", phone_key as "phoneKey", at from web_rescue where at > ${since}`,
  );

/** The latest call that a payment can still follow. */
export const openRescue = async (db: Writer, keys: ContactKeys, since: number): Promise<number | undefined> =>
  (
    await askFirst(
      db,
      sql<{ id: number }>`
      select id from web_rescue where ${same(keys)} and at > ${since} and rescued_at is null order by at desc limit 1`,
    )
  )?.id;

export const addRescue = (db: Writer, row: Insertable<WebRescueTable>) =>
  db.insertInto('web_rescue').values(row).execute();

export const markRescued = (db: Writer, id: number, at: number, total: number) =>
  db.updateTable('web_rescue').set({ rescued_at: at, rescued_total: total }).where('id', '=', id).execute();

export const rescueSums = async (db: Reader, since: number) =>
  (await askFirst(
    db,
    sql<{ contacted: number; rescued: number; rescuedTotal: number }>`
      select count(*) as contacted, count(rescued_at) as rescued, coalesce(sum(rescued_total), 0) as "rescuedTotal"
      from web_rescue where at > ${since}`,
  )) ?? { contacted: 0, rescued: 0, rescuedTotal: 0 };

export interface CartStretch {
  /** Instants: from, and before. */
  readonly from: number;
  readonly until: number;
  readonly currency: string;
}

/** How far a cart of these days came: left without payment, called about, bought after all. */
export function cartIn({ from, until, currency }: CartStretch, reached: OrderCart): RawBuilder<boolean> {
  const call = (rest: RawBuilder<boolean>) => sql<boolean>`exists (select 1 from web_rescue
    where web_rescue.channel_id = web_order.channel_id and web_rescue.order_id = web_order.order_id and ${rest})`;
  const steps: Record<OrderCart, RawBuilder<boolean>> = {
    left: sql`(web_order.stage = 'left' or ${call(sql`true`)})`,
    called: call(sql`true`),
    rescued: call(sql`web_rescue.rescued_at is not null`),
  };
  return sql<boolean>`web_order.at >= ${from} and web_order.at < ${until} and web_order.currency = ${currency}
    and ${steps[reached]}`;
}

export interface CartSum {
  readonly carts: number;
  readonly value: number;
}

/** Each with its value: what was ordered, and of the rescued what was paid. */
export async function cartSums(db: Reader, stretch: CartStretch): Promise<Record<OrderCart, CartSum>> {
  const sum = async (reached: OrderCart): Promise<CartSum> => {
    const value =
      reached === 'rescued'
        ? sql`(select coalesce(max(rescued_total), 0) from web_rescue
            where web_rescue.channel_id = web_order.channel_id and web_rescue.order_id = web_order.order_id)`
        : sql`total`;
    const [row] = await ask(
      db,
      sql<CartSum>`select count(*) as carts, coalesce(sum(${value}), 0) as value from web_order
      where ${cartIn(stretch, reached)}`,
    );
    return row ?? { carts: 0, value: 0 };
  };
  return { left: await sum('left'), called: await sum('called'), rescued: await sum('rescued') };
}

export const ordersEverRead = async (db: Reader): Promise<boolean> =>
  (await ask(db, sql<object>`select 1 as one from web_pull where read_at is not null limit 1`)).length > 0;

/** The call stays, whom it reached does not. */
export async function forgetRescues(db: Writer, keys: ContactKeys): Promise<void> {
  await sql`update web_rescue set mail_key = '', phone_key = '' where ${same(keys)}`.execute(db);
}
