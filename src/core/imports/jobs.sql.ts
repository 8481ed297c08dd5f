/** Imports on their way in, and their rows. */
import { type Insertable, type Selectable, sql } from 'kysely';

import { ask, type ImportJobTable, inSlices, type Reader, rowsOf, type Writer } from '../database/index.ts';

export type JobRow = Selectable<ImportJobTable>;

export interface StagedRow {
  readonly position: number;
  readonly sku: string;
  readonly productKey: string | null;
  /** The item as JSON. */
  readonly item: string;
}

export const addJob = (db: Writer, job: Omit<Insertable<ImportJobTable>, 'id'>) =>
  db.insertInto('import_job').values(job).returning('id').executeTakeFirstOrThrow();

export const saveJob = (db: Writer, id: number, changes: Partial<Omit<JobRow, 'id'>>) =>
  db.updateTable('import_job').set(changes).where('id', '=', id).execute();

export const jobById = (db: Reader | Writer, id: number) =>
  db.selectFrom('import_job').selectAll().where('id', '=', id).executeTakeFirst();

/** The oldest in one of these states. */
export const jobInState = (db: Reader | Writer, states: readonly string[]) =>
  db.selectFrom('import_job').selectAll().where('state', 'in', states).orderBy('id').limit(1).executeTakeFirst();

export const latestJobs = (db: Reader, limit: number) =>
  db.selectFrom('import_job').selectAll().where('state', '<>', 'staging').orderBy('id', 'desc').limit(limit).execute();

export async function addRows(db: Writer, jobId: number, rows: readonly StagedRow[]): Promise<void> {
  for (const slice of inSlices(rows)) {
    const cells = slice.map(({ position, sku, productKey, item }) => [position, sku, productKey, item]);
    await sql`
      insert into import_row (job_id, position, sku, product_key, item)
      select ${jobId}, position, sku, product_key, item
      from ${rowsOf(cells, ['position', 'sku', 'product_key', 'item'])} as given where true`.execute(db);
  }
}

/** The next ones after the first `done`. */
export const rowsAfter = (db: Writer, jobId: number, done: number, limit: number): Promise<{ item: string }[]> =>
  db
    .selectFrom('import_row')
    .select('item')
    .where('job_id', '=', jobId)
    .where('position', '>=', done)
    .orderBy('position')
    .limit(limit)
    .execute();

/** The products of what is in already, with the key under which the list's later lines find them. */
export const productsSoFar = (
  db: Reader | Writer,
  jobId: number,
  done: number,
): Promise<{ productId: number; productKey: string | null }[]> =>
  ask(
    db,
    sql<{ productId: number; productKey: string | null }>`
      select distinct variant.product_id as "productId", import_row.product_key as "productKey"
      from import_row join variant on variant.sku = import_row.sku
      where import_row.job_id = ${jobId} and import_row.position < ${done}`,
  );

/** Takes away some rows of a job; how many. */
export async function removeRows(db: Writer, jobId: number, limit: number): Promise<number> {
  const result = await sql`
    delete from import_row where job_id = ${jobId} and position in (
      select position from import_row where job_id = ${jobId} order by position limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

export const removeJob = (db: Writer, id: number) => db.deleteFrom('import_job').where('id', '=', id).execute();

/** Jobs that ended and still have rows, or never began. */
export const jobsToClear = (db: Reader): Promise<{ id: number; state: string }[]> =>
  ask(
    db,
    sql<{ id: number; state: string }>`
      select id, state from import_job where state = 'staging' or state in ('done', 'cancelled')
        and exists (select 1 from import_row where import_row.job_id = import_job.id)`,
  );

export const batchUndoneBy = async (db: Writer, batchId: number): Promise<number | null> =>
  (await db.selectFrom('batch').select('undone_by').where('id', '=', batchId).executeTakeFirst())?.undone_by ?? null;
