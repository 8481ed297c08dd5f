import { sql } from 'kysely';

import type { Reader, Writer } from '../database/index.ts';

export interface JournalEntry {
  readonly key: string;
  /** The row as it was and as it became; null where there was none. */
  readonly before: unknown;
  readonly after: unknown;
}

const rowsAtOnce = 1000;

export const addBatch = (
  db: Writer,
  batch: { kind: string; at: number; actor: string; summary: string; undoes: number | null },
) =>
  db
    .insertInto('batch')
    .values({ ...batch, count: 0, undone_by: null })
    .returning('id')
    .executeTakeFirstOrThrow();

export const setCount = (db: Writer, id: number, count: number) =>
  db.updateTable('batch').set({ count }).where('id', '=', id).execute();

export const setUndoneBy = (db: Writer, id: number, undoBatchId: number) =>
  db.updateTable('batch').set({ undone_by: undoBatchId }).where('id', '=', id).execute();

export const standAgain = (db: Writer, id: number) =>
  db.updateTable('batch').set({ undone_by: null }).where('id', '=', id).execute();

export async function addJournal(
  db: Writer,
  batchId: number,
  domain: string,
  entries: readonly JournalEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += rowsAtOnce) {
    const rows = entries
      .slice(start, start + rowsAtOnce)
      .map(({ key, before, after }) => [key, asText(before), asText(after)]);
    await sql`
      insert into batch_entry (batch_id, domain, key, before, after)
      select ${batchId}, ${domain}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`.execute(
      db,
    );
  }
}

export async function journalOf(db: Reader | Writer, batchId: number, domain: string): Promise<JournalEntry[]> {
  const rows = await db
    .selectFrom('batch_entry')
    .select(['key', 'before', 'after'])
    .where('batch_id', '=', batchId)
    .where('domain', '=', domain)
    .orderBy('id')
    .execute();
  return rows.map(({ key, before, after }) => ({ key, before: fromText(before), after: fromText(after) }));
}

export const batchById = (db: Reader | Writer, id: number) =>
  db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst();

/** The newest batch that stands and is no undo itself. */
export const latestUndoable = (db: Reader | Writer) =>
  db
    .selectFrom('batch')
    .selectAll()
    .where('undone_by', 'is', null)
    .where('undoes', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const batchPage = (db: Reader, before: number | null, limit: number) =>
  db
    .selectFrom('batch')
    .selectAll()
    .$if(before !== null, (query) => query.where('id', '<', before as number))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const batchTotal = async (db: Reader): Promise<number> =>
  (
    await db
      .selectFrom('batch')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count;

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
const fromText = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
