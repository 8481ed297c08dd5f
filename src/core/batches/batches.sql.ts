import { type RawBuilder, type Selectable, sql } from 'kysely';

import type { BatchFilter } from '../../api/batches.ts';
import { ask, type BatchTable, type Reader, type Writer } from '../database/index.ts';

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

/** Which batches a list shows; conditions on `batch.id` come from the domains that know what was touched. */
export interface BatchConditions {
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly touches: readonly RawBuilder<boolean>[];
}

/** The batches that touched goods with these words, or prices on this channel, as a condition on `batch`; null: knows none. */
export type Finder = (touched: Pick<BatchFilter, 'search' | 'channelId'>) => RawBuilder<boolean> | null;

/** A batch is found when any domain says that it touched what is looked for. */
export function conditionsOf(
  { kind, actor, from, until, ...touched }: BatchFilter,
  finders: readonly Finder[],
): BatchConditions {
  const touches = Object.entries(touched).flatMap(([name, value]) => {
    if (value === undefined || value.trim() === '') return [];
    const found = finders.flatMap((finder) => finder({ [name]: value }) ?? []);
    return [found.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(found, sql` or `)})`];
  });
  return {
    kind,
    actor,
    from: from === undefined ? undefined : Date.parse(from),
    until: until === undefined ? undefined : Date.parse(until),
    touches,
  };
}

function passing({ kind, actor, from, until, touches }: BatchConditions): RawBuilder<boolean> {
  const conditions = [
    ...(kind === undefined ? [] : [sql<boolean>`kind = ${kind}`]),
    ...(actor === undefined ? [] : [sql<boolean>`actor = ${actor}`]),
    ...(from === undefined ? [] : [sql<boolean>`at >= ${from}`]),
    ...(until === undefined ? [] : [sql<boolean>`at < ${until}`]),
    ...touches,
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql.join(conditions, sql` and `);
}

export const batchPage = (
  db: Reader,
  conditions: BatchConditions,
  before: number | null,
  limit: number,
): Promise<Selectable<BatchTable>[]> =>
  ask(
    db,
    sql<Selectable<BatchTable>>`
      select * from batch where ${passing(conditions)} and ${before === null ? sql`true` : sql`id < ${before}`}
      order by id desc limit ${limit}`,
  );

export async function batchTotal(db: Reader, conditions: BatchConditions): Promise<number> {
  const [row] = await ask(db, sql<{ count: number }>`select count(*) as count from batch where ${passing(conditions)}`);
  return row?.count ?? 0;
}

export const actorsOf = async (db: Reader): Promise<string[]> =>
  (await ask(db, sql<{ actor: string }>`select distinct actor from batch order by actor collate nocase`)).map(
    ({ actor }) => actor,
  );

const asText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);
const fromText = (text: string | null): unknown => (text === null ? null : JSON.parse(text));
