/** Money that came into the drawer or left it without a receipt. */
import { type Insertable, type RawBuilder, sql } from 'kysely';

import type { Day } from '../../../api/time.ts';
import { ask, type DrawerEntryTable, type Reader, type Writer } from '../../database/index.ts';

export interface EntryRow {
  readonly id: number;
  readonly formDigest: string;
  readonly day: Day;
  readonly at: number;
  readonly actor: string;
  readonly amount: number;
  readonly reason: string;
  readonly takenBackAt: number | null;
}

const entries = (db: Reader | Writer, rest: RawBuilder<unknown>): Promise<EntryRow[]> =>
  ask(
    db,
    sql<EntryRow>`
    select entry.id, entry.form_digest as "formDigest", entry.day, entry.at, entry.actor, entry.amount, entry.reason,
      entry.taken_back_at as "takenBackAt"
    from drawer_entry as entry ${rest} order by entry.id`,
  );

/** Without those that were taken back. */
export const entriesOfDay = (db: Reader | Writer, day: Day): Promise<EntryRow[]> =>
  entries(db, sql`where entry.day = ${day} and entry.taken_back_at is null`);

export const entryById = async (db: Writer, id: number): Promise<EntryRow | undefined> =>
  (await entries(db, sql`where entry.id = ${id}`))[0];

export const entryByForm = async (db: Writer, formKey: string): Promise<EntryRow | undefined> =>
  (await entries(db, sql`where entry.form_key = ${formKey}`))[0];

/** As the close has counted them, taken back since or not. */
export const entriesOfClose = (db: Reader | Writer, closeId: number): Promise<EntryRow[]> =>
  entries(
    db,
    sql`join evening_close_drawer as counted on counted.entry_id = entry.id where counted.close_id = ${closeId}`,
  );

export const addEntry = async (db: Writer, row: Insertable<DrawerEntryTable>): Promise<number> =>
  (await db.insertInto('drawer_entry').values(row).returning('id').executeTakeFirstOrThrow()).id;

export const setTakenBack = (db: Writer, id: number, at: number, by: string) =>
  db.updateTable('drawer_entry').set({ taken_back_at: at, taken_back_by: by }).where('id', '=', id).execute();

export async function noteCounted(db: Writer, closeId: number, counted: readonly EntryRow[]): Promise<void> {
  if (counted.length > 0)
    await db
      .insertInto('evening_close_drawer')
      .values(counted.map(({ id }) => ({ close_id: closeId, entry_id: id })))
      .execute();
}
