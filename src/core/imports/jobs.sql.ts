/** Imports on their way in, and their lines. */
import { type Insertable, type Selectable, sql } from 'kysely';

import {
  ask,
  type ImportBlockTable,
  type ImportJobTable,
  type Reader,
  textList,
  type Writer,
} from '../database/index.ts';

export type JobRow = Selectable<ImportJobTable>;

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

/** Lines of a job as the file gave them; `items` as JSON. */
export type Block = Selectable<ImportBlockTable>;

export const addBlock = (db: Writer, block: Block) => db.insertInto('import_block').values(block).execute();

/** The one that holds the line at this position. */
export const blockAt = (db: Reader | Writer, jobId: number, position: number): Promise<Block | undefined> =>
  db
    .selectFrom('import_block')
    .selectAll()
    .where('job_id', '=', jobId)
    .where('position', '<=', position)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The products of these codes. */
export const productsOf = (
  db: Reader | Writer,
  skus: readonly string[],
): Promise<{ sku: string; productId: number }[]> =>
  ask(
    db,
    sql<{ sku: string; productId: number }>`
      select sku, product_id as "productId" from variant where sku in ${textList(skus)}`,
  );

/** Takes away the first block of a job; whether there was one. */
export async function removeBlock(db: Writer, jobId: number): Promise<boolean> {
  const first = db
    .selectFrom('import_block')
    .select('position')
    .where('job_id', '=', jobId)
    .orderBy('position')
    .limit(1);
  const { numDeletedRows } = await db
    .deleteFrom('import_block')
    .where('job_id', '=', jobId)
    .where('position', '=', first)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export const removeJob = (db: Writer, id: number) => db.deleteFrom('import_job').where('id', '=', id).execute();

/** Jobs that ended and still have blocks, or never began. */
export const jobsToClear = (db: Reader): Promise<{ id: number; state: string }[]> =>
  ask(
    db,
    sql<{ id: number; state: string }>`
      select id, state from import_job where state = 'staging' or state in ('done', 'cancelled')
        and exists (select 1 from import_block where import_block.job_id = import_job.id)`,
  );

export const batchUndoneBy = async (db: Writer, batchId: number): Promise<number | null> =>
  (await db.selectFrom('batch').select('undone_by').where('id', '=', batchId).executeTakeFirst())?.undone_by ?? null;
