/** What an import brought, and taking it away again. */
import { type RawBuilder, sql } from 'kysely';

import { ask, idList, textList, type Writer } from '../database/index.ts';

export const receiptsOfImport = (db: Writer, importId: number): Promise<{ id: number; day: string }[]> =>
  ask(db, sql<{ id: number; day: string }>`select id, day from receipt where import_id = ${importId} order by id`);

/** The number of one that something else rests on: a return, a gift card, an order; null: none. */
export async function restedOn(db: Writer, ids: readonly number[]): Promise<string | null> {
  const [row] = await ask(
    db,
    sql<{ number: string }>`
    select number from receipt where id in ${idList(ids)} and (
      id in (select receipt_id from counter_receipt) or id in (select of_receipt_id from counter_receipt)
      or id in (select receipt_id from gift_card_entry where receipt_id is not null)
      or id in (select receipt_id from web_receipt)
      or exists (select 1 from sale_line as line join returned_line on returned_line.of_line_id = line.id
        or returned_line.line_id = line.id where line.receipt_id = receipt.id)) limit 1`,
  );
  return row?.number ?? null;
}

export const theseReceipts = (ids: readonly number[]): RawBuilder<boolean> =>
  sql<boolean>`receipt.id in ${idList(ids)}`;

export const ofDays = (days: readonly string[]): RawBuilder<boolean> => sql<boolean>`receipt.day in ${textList(days)}`;

export async function clearDays(db: Writer, days: readonly string[]): Promise<void> {
  for (const table of ['sales_day', 'sales_day_payment', 'sales_day_category'])
    await sql`delete from ${sql.table(table)} where day in ${textList(days)}`.execute(db);
}

export async function removeReceipts(db: Writer, ids: readonly number[]): Promise<void> {
  await sql`delete from receipt_payment where receipt_id in ${idList(ids)}`.execute(db);
  await sql`delete from sale_line where receipt_id in ${idList(ids)}`.execute(db);
  await sql`delete from receipt where id in ${idList(ids)}`.execute(db);
}

export const removeAsides = (db: Writer, importId: number) =>
  db.deleteFrom('receipt_aside').where('import_id', '=', importId).execute();

export const importById = (db: Writer, id: number) =>
  db.selectFrom('sale_import').selectAll().where('id', '=', id).executeTakeFirst();

export const markUndone = (
  db: Writer,
  id: number,
  marks: { undone_at: number; undone_by: string; last_receipt_id: number | null; ended_at: number },
) => db.updateTable('sale_import').set(marks).where('id', '=', id).execute();
