/** What came back at the counter of an order's lines, and which refunds repeat it. */
import { sql } from 'kysely';

import { ask, askFirst, type Writer } from '../../database/index.ts';
import type { ReceiptItemLine } from '../../imports/index.ts';
import type { Pending, Repeated } from './refund-match.ts';

export interface OrderKey {
  readonly channelId: string;
  readonly orderId: string;
}

/** Every line that came back at the counter, and of those what no refund has repeated, oldest first. */
export const pendingReturns = (db: Writer, { channelId, orderId }: OrderKey): Promise<Pending[]> =>
  ask(
    db,
    sql<Pending>`
    select "lineId", article, sku, thousandths - repeated as thousandths, total - money as total from (
      select line.id as "lineId", sale.article, sale.sku, -line.thousandths as thousandths, -line.total as total,
        coalesce((select sum(thousandths) from refund_match where line_id = line.id), 0) as repeated,
        coalesce((select sum(total) from refund_match where line_id = line.id), 0) as money
      from web_receipt join sale_line as sale on sale.receipt_id = web_receipt.receipt_id
      join returned_line on returned_line.of_line_id = sale.id join sale_line as line on line.id = returned_line.line_id
      where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId} and line.thousandths < 0
        and not exists (
          select 1 from counter_receipt as made
          where made.of_receipt_id = line.receipt_id and made.kind = 'cancellation')
    ) as came where thousandths > repeated order by "lineId"`,
  );

/** The lines of returns at the counter, and of those that were cancelled the lines that undo them. */
export const linesReturned = (db: Writer, { channelId, orderId }: OrderKey): Promise<ReceiptItemLine[]> =>
  ask(
    db,
    sql<ReceiptItemLine>`
    select 0 as line, line.article, line.sku, line.gtin, line.category, line.thousandths,
      line.unit_price as "unitPrice", line.discount, line.vat_rate as "vatRate", line.total, line.net, line.cost
    from web_receipt join sale_line as sale on sale.receipt_id = web_receipt.receipt_id
    join returned_line on returned_line.of_line_id = sale.id join sale_line as line on line.id = returned_line.line_id
    where web_receipt.channel_id = ${channelId} and web_receipt.order_id = ${orderId} order by line.id`,
  );

export async function addRepeated(
  db: Writer,
  { channelId, orderId }: OrderKey,
  refundId: string,
  repeated: readonly Repeated[],
): Promise<void> {
  for (const { lineId, thousandths, total } of repeated)
    await db
      .insertInto('refund_match')
      .values({ channel_id: channelId, order_id: orderId, refund_id: refundId, line_id: lineId, thousandths, total })
      .onConflict((conflict) =>
        conflict.columns(['channel_id', 'order_id', 'refund_id', 'line_id']).doUpdateSet({
          thousandths: sql<number>`refund_match.thousandths + excluded.thousandths`,
          total: sql<number>`refund_match.total + excluded.total`,
        }),
      )
      .execute();
}

export const repeatingRefunds = async (db: Writer, { channelId, orderId }: OrderKey): Promise<string[]> =>
  (
    await ask(
      db,
      sql<{ id: string }>`
      select distinct refund_id as id from refund_match where channel_id = ${channelId} and order_id = ${orderId}`,
    )
  ).map(({ id }) => id);

/** As of a refund that the web shop has taken away: it repeats nothing, or nothing of these lines. */
export const forgetRepeated = (
  db: Writer,
  { channelId, orderId }: OrderKey,
  refundId: string,
  lineIds?: readonly number[],
) =>
  db
    .deleteFrom('refund_match')
    .where('channel_id', '=', channelId)
    .where('order_id', '=', orderId)
    .where('refund_id', '=', refundId)
    .$if(lineIds !== undefined, (query) => query.where('line_id', 'in', lineIds ?? []))
    .execute();

/** Of an order that is taken back as a whole nothing is left to ask about. */
export const dropAskedRefunds = (db: Writer, channelId: string, number: string, at: number) =>
  db
    .updateTable('receipt_aside')
    .set({ settled_at: at, settled_as: 'left-out' })
    .where('channel_id', '=', channelId)
    .where('reason', '=', 'returned-before')
    .where('settled_at', 'is', null)
    .where('number', 'like', `${number}-R%`)
    .execute();

/**
 * The order that holds a return at the counter: a refund repeats it, or the order was taken back as a whole but for what
 * came back here.
 */
export const orderHolding = async (db: Writer, receiptId: number): Promise<string | null> =>
  (
    await askFirst(
      db,
      sql<{ number: string }>`
      select web_order.number from sale_line as line join returned_line on returned_line.line_id = line.id
      join sale_line as sale on sale.id = returned_line.of_line_id
      join web_receipt on web_receipt.receipt_id = sale.receipt_id
      join web_order on web_order.channel_id = web_receipt.channel_id and web_order.order_id = web_receipt.order_id
      where line.receipt_id = ${receiptId} and (web_order.state = 'ended'
        or exists (select 1 from refund_match where refund_match.line_id = line.id)) limit 1`,
    )
  )?.number ?? null;
