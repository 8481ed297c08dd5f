/** Orders as they were read, and the receipts made of them. */
import { type RawBuilder, sql } from 'kysely';

import {
  ask,
  askFirst,
  type Reader,
  rowsOf,
  textList,
  type WebOrderTable,
  type WebPullTable,
  type WebReceiptTable,
  type Writer,
} from '../../database/index.ts';
import type { ReceiptItemLine } from '../../imports/index.ts';

export type OrderRow = WebOrderTable;

export const orderRow = (db: Reader | Writer, channelId: string, orderId: string) =>
  (db as Reader)
    .selectFrom('web_order')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('order_id', '=', orderId)
    .executeTakeFirst();

export async function saveOrder(db: Writer, row: OrderRow): Promise<void> {
  const { channel_id: _channel, order_id: _order, ...values } = row;
  await db
    .insertInto('web_order')
    .values(row)
    .onConflict((conflict) => conflict.columns(['channel_id', 'order_id']).doUpdateSet(values))
    .execute();
}

export const bookingsOf = (db: Reader | Writer, channelId: string, orderId: string): Promise<WebReceiptTable[]> =>
  (db as Reader)
    .selectFrom('web_receipt')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('order_id', '=', orderId)
    .orderBy('receipt_id')
    .execute();

/** Whom its receipts belong to. */
export const peopleOfOrder = async (db: Writer, channelId: string, orderId: string): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`
      select distinct receipt.person_id as id from web_receipt join receipt on receipt.id = web_receipt.receipt_id
      where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId}
        and receipt.person_id is not null`,
    )
  ).map(({ id }) => id);

export const addBooking = (db: Writer, row: WebReceiptTable) => db.insertInto('web_receipt').values(row).execute();

/** The receipt of an order that was counted by a person's hand, or before the web shop was joined again. */
export const receiptOfOrder = async (db: Writer, channelId: string, number: string, digest: string) =>
  (
    await askFirst(
      db,
      sql<{ id: number }>`
      select id from receipt where number = ${number} and channel_id = ${channelId} and digest = ${digest}
        and source = 'web' limit 1`,
    )
  )?.id;

/** Every line of an order's receipts, or of those of some refunds, with what was known of each then. */
export const linesWritten = (
  db: Writer,
  channelId: string,
  orderId: string,
  refundIds?: readonly string[],
): Promise<ReceiptItemLine[]> =>
  ask(
    db,
    sql<ReceiptItemLine>`
    select 0 as line, sale_line.article, sale_line.sku, sale_line.gtin, sale_line.category, sale_line.thousandths,
      sale_line.unit_price as "unitPrice", sale_line.discount, sale_line.vat_rate as "vatRate", sale_line.total,
      sale_line.net, sale_line.cost
    from web_receipt join sale_line on sale_line.receipt_id = web_receipt.receipt_id
    where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId}
      and ${refundIds === undefined ? sql`true` : sql`web_receipt.refund_id in ${textList(refundIds)}`}
    order by sale_line.id`,
  );

export const pullOf = (db: Reader | Writer, channelId: string) =>
  (db as Reader).selectFrom('web_pull').selectAll().where('channel_id', '=', channelId).executeTakeFirst();

export async function savePull(db: Writer, row: WebPullTable): Promise<void> {
  const { channel_id: _channel, ...values } = row;
  await db
    .insertInto('web_pull')
    .values(row)
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet(values))
    .execute();
}

export const inState = (state: string | undefined): RawBuilder<boolean> =>
  state === undefined ? sql<boolean>`true` : sql<boolean>`state = ${state}`;

export const orderPage = (
  db: Reader,
  which: RawBuilder<boolean>,
  after: { readonly at: number; readonly orderId: string } | null,
  limit: number,
): Promise<OrderRow[]> =>
  ask(
    db,
    sql<OrderRow>`
    select * from web_order
    where ${which}
      and ${after === null ? sql`true` : sql`(at, order_id) < (${after.at}, ${after.orderId})`}
    order by at desc, order_id desc limit ${limit}`,
  );

export const orderTotal = async (db: Reader, which: RawBuilder<boolean>): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from web_order where ${which}`))?.count ?? 0;

export interface BookedReceipt {
  readonly channelId: string;
  readonly orderId: string;
  readonly kind: 'sale' | 'change' | 'refund';
  readonly id: number;
  readonly number: string;
  readonly total: number;
}

export async function receiptsOfOrders(
  db: Reader,
  orders: readonly Pick<OrderRow, 'channel_id' | 'order_id'>[],
): Promise<BookedReceipt[]> {
  if (orders.length === 0) return [];
  const cells = orders.map(({ channel_id, order_id }) => [channel_id, order_id]);
  return ask(
    db,
    sql<BookedReceipt>`
    select booked.channel_id as "channelId", booked.order_id as "orderId", booked.kind, receipt.id, receipt.number,
      receipt.total
    from ${rowsOf(cells, ['channel_id', 'order_id'])} as given
    join web_receipt as booked on booked.channel_id = given.channel_id and booked.order_id = given.order_id
    join receipt on receipt.id = booked.receipt_id order by receipt.id`,
  );
}
