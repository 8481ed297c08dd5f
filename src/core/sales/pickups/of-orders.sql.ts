/** Pickups that are orders of the web shop, and the goods that those stand for. */
import { sql } from 'kysely';

import { ask, askFirst, idList, type Writer } from '../../database/index.ts';
import type { OrderKey } from '../orders/refund-match.sql.ts';

/** Of a receipt of an order, or of one that takes back some of it at the counter. */
export const orderOfReceipt = (db: Writer, receiptId: number): Promise<OrderKey | undefined> =>
  askFirst(
    db,
    sql<OrderKey>`
      select channel_id as "channelId", order_id as "orderId" from web_receipt where receipt_id = ${receiptId}
      union
      select web_receipt.channel_id, web_receipt.order_id from sale_line as line
      join returned_line on returned_line.line_id = line.id join sale_line as sale on sale.id = returned_line.of_line_id
      join web_receipt on web_receipt.receipt_id = sale.receipt_id where line.receipt_id = ${receiptId} limit 1`,
  );

const receiptLines = ({ channelId, orderId }: OrderKey) => sql`
  select line.id, line.receipt_id, line.position, line.variant_id, line.article, line.sku, line.thousandths, line.total
  from web_receipt join sale_line as line on line.receipt_id = web_receipt.receipt_id
  where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId}
  union all
  select line.id, line.receipt_id, line.position, line.variant_id, line.article, line.sku, line.thousandths, line.total
  from web_receipt join sale_line as sale on sale.receipt_id = web_receipt.receipt_id
  join returned_line on returned_line.of_line_id = sale.id join sale_line as line on line.id = returned_line.line_id
  where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId}`;

export interface StandingGoods {
  readonly variantId: number | null;
  readonly article: string;
  readonly sku: string;
  /** Thousandths; what of it stands, above zero. */
  readonly quantity: number;
  readonly total: number;
}

/** What the order's receipts, its refunds and its returns at the counter leave. */
export const standingGoods = (db: Writer, key: OrderKey): Promise<StandingGoods[]> =>
  ask(
    db,
    sql<StandingGoods>`
    select variant_id as "variantId", max(article) as article, sku, sum(thousandths) as quantity, sum(total) as total
    from (${receiptLines(key)}) as line where article <> '' or sku <> ''
    group by variant_id, case when variant_id is null then article else '' end, sku
    having sum(thousandths) > 0 order by min(id)`,
  );

export interface LineMade {
  readonly receiptId: number;
  readonly position: number;
}

/** Every line that may have moved something on the shelf. */
export const linesMade = (db: Writer, key: OrderKey): Promise<LineMade[]> =>
  ask(
    db,
    sql<LineMade>`
    select receipt_id as "receiptId", position from (${receiptLines(key)}) as line where variant_id is not null`,
  );

/** Of all its receipts; null: it has none yet. */
export const orderSum = async (db: Writer, { channelId, orderId }: OrderKey): Promise<number | null> =>
  (
    await askFirst(
      db,
      sql<{ total: number | null }>`
      select sum(receipt.total) as total from web_receipt join receipt on receipt.id = web_receipt.receipt_id
      where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId}`,
    )
  )?.total ?? null;

export interface LineOfOrder extends OrderKey, LineMade {}

/** Of these lines, those of orders that are or were a pickup, and of what came back of such at the counter. */
export const linesOfOrders = (db: Writer, lineIds: readonly number[]): Promise<LineOfOrder[]> =>
  ask(
    db,
    sql<LineOfOrder>`
    select booked.channel_id as "channelId", booked.order_id as "orderId", line.receipt_id as "receiptId", line.position
    from sale_line as line left join returned_line on returned_line.line_id = line.id
    left join sale_line as sale on sale.id = returned_line.of_line_id
    join web_receipt as booked on booked.receipt_id = coalesce(sale.receipt_id, line.receipt_id)
    where line.id in ${idList(lineIds)} and exists (select 1 from pickup
      where pickup.channel_id = booked.channel_id and pickup.order_id = booked.order_id)`,
  );
