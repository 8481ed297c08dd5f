/** How days were paid, and the days that were closed. */
import { type Insertable, sql } from 'kysely';

import type { Day } from '../../../api/time.ts';
import {
  ask,
  askFirst,
  type EveningClosePartTable,
  type EveningCloseTable,
  idList,
  type Reader,
  type Writer,
} from '../../database/index.ts';

export interface PaidSums {
  readonly channelId: string;
  readonly method: string;
  readonly receipts: number;
  readonly amount: number;
}

/** From the sums of the days. */
export const paidSums = (db: Reader, from: Day, to: Day, channelId: string | undefined): Promise<PaidSums[]> =>
  ask(
    db,
    sql<PaidSums>`
    select channel_id as "channelId", method, sum(receipts) as receipts, sum(revenue) as amount
    from sales_day_payment where day >= ${from} and day <= ${to}
      and ${channelId === undefined ? sql`true` : sql`channel_id = ${channelId}`}
    group by channel_id, method order by channel_id, method`,
  );

export interface DayPaid {
  readonly channelId: string;
  readonly method: string;
  readonly fromFile: number;
  readonly byHand: number;
}

/** Of one day, told apart by where the receipts came from. */
export const paidOnDay = (db: Reader | Writer, day: Day): Promise<DayPaid[]> =>
  ask(
    db,
    sql<DayPaid>`
    select channel_id as "channelId", method, sum(case when source = 'counter' then 0 else amount end) as "fromFile",
      sum(case when source = 'counter' then amount else 0 end) as "byHand"
    from (
      select receipt.channel_id, receipt.source, part.method, part.amount
      from receipt join receipt_payment as part on part.receipt_id = receipt.id where receipt.day = ${day}
      union all
      select receipt.channel_id, receipt.source, 'not-said', receipt.total from receipt
      where receipt.day = ${day} and receipt.total <> 0
        and not exists (select 1 from receipt_payment where receipt_payment.receipt_id = receipt.id)
    ) as paid group by channel_id, method order by channel_id, method`,
  );

export interface DayWhole {
  readonly receipts: number;
  readonly total: number;
  readonly last: number;
}

/** Receipts of the day, and the last one that the shop has at all. */
export async function dayWhole(db: Reader | Writer, day: Day): Promise<DayWhole> {
  const [row] = await ask(
    db,
    sql<DayWhole>`
    select coalesce(sum(is_sale), 0) as receipts, coalesce(sum(total), 0) as total,
      (select coalesce(max(id), 0) from receipt) as last
    from receipt where day = ${day}`,
  );
  return row ?? { receipts: 0, total: 0, last: 0 };
}

export const addClose = async (db: Writer, row: Insertable<EveningCloseTable>): Promise<number> =>
  (await db.insertInto('evening_close').values(row).returning('id').executeTakeFirstOrThrow()).id;

export async function addCloseParts(db: Writer, rows: readonly EveningClosePartTable[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('evening_close_part')
      .values([...rows])
      .execute();
}

export const closeByForm = (db: Writer, formKey: string) =>
  db
    .selectFrom('evening_close')
    .select(['id', 'form_digest', 'day'])
    .where('form_key', '=', formKey)
    .executeTakeFirst();

export interface CloseRow {
  readonly id: number;
  readonly day: Day;
  readonly at: number;
  readonly actor: string;
  readonly float: number;
  readonly note: string;
  readonly receipts: number;
  readonly total: number;
  readonly difference: number;
  readonly differences: number;
  readonly replaced: 0 | 1;
  readonly lateReceipts: number;
  readonly lateTotal: number;
}

const closes = sql`
  select made.id, made.day, made.at, made.actor, made.float, made.note, made.receipts, made.total,
    coalesce((select sum(difference) from evening_close_part where close_id = made.id), 0) as difference,
    (select count(*) from evening_close_part where close_id = made.id and difference <> 0) as differences,
    exists (select 1 from evening_close as later where later.day = made.day and later.id > made.id) as replaced,
    (select count(*) from receipt where receipt.day = made.day and receipt.id > made.last_receipt_id) as "lateReceipts",
    (select coalesce(sum(receipt.total), 0) from receipt
      where receipt.day = made.day and receipt.id > made.last_receipt_id) as "lateTotal"
  from evening_close as made`;

export const closeById = (db: Reader | Writer, id: number): Promise<CloseRow | undefined> =>
  askFirst(db, sql<CloseRow>`${closes} where made.id = ${id}`);

/** The one that holds. */
export const closeOfDay = (db: Reader | Writer, day: Day): Promise<CloseRow | undefined> =>
  askFirst(db, sql<CloseRow>`${closes} where made.day = ${day} order by made.id desc limit 1`);

/** The latest first. */
export const closePage = (db: Reader, before: number | null, limit: number): Promise<CloseRow[]> =>
  ask(
    db,
    sql<CloseRow>`
    ${closes} where ${before === null ? sql`true` : sql`made.id < ${before}`} order by made.id desc limit ${limit}`,
  );

export const closeCount = async (db: Reader): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from evening_close`))?.count ?? 0;

export const lastFloat = async (db: Reader | Writer): Promise<number> =>
  (await askFirst(db, sql<{ float: number }>`select float from evening_close order by id desc limit 1`))?.float ?? 0;

export const closeParts = (db: Reader | Writer, ids: readonly number[]): Promise<EveningClosePartTable[]> =>
  ask(
    db,
    sql<EveningClosePartTable>`
    select close_id, channel_id, method, from_file, by_hand, counted, difference from evening_close_part
    where close_id in ${idList(ids)}`,
  );
