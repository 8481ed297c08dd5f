/** What of a sale came back already. */
import { type Insertable, sql } from 'kysely';

import { ask, idList, type Reader, type ReturnedLineTable, type Writer } from '../../database/index.ts';
import { categories } from '../orders/as-receipt.ts';
import type { OrderStanding, OrderSum } from './taken-online.ts';

/** Above zero: how much came back, and what was given for it. */
export interface ReturnedSoFar {
  readonly ofLineId: number;
  readonly thousandths: number;
  readonly total: number;
  readonly discount: number;
  readonly net: number;
  readonly cost: number;
}

export const returnedSoFar = (db: Reader | Writer, lineIds: readonly number[]): Promise<ReturnedSoFar[]> =>
  ask(
    db,
    sql<ReturnedSoFar>`
    select of_line_id as "ofLineId", -sum(line.thousandths) as thousandths, -sum(line.total) as total,
      -sum(line.discount) as discount, -sum(coalesce(line.net, 0)) as net, -sum(coalesce(line.cost, 0)) as cost
    from returned_line join sale_line as line on line.id = returned_line.line_id
    where of_line_id in ${idList(lineIds)} group by of_line_id`,
  );

export async function addReturnedLines(db: Writer, rows: readonly Insertable<ReturnedLineTable>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('returned_line')
      .values([...rows])
      .execute();
}

export const lineIdsOf = async (db: Writer, receiptId: number): Promise<number[]> =>
  (await ask(db, sql<{ id: number }>`select id from sale_line where receipt_id = ${receiptId} order by position`)).map(
    ({ id }) => id,
  );

/** Of the lines of a receipt that takes goods back, by their place in it. */
export const returnedLinesOf = (
  db: Writer,
  receiptId: number,
): Promise<{ position: number; ofLineId: number; scrapped: 0 | 1; reason: string }[]> =>
  ask(
    db,
    sql<{ position: number; ofLineId: number; scrapped: 0 | 1; reason: string }>`
    select line.position, of_line_id as "ofLineId", scrapped, reason
    from returned_line join sale_line as line on line.id = returned_line.line_id
    where line.receipt_id = ${receiptId} order by line.position`,
  );

/** Of the order that this receipt belongs to; null: it is of no order. */
export async function orderStanding(db: Reader | Writer, receiptId: number): Promise<OrderStanding | null> {
  const [order] = await ask(
    db,
    sql<{ channelId: string; orderId: string }>`
    select channel_id as "channelId", order_id as "orderId" from web_receipt where receipt_id = ${receiptId}`,
  );
  if (order === undefined) return null;
  const ofOrder = sql`web_receipt.channel_id = ${order.channelId} and web_receipt.order_id = ${order.orderId}`;
  const stands = await ask(
    db,
    sql<OrderSum>`
    select article, sku, sum(thousandths) as thousandths, sum(total) as total
    from web_receipt join sale_line on sale_line.receipt_id = web_receipt.receipt_id
    where ${ofOrder} and (article <> '' or sku <> '') group by article, sku`,
  );
  const returned = await ask(
    db,
    sql<OrderSum>`
    select sale.article, sale.sku, -sum(line.thousandths) as thousandths, -sum(line.total) as total
    from web_receipt join sale_line as sale on sale.receipt_id = web_receipt.receipt_id
    join returned_line on returned_line.of_line_id = sale.id join sale_line as line on line.id = returned_line.line_id
    where ${ofOrder} group by sale.article, sale.sku`,
  );
  const [without] = await ask(
    db,
    sql<{ total: number | null }>`
    select sum(total) as total from web_receipt join sale_line on sale_line.receipt_id = web_receipt.receipt_id
    where ${ofOrder} and article = '' and sku = '' and category = ${categories.refund}`,
  );
  return { stands, returned, amounts: Math.max(0, -(without?.total ?? 0)) };
}
