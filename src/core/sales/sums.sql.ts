/**
 * The sums of a day. One definition each, used in three ways: added when receipts come in, taken off and added again
 * when an article becomes known, and made anew over everything.
 */
import { type RawBuilder, sql } from 'kysely';

import { ask, askFirst, builtOnce, idList, type Reader, type Writer } from '../database/index.ts';

export type Sign = 1 | -1;

/** Receipts by their ids, which follow one another when they came in together. */
export interface ReceiptIds {
  readonly first: number;
  readonly last: number;
}
export const receiptsIn = ({ first, last }: ReceiptIds): RawBuilder<boolean> =>
  sql<boolean>`receipt.id >= ${first} and receipt.id <= ${last}`;
export const everyReceipt: RawBuilder<boolean> = sql<boolean>`true`;
export const theseLines = (lineIds: readonly number[]): RawBuilder<boolean> =>
  sql<boolean>`sale_line.id in ${idList(lineIds)}`;

const hourSums = (which: RawBuilder<boolean>) => sql`
    insert into sales_day (day, channel_id, store, hour, receipts, revenue)
    select day, channel_id, store, hour, sum(is_sale), sum(total) from receipt where ${which}
    group by day, channel_id, store, hour
    on conflict (day, channel_id, store, hour) do update set
      receipts = receipts + excluded.receipts, revenue = revenue + excluded.revenue`;

const paymentSums = (which: RawBuilder<boolean>) => sql`
    insert into sales_day_payment (day, channel_id, store, method, receipts, revenue)
    select day, channel_id, store, method, count(distinct id) - 2 * count(distinct case when is_sale < 0 then id end),
      sum(amount) from (
      select receipt.id, is_sale, day, channel_id, store, receipt_payment.method, receipt_payment.amount
      from receipt join receipt_payment on receipt_payment.receipt_id = receipt.id where ${which}
      union all
      select receipt.id, is_sale, day, channel_id, store, 'not-said', total from receipt
      where ${which} and not exists (select 1 from receipt_payment where receipt_payment.receipt_id = receipt.id)
    ) as part where true
    group by day, channel_id, store, method
    on conflict (day, channel_id, store, method) do update set
      receipts = receipts + excluded.receipts, revenue = revenue + excluded.revenue`;

function categorySums(which: RawBuilder<boolean>, sign: Sign) {
  const known = sql`sale_line.net is not null and sale_line.cost is not null`;
  const sum = (column: string) =>
    sql`${sign} * sum(case when ${known} then ${sql.ref(`sale_line.${column}`)} else 0 end)`;
  return sql`
    insert into sales_day_category
      (day, channel_id, store, category, lines, revenue, known_revenue, known_net, known_cost)
    select receipt.day, receipt.channel_id, receipt.store, sale_line.category, ${sign} * count(*),
      ${sign} * sum(sale_line.total), ${sum('total')}, ${sum('net')}, ${sum('cost')}
    from receipt join sale_line on sale_line.receipt_id = receipt.id where ${which}
    group by receipt.day, receipt.channel_id, receipt.store, sale_line.category
    on conflict (day, channel_id, store, category) do update set
      lines = lines + excluded.lines, revenue = revenue + excluded.revenue,
      known_revenue = known_revenue + excluded.known_revenue, known_net = known_net + excluded.known_net,
      known_cost = known_cost + excluded.known_cost`;
}

/** Receipts and revenue by hour, and by way of payment. */
export async function addReceiptSums(db: Writer, which: RawBuilder<boolean>): Promise<void> {
  await hourSums(which).execute(db);
  await paymentSums(which).execute(db);
}

/** Lines by category, and what is known of their margin. */
export async function addLineSums(db: Writer, which: RawBuilder<boolean>, sign: Sign): Promise<void> {
  await categorySums(which, sign).execute(db);
  if (sign === -1) await db.deleteFrom('sales_day_category').where('lines', '=', 0).execute();
}

const comingIn = [
  builtOnce((_db, ids: ReceiptIds) => hourSums(receiptsIn(ids))),
  builtOnce((_db, ids: ReceiptIds) => paymentSums(receiptsIn(ids))),
  builtOnce((_db, ids: ReceiptIds) => categorySums(receiptsIn(ids), 1)),
];

/** All sums of receipts that have just come in. */
export async function addSumsOf(db: Writer, ids: ReceiptIds): Promise<void> {
  for (const add of comingIn) await add(db, ids);
}

export async function clearSums(db: Writer): Promise<void> {
  await db.deleteFrom('sales_day').execute();
  await db.deleteFrom('sales_day_payment').execute();
  await db.deleteFrom('sales_day_category').execute();
}

/** Every row of the sums as one text, for a comparison. */
export async function sumRows(db: Reader | Writer): Promise<Set<string>> {
  const rows = [
    ...(await ask(db, sql<object>`select 'day' as kind, * from sales_day`)),
    ...(await ask(db, sql<object>`select 'payment' as kind, * from sales_day_payment`)),
    ...(await ask(db, sql<object>`select 'category' as kind, * from sales_day_category`)),
  ];
  return new Set(rows.map((row) => JSON.stringify(row)));
}

export const receiptCount = async (db: Reader | Writer): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from receipt`))?.count ?? 0;

export interface ReceiptDay {
  readonly id: number;
  readonly at: number;
  readonly day: string;
  readonly hour: number;
}

/** Receipts with a time, in the order of their ids. */
export const daysAfter = (db: Reader | Writer, after: number, limit: number): Promise<ReceiptDay[]> =>
  ask(
    db,
    sql<ReceiptDay>`
    select id, at, day, hour from receipt where id > ${after} and hour >= 0 order by id limit ${limit}`,
  );

export const setDay = (db: Writer, { id, day, hour }: Omit<ReceiptDay, 'at'>) =>
  db.updateTable('receipt').set({ day, hour }).where('id', '=', id).execute();
