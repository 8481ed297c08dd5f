/** What one person bought and brought back: read from the receipts, so that none stands there twice or after it is gone. */
import { sql } from 'kysely';

import { ask, askFirst, idList, type Reader, type Writer } from '../database/index.ts';

export interface PurchaseRow {
  readonly receiptId: number;
  readonly number: string;
  readonly at: number;
  readonly day: string;
  readonly channelId: string;
  readonly total: number;
  readonly isSale: -1 | 0 | 1;
}

/** As many as a timeline shows. */
const mostShown = 500;

export const receiptsOfPerson = (db: Reader, personId: number): Promise<PurchaseRow[]> =>
  ask(
    db,
    sql<PurchaseRow>`
    select id as "receiptId", number, at, day, channel_id as "channelId", total, is_sale as "isSale"
    from receipt where person_id = ${personId} and person_id is not null
    order by at desc, id desc limit ${mostShown}`,
  );

/** Receipts and revenue as every number of the sales counts them. */
export const sumsOfPerson = async (
  db: Reader,
  personId: number,
): Promise<{ receipts: number; revenue: number; lastAt: number | null }> =>
  (await askFirst(
    db,
    sql<{ receipts: number; revenue: number; lastAt: number | null }>`
      select coalesce(sum(is_sale), 0) as receipts, coalesce(sum(total), 0) as revenue,
        max(case when is_sale = 1 then at end) as "lastAt"
      from receipt where person_id = ${personId} and person_id is not null`,
  )) ?? { receipts: 0, revenue: 0, lastAt: null };

/** Of these, who has bought something that stands. */
export const buyersOf = async (db: Writer, personIds: readonly number[]): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`
      select person_id as id from receipt where person_id in ${idList(personIds)} and person_id is not null
      group by person_id having sum(is_sale) > 0`,
    )
  ).map(({ id }) => id);

export const peopleOfReceipts = async (db: Writer, receiptIds: readonly number[]): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`
      select distinct person_id as id from receipt where id in ${idList(receiptIds)} and person_id is not null`,
    )
  ).map(({ id }) => id);

/** Line by line, for the person's own copy. */
export const linesBought = (db: Reader, personId: number): Promise<Readonly<Record<string, unknown>>[]> =>
  ask(
    db,
    sql<Readonly<Record<string, unknown>>>`
    select receipt.number as receipt, receipt.day, receipt.channel_id as channel, sale_line.article, sale_line.sku,
      sale_line.thousandths / 1000.0 as quantity, sale_line.total
    from receipt join sale_line on sale_line.receipt_id = receipt.id
    where receipt.person_id = ${personId} and receipt.person_id is not null
    order by receipt.at, receipt.id, sale_line.position`,
  );
