/** Receipts as they are looked for. */
import { type RawBuilder, sql } from 'kysely';

import type { ReceiptFilter } from '../../api/sales.ts';
import { notSaid } from '../../api/sales-words.ts';
import { ask, askFirst, idList, type Reader } from '../database/index.ts';
import { weekdayOf } from './numbers.sql.ts';

export interface ReceiptRow {
  readonly id: number;
  readonly channelId: string;
  readonly store: string;
  readonly number: string;
  readonly at: number;
  readonly day: string;
  readonly hour: number;
  readonly total: number;
  readonly personId: number | null;
  readonly source: string;
  readonly importId: number | null;
  readonly line: number | null;
  readonly recordedAt: number;
}

const columns = sql`
  receipt.id, receipt.channel_id as "channelId", receipt.store, receipt.number, receipt.at, receipt.day, receipt.hour,
  receipt.total, receipt.person_id as "personId", receipt.source, receipt.import_id as "importId", receipt.line,
  receipt.recorded_at as "recordedAt"`;

/** `%` and `_` are letters to who types them. */
const like = (text: string): string => `%${text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;

/** Of whom a receipt is, counted as the report counts them: only sales say that somebody buys, and where. */
function ofBuyers(
  which: NonNullable<ReceiptFilter['buyers']>,
  from = '0000-01-01',
  to = '9999-12-31',
): RawBuilder<unknown> {
  const before = sql`exists (select 1 from receipt as earlier where earlier.person_id = receipt.person_id
    and earlier.person_id is not null and earlier.is_sale = 1 and earlier.day < ${from})`;
  if (which === 'returning') return before;
  if (which === 'new') return sql`receipt.person_id is not null and not ${before}`;
  const channels = which === 'several' ? sql`<>` : sql`=`;
  return sql`receipt.person_id in (
    select bought.person_id from receipt as bought
    where bought.person_id is not null and bought.is_sale = 1 and bought.day >= ${from} and bought.day <= ${to}
    group by bought.person_id having min(bought.channel_id) ${channels} max(bought.channel_id))`;
}

function conditions(filter: ReceiptFilter): RawBuilder<boolean> {
  const all: RawBuilder<unknown>[] = [sql`true`];
  const { from, to, search, channelId, store, payment, hour, weekday, category, unknown, afterClose } = filter;
  if (from !== undefined) all.push(sql`receipt.day >= ${from}`);
  if (to !== undefined) all.push(sql`receipt.day <= ${to}`);
  if (channelId !== undefined) all.push(sql`receipt.channel_id = ${channelId}`);
  if (store !== undefined) all.push(sql`receipt.store = ${store}`);
  if (hour !== undefined) all.push(sql`receipt.hour = ${hour}`);
  if (weekday !== undefined) all.push(sql`${weekdayOf(sql.ref('receipt.day'))} = ${weekday}`);
  if (filter.buyers !== undefined) all.push(ofBuyers(filter.buyers, filter.buyersFrom, filter.buyersTo));
  if (payment === notSaid)
    all.push(sql`not exists (select 1 from receipt_payment where receipt_payment.receipt_id = receipt.id)`);
  else if (payment !== undefined)
    all.push(
      sql`exists (select 1 from receipt_payment as part where part.receipt_id = receipt.id and part.method = ${payment})`,
    );
  if (category !== undefined)
    all.push(
      sql`exists (select 1 from sale_line as line where line.receipt_id = receipt.id and line.category = ${category})`,
    );
  if (afterClose !== undefined)
    all.push(sql`exists (select 1 from evening_close where evening_close.id = ${afterClose}
      and evening_close.day = receipt.day and receipt.id > evening_close.last_receipt_id)`);
  if (unknown === true)
    all.push(sql`exists (select 1 from sale_line as line where line.receipt_id = receipt.id and line.variant_id is null
      and (line.article <> '' or line.sku <> '' or line.gtin <> ''))`);
  const words = search?.trim() ?? '';
  if (words !== '')
    all.push(sql`(receipt.number like ${like(words)} escape '\\' or exists (
      select 1 from sale_line as line left join variant on variant.id = line.variant_id
      where line.receipt_id = receipt.id and (line.article like ${like(words)} escape '\\' or line.sku = ${words}
        or line.gtin = ${words} or variant.title like ${like(words)} escape '\\'))
      or receipt.person_id in (select id from person where name like ${like(words)} escape '\\'))`);
  return sql<boolean>`${sql.join(all, sql` and `)}`;
}

/** The latest first. */
export const receiptPage = (
  db: Reader,
  filter: ReceiptFilter,
  after: { readonly at: number; readonly id: number } | null,
  limit: number,
): Promise<ReceiptRow[]> => {
  const later = after === null ? sql`true` : sql`(receipt.at, receipt.id) < (${after.at}, ${after.id})`;
  return ask(
    db,
    sql<ReceiptRow>`
    select ${columns} from receipt where ${conditions(filter)} and ${later}
    order by receipt.at desc, receipt.id desc limit ${limit}`,
  );
};

/** How many there are, and what they come to: of a payment or a category only its part. */
export async function receiptTotals(db: Reader, filter: ReceiptFilter): Promise<{ count: number; revenue: number }> {
  const worth =
    filter.category !== undefined
      ? sql`(select sum(total) from sale_line as line where line.receipt_id = receipt.id and line.category = ${filter.category})`
      : filter.payment !== undefined && filter.payment !== notSaid
        ? sql`(select sum(amount) from receipt_payment as part where part.receipt_id = receipt.id and part.method = ${filter.payment})`
        : sql`receipt.total`;
  const [row] = await ask(
    db,
    sql<{ count: number; revenue: number | null }>`
    select count(*) as count, sum(${worth}) as revenue from receipt where ${conditions(filter)}`,
  );
  return { count: row?.count ?? 0, revenue: row?.revenue ?? 0 };
}

export const receiptById = (db: Reader, id: number): Promise<ReceiptRow | undefined> =>
  askFirst(db, sql<ReceiptRow>`select ${columns} from receipt where receipt.id = ${id}`);

export interface LineRow {
  readonly id: number;
  readonly receiptId: number;
  readonly variantId: number | null;
  readonly article: string;
  readonly sku: string;
  readonly gtin: string;
  readonly category: string;
  readonly thousandths: number;
  readonly unitPrice: number | null;
  readonly discount: number;
  readonly vatRate: number | null;
  readonly total: number;
  readonly cost: number | null;
  readonly title: string | null;
}

export const linesOfReceipts = (db: Reader, ids: readonly number[]): Promise<LineRow[]> =>
  ask(
    db,
    sql<LineRow>`
    select sale_line.id, receipt_id as "receiptId", variant_id as "variantId", article, sale_line.sku, sale_line.gtin,
      sale_line.category, thousandths, unit_price as "unitPrice", discount, sale_line.vat_rate as "vatRate", total,
      sale_line.cost, variant.title
    from sale_line left join variant on variant.id = variant_id
    where receipt_id in ${idList(ids)} order by receipt_id, position`,
  );

export const paymentsOfReceipts = (db: Reader, ids: readonly number[]) =>
  ask(
    db,
    sql<{ receiptId: number; method: string; amount: number; written: string }>`
    select receipt_id as "receiptId", method, amount, written from receipt_payment
    where receipt_id in ${idList(ids)} order by receipt_id, position`,
  );

export const importFile = async (db: Reader, id: number): Promise<string> =>
  (await db.selectFrom('sale_import').select('file').where('id', '=', id).executeTakeFirst())?.file ?? '';
