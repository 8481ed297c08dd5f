/** Coupons and their uses. */
import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';

import type { CouponState } from '../../../api/coupon-words.ts';
import type { Day } from '../../../api/time.ts';
import {
  ask,
  askFirst,
  type CouponTable,
  type CouponUseTable,
  type Reader,
  type Writer,
} from '../../database/index.ts';

export interface CouponRow extends Omit<CouponTable, 'id'> {
  readonly id: number;
  readonly person_name: string | null;
  readonly person_mail: string | null;
  readonly shop_uses: number;
  readonly web_uses: number;
  readonly taken_off: number;
}

const usesWhere = (which: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(select coalesce(sum(uses), 0) from coupon_use where coupon_id = coupon.id and ${which})`;

const inShop = usesWhere(sql`order_key = ''`);
const online = usesWhere(sql`order_key <> ''`);

const coupons = sql`
  select coupon.*, person.name as person_name, person.mail as person_mail, ${inShop} as shop_uses, ${online} as web_uses,
    (select coalesce(sum(amount), 0) from coupon_use where coupon_id = coupon.id) as taken_off
  from coupon left join person on person.id = coupon.person_id`;

export const couponById = (db: Reader | Writer, id: number): Promise<CouponRow | undefined> =>
  askFirst(db, sql<CouponRow>`${coupons} where coupon.id = ${id}`);

export const couponByCode = (db: Reader | Writer, code: string): Promise<CouponRow | undefined> =>
  askFirst(db, sql<CouponRow>`${coupons} where coupon.code = ${code}`);

export const couponOfForm = (db: Writer, formKey: string) =>
  db.selectFrom('coupon').select(['id', 'form_digest']).where('form_key', '=', formKey).executeTakeFirst();

export const addCoupon = async (db: Writer, row: Insertable<CouponTable>): Promise<number> =>
  (await db.insertInto('coupon').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const updateCoupon = (db: Writer, id: number, change: Updateable<CouponTable>) =>
  db.updateTable('coupon').set(change).where('id', '=', id).execute();

export const addUse = (db: Writer, row: Insertable<CouponUseTable>) =>
  db.insertInto('coupon_use').values(row).execute();

export interface CouponFilter {
  readonly search?: string | undefined;
  readonly state?: CouponState | undefined;
  readonly personId?: number | undefined;
}

const like = (text: string): string => `%${text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

/** In the order of `stateOf`, which says the same of one. */
function inState(state: CouponState, today: Day): RawBuilder<unknown> {
  const stands = sql`coupon.ended_at is null`;
  const over = sql`(coupon.until_day is not null and coupon.until_day < ${today})`;
  const used = sql`(coupon.max_uses is not null and ${inShop} + ${online} >= coupon.max_uses)`;
  const planned = sql`(coupon.from_day is not null and coupon.from_day > ${today})`;
  switch (state) {
    case 'ended':
      return sql`not ${stands}`;
    case 'over':
      return sql`${stands} and ${over}`;
    case 'used':
      return sql`${stands} and not ${over} and ${used}`;
    case 'planned':
      return sql`${stands} and not ${over} and not ${used} and ${planned}`;
    case 'open':
      return sql`${stands} and not ${over} and not ${used} and not ${planned}`;
  }
}

function within({ search, state, personId }: CouponFilter, today: Day): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  if (personId !== undefined) all.push(sql`coupon.person_id = ${personId} and coupon.person_id is not null`);
  if (state !== undefined) all.push(inState(state, today));
  if (search !== undefined && search !== '')
    all.push(sql`(coupon.code like ${like(search)} escape '\\' or coupon.note like ${like(search)} escape '\\'
      or coupon.person_id in (select id from person where name like ${like(search)} escape '\\'))`);
  return sql.join(all, sql` and `);
}

/** The latest first. */
export const couponPage = (
  db: Reader,
  filter: CouponFilter,
  today: Day,
  before: number | null,
  limit: number,
): Promise<CouponRow[]> =>
  ask(
    db,
    sql<CouponRow>`
    ${coupons} where ${within(filter, today)} and ${before === null ? sql`true` : sql`coupon.id < ${before}`}
    order by coupon.id desc limit ${limit}`,
  );

export const couponCount = async (db: Reader, filter: CouponFilter, today: Day): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from coupon where ${within(filter, today)}`))
    ?.count ?? 0;

export const usesOf = (db: Reader, id: number) =>
  ask(
    db,
    sql<{
      id: number;
      at: number;
      uses: number;
      amount: number;
      receiptId: number | null;
      number: string;
      orderKey: string;
    }>`
    select entry.id, entry.at, entry.uses, entry.amount, receipt.id as "receiptId", entry.receipt_number as number,
      entry.order_key as "orderKey"
    from coupon_use as entry left join receipt on receipt.id = entry.receipt_id
    where entry.coupon_id = ${id} order by entry.id desc limit 200`,
  );

/** What a receipt of the counter used, if it was not taken back. */
export const usedByReceipt = (db: Writer, receiptId: number) =>
  ask(
    db,
    sql<{ couponId: number; uses: number; amount: number }>`
    select coupon_id as "couponId", uses, amount from coupon_use where receipt_id = ${receiptId} and order_key = ''`,
  );

/** What an order of the web shop has used so far. */
export const usedByOrder = (db: Writer, orderKey: string) =>
  ask(
    db,
    sql<{ couponId: number; uses: number; amount: number }>`
    select coupon_id as "couponId", sum(uses) as uses, sum(amount) as amount from coupon_use
    where order_key = ${orderKey} group by coupon_id`,
  );

/** Those that the web shop may have to be told something about: the newest of a lasting pile last. */
export const couponsForWeb = (db: Reader): Promise<CouponRow[]> =>
  ask(
    db,
    sql<CouponRow>`
    ${coupons} where coupon.web_intent is null and (coupon.web_id is not null or (coupon.online = 1 and coupon.ended_at is null))
    order by coupon.id`,
  );

export const endCouponsOf = (db: Writer, personId: number, at: number) =>
  db
    .updateTable('coupon')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
