/** Formats of the shop's own, and what its printer is off on each. */
import type { Reader, Writer } from '../database/index.ts';

export const ownFormats = (db: Reader | Writer) =>
  (db as Reader).selectFrom('label_format').selectAll().orderBy('id').execute();

export const offsets = (db: Reader | Writer) => (db as Reader).selectFrom('label_offset').selectAll().execute();

export const keepFormat = (db: Writer, id: string, fields: string) =>
  db
    .insertInto('label_format')
    .values({ id, fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ fields }))
    .execute();

export async function forgetFormat(db: Writer, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('label_format').where('id', '=', id).executeTakeFirst();
  await db.deleteFrom('label_offset').where('format_id', '=', id).execute();
  return numDeletedRows > 0n;
}

export const keepOffset = (db: Writer, id: string, dx: number, dy: number) =>
  db
    .insertInto('label_offset')
    .values({ format_id: id, dx, dy })
    .onConflict((conflict) => conflict.column('format_id').doUpdateSet({ dx, dy }))
    .execute();
