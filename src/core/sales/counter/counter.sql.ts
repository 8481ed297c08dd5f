/** Receipts made here: their series, the forms that made them, and what takes back what. */
import { sql } from 'kysely';

import { ask, askFirst, type CounterReceiptTable, type Reader, type Writer } from '../../database/index.ts';

export const nextSerial = async (db: Writer): Promise<number> =>
  ((await askFirst(db, sql<{ last: number | null }>`select max(serial) as last from counter_receipt`))?.last ?? 0) + 1;

export const addCounterReceipt = (db: Writer, row: CounterReceiptTable) =>
  db.insertInto('counter_receipt').values(row).execute();

export interface MadeReceipt {
  readonly id: number;
  readonly number: string;
  readonly at: number;
  readonly total: number;
  readonly kind: string;
  readonly formDigest: string;
  readonly ofId: number | null;
  readonly actor: string;
  readonly reason: string;
}

const columns = sql`
  receipt.id, receipt.number, receipt.at, receipt.total, made.kind, made.form_digest as "formDigest",
  made.of_receipt_id as "ofId", made.actor, made.reason`;

export const madeByForm = (db: Writer, formKey: string): Promise<MadeReceipt | undefined> =>
  askFirst(
    db,
    sql<MadeReceipt>`
      select ${columns} from counter_receipt as made join receipt on receipt.id = made.receipt_id
      where made.form_key = ${formKey}`,
  );

export const madeHere = (db: Reader | Writer, id: number): Promise<MadeReceipt | undefined> =>
  askFirst(
    db,
    sql<MadeReceipt>`
      select ${columns} from counter_receipt as made join receipt on receipt.id = made.receipt_id
      where made.receipt_id = ${id}`,
  );

/** What takes this receipt back, or a part of it. */
export const takenBackBy = (db: Reader | Writer, id: number): Promise<MadeReceipt[]> =>
  ask(
    db,
    sql<MadeReceipt>`
    select ${columns} from counter_receipt as made join receipt on receipt.id = made.receipt_id
    where made.of_receipt_id = ${id} order by receipt.id`,
  );

export interface WholeLine {
  readonly id: number;
  readonly variant_id: number | null;
  readonly article: string;
  readonly sku: string;
  readonly gtin: string;
  readonly category: string;
  readonly thousandths: number;
  readonly unit_price: number | null;
  readonly discount: number;
  readonly vat_rate: number | null;
  readonly total: number;
  readonly net: number | null;
  readonly cost: number | null;
}

export const wholeLines = (db: Reader | Writer, receiptId: number): Promise<WholeLine[]> =>
  ask(
    db,
    sql<WholeLine>`
    select id, variant_id, article, sku, gtin, category, thousandths, unit_price, discount, vat_rate, total, net, cost
    from sale_line where receipt_id = ${receiptId} order by position`,
  );

export const receiptRow = (db: Reader | Writer, id: number) =>
  db.selectFrom('receipt').selectAll().where('id', '=', id).executeTakeFirst();

export const paymentRows = (db: Reader | Writer, receiptId: number) =>
  db
    .selectFrom('receipt_payment')
    .select(['method', 'amount', 'written'])
    .where('receipt_id', '=', receiptId)
    .orderBy('position')
    .execute();

export const personExists = async (db: Writer, id: number): Promise<boolean> =>
  (await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
