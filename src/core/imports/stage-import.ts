import type { ImportCounts } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import type { Clock, Database } from '../database/index.ts';
import { nothingToDo } from './apply-import.ts';
import type { ImportItem } from './import-item.ts';
import { addBlock, addJob, jobById, jobInState, type JobRow, removeBlock, removeJob, saveJob } from './jobs.sql.ts';
import { type Comparing, openPlan, type Planned, type Wishes } from './plan-import.ts';
import type { TakeChunk } from './reading-thread.ts';

export interface StagingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly batches: Batches;
  readonly catalog: Comparing;
  /** Jobs whose rows are being written down. */
  readonly staging: Set<number>;
}

export interface Staging {
  readonly file: string;
  readonly actor: string;
  readonly wishes: Wishes;
}

/** Lines of a block: each commit waits for the disk, and each is read back as a whole. */
const linesOfBlock = 4000;

/**
 * Writes down what a long list will do before anything is done: from then on the import ends whatever
 * happens to this computer. Answers the job that is ready to run; refuses `import-nothing-to-do`, and
 * `import-under-way` while another one is.
 */
export async function stageImport(
  parts: StagingParts,
  { file, actor, wishes }: Staging,
  readAll: (take: TakeChunk) => Promise<unknown>,
): Promise<JobRow> {
  const { database, batches, catalog, staging } = parts;
  const jobId = await openJob(parts, { file, actor, wishes });
  const plan = openPlan(catalog, wishes);
  let position = 0;
  let waiting: ImportItem[] = [];
  const write = async (): Promise<void> => {
    const [items, lines] = [JSON.stringify(waiting), waiting.length];
    waiting = [];
    if (lines === 0) return;
    await database.change(({ db }) => addBlock(db, { job_id: jobId, position, lines, items }));
    position += lines;
  };
  try {
    await readAll(async (chunk) => {
      const { planned } = await plan.take(database.read, chunk);
      for (const each of planned) if (each.state !== 'unchanged') waiting.push(asKept(each, wishes));
      if (waiting.length >= linesOfBlock) await write();
    });
    await write();
    if (position === 0) throw nothingToDo(plan.counts);
  } catch (error) {
    await dropJob(database, jobId);
    throw error;
  } finally {
    // What fails before the last step below is cleared away with the next import.
    staging.delete(jobId);
  }
  return database.change(async (change) => {
    const { added, changed } = plan.counts;
    const batchId = await batches.begin(change, { kind: 'import', actor, summary: { file, added, changed } });
    await saveJob(change.db, jobId, {
      state: 'running',
      batch_id: batchId,
      total: position,
      ...columnsOf(plan.counts),
    });
    change.announce('imports');
    return (await jobById(change.db, jobId)) as JobRow;
  });
}

function openJob(
  { database, clock, staging }: StagingParts,
  { file, actor, wishes: { supplier } }: Staging,
): Promise<number> {
  return database.change(async ({ db }) => {
    const other = await jobInState(db, ['running', 'paused', 'cancelling']);
    if (other !== undefined) throw new Refusal('import-under-way', { file: other.file });
    const none = { added: 0, changed: 0, unchanged: 0, refused: 0, over30Percent: 0 };
    const { id } = await addJob(db, {
      state: 'staging',
      file,
      supplier,
      actor,
      batch_id: 0,
      total: 0,
      done: 0,
      ...columnsOf(none),
      run_ms: 0,
      stopped_by: null,
      created_at: clock.now(),
      updated_at: clock.now(),
    });
    staging.add(id);
    return id;
  });
}

const columnsOf = ({ added, changed, unchanged, refused, over30Percent }: ImportCounts) => ({
  added,
  changed,
  unchanged,
  refused,
  over_30_percent: over30Percent,
});

const asKept = ({ compared: { given } }: Planned, { keepPrice }: Wishes): ImportItem =>
  keepPrice.has(given.line) ? { ...given, price: undefined } : given;

/** The lines of a job that ended, a block at a time. */
export async function clearLines(database: Database, jobId: number): Promise<void> {
  while (await database.change(({ db }) => removeBlock(db, jobId)));
}

/** A job that never began leaves nothing behind. */
export async function dropJob(database: Database, jobId: number): Promise<void> {
  await clearLines(database, jobId);
  await database.change(({ db }) => removeJob(db, jobId));
}
