/** The ways of looking at the price list that have a name. */
import { sql } from 'kysely';

import type { Reader, Writer } from '../database/index.ts';

export const allViews = (db: Reader | Writer) =>
  (db as Reader).selectFrom('saved_view').select(['id', 'name', 'wish']).orderBy('name').orderBy('id').execute();

/** Answers the id; a name that is there already, in capitals or not, gets the new content. */
export async function putView(
  db: Writer,
  view: { readonly name: string; readonly wish: string; readonly savedBy: string; readonly at: number },
): Promise<number> {
  const { name, wish, savedBy: saved_by, at: saved_at } = view;
  const { id } = await db
    .insertInto('saved_view')
    .values({ name, wish, saved_by, saved_at })
    .onConflict((conflict) =>
      conflict.expression(sql`name collate nocase`).doUpdateSet({ name, wish, saved_by, saved_at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function dropView(db: Writer, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('saved_view').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
