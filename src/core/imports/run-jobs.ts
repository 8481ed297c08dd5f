/**
 * Imports under way: a few rows at a time, each few in a change of their own, so that prices can be asked and set in
 * between. What was done and how far it is stand in the same change: a power cut costs nothing, and nothing comes twice.
 */
import type { NoticeDomain } from '../../api/notices.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import { type Change, type Grounds, inSlices, type Writer } from '../database/index.ts';
import type { ImportItem } from './import-item.ts';
import {
  batchUndoneBy,
  blockAt,
  jobById,
  jobInState,
  type JobRow,
  jobsToClear,
  productsOf,
  saveJob,
} from './jobs.sql.ts';
import { type Comparing, comparedItems, isNameless, planOne } from './plan-import.ts';
import { clearLines, dropJob } from './stage-import.ts';
import { writeGoods, type WritingParts } from './write-goods.ts';

export interface JobParts extends Grounds {
  readonly batches: Batches;
  readonly catalog: WritingParts['catalog'] & Comparing;
  readonly pricing: WritingParts['pricing'];
}

/**
 * A chunk works about this long where somebody waits to change something, and longer where nobody does: every chunk ends
 * with a wait for the disk and writes the pages of its indexes again. Longer still, and a page asked meanwhile would wait up
 * to a second for its commit. Whoever comes to wait in the middle of a long one ends it. What the disk and other programs
 * take is not counted: smaller chunks would only take it more often.
 */
const chunkMs = { awaited: 40, alone: 600 };
/** So many rows are written before readers are let past. */
const rowsOfBreath = 150;

/** Screens refresh no more often than this: forty times a second each asks anew is more work than the import. */
const sayEveryMs = 500;

/** Lines that were written down together, read back. */
interface Lines {
  readonly from: number;
  readonly items: readonly ImportItem[];
}

/** What later lines of the same list have to know of earlier ones. */
interface Memory {
  readonly jobId: number;
  readonly done: number;
  readonly lines: Lines;
  readonly decided: Set<number>;
  readonly families: Map<string, number>;
}

export function openJobRunner(parts: JobParts) {
  const { database, batches, log } = parts;
  let running: Promise<void> | null = null;
  let wanted = false;
  let closing = false;
  /** Who waits for the goods to be in; the lines are cleared away after they were told. */
  let waiters: PromiseWithResolvers<void>[] = [];
  let memory: Memory | null = null;
  let since = 0;
  let saidAt = 0;
  const unsaid = new Set<NoticeDomain>();
  /** Jobs whose rows are being written down; others in that state were left over by a process that ended. */
  const staging = new Set<number>();

  async function run(): Promise<void> {
    try {
      do {
        wanted = false;
        const told = waiters;
        waiters = [];
        try {
          await work();
          if (unsaid.size > 0) await database.change(async (change) => sayAll(change));
        } catch (error) {
          for (const { reject } of told) reject(error);
          throw error;
        }
        for (const { resolve } of told) resolve();
        if (!closing && !wanted) await clear();
      } while (wanted && !closing);
    } finally {
      running = null;
      for (const { resolve } of waiters) resolve();
      waiters = [];
    }
  }

  async function work(): Promise<void> {
    since = performance.now();
    while (!closing) {
      const job = await jobInState(database.read, ['running', 'cancelling']);
      if (job === undefined) break;
      if (job.state === 'cancelling') await cancel(job);
      else await step(job);
      // Others who wait for the shop go first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  function sayAll(change: Change): void {
    for (const domain of unsaid) change.announce(domain);
    unsaid.clear();
    saidAt = performance.now();
  }

  async function step(job: JobRow): Promise<void> {
    try {
      await database.change((change) => chunkOf(change, job.id));
    } catch (error) {
      memory = null;
      await standStill(job.id, error);
    }
  }

  async function chunkOf(change: Change, jobId: number): Promise<void> {
    const { db } = change;
    const job = await jobById(db, jobId);
    // Paused or cancelled meanwhile.
    if (job?.state !== 'running') return;
    unsaid.add('imports');
    // Somebody took the whole import back while it was under way.
    if ((await batchUndoneBy(db, job.batch_id)) !== null) {
      sayAll(change);
      return void (await saveJob(db, jobId, { state: 'cancelled', updated_at: change.at }));
    }
    const known = await memoryOf(change, job);
    const quiet: Change = { ...change, announce: (domain) => void unsaid.add(domain) };
    const began = workedMs();
    let { done } = job;
    let { lines } = known;
    do {
      await change.breathe();
      lines = await linesAt(db, { id: jobId, done }, lines);
      const start = done - lines.from;
      const items = lines.items.slice(start, start + rowsOfBreath);
      await write(quiet, job, known, items);
      done += items.length;
    } while (done < job.total && goesOn(change, workedMs() - began));
    await batches.count(change, job.batch_id, done);
    const state = done >= job.total ? 'done' : 'running';
    const ran = Math.round(performance.now() - since);
    since = performance.now();
    await saveJob(db, jobId, { state, done, run_ms: job.run_ms + ran, updated_at: change.at, stopped_by: null });
    if (state === 'done' || performance.now() - saidAt > sayEveryMs) sayAll(change);
    memory = { ...known, done, lines };
  }

  const goesOn = (change: Change, worked: number): boolean =>
    !closing && worked < (change.awaited() ? chunkMs.awaited : chunkMs.alone);

  async function write(change: Change, job: JobRow, known: Memory, items: readonly ImportItem[]): Promise<void> {
    const planned = (await comparedItems(change.db, items, job, parts.catalog, known.decided))
      .filter((compared) => !isNameless(compared))
      .map((compared) => planOne(compared, { keepPrice: new Set() }))
      .filter(({ state }) => state !== 'unchanged');
    await writeGoods(change, parts, planned, {
      batchId: job.batch_id,
      actor: job.actor,
      families: known.families,
    });
  }

  /** Read back from the lines that are in, after a restart or a chunk that failed. */
  async function memoryOf({ db }: Change, job: JobRow): Promise<Memory> {
    const { id: jobId, done } = job;
    if (memory?.jobId === jobId && memory.done === done) return memory;
    const known: Memory = { jobId, done, lines: none, decided: new Set(), families: new Map() };
    for (let at = 0; at < done;) {
      const { from, items } = await linesAt(db, { ...job, done: at }, none);
      await recall(db, known, items.slice(0, done - from));
      at = from + items.length;
    }
    return known;
  }

  /** A full disk, a fault: the job waits with its reason, and goes on when a person says so. */
  async function standStill(jobId: number, error: unknown): Promise<void> {
    const reason = error instanceof Refusal ? error.code : 'bug';
    log.error(
      { job: jobId, reason, error: error instanceof Error ? error.stack : String(error) },
      'import stands still',
    );
    await database.change(async (change) => {
      await saveJob(change.db, jobId, { state: 'paused', stopped_by: reason, updated_at: change.at });
      change.announce('imports');
    });
  }

  async function cancel({ id, batch_id: batchId, actor }: JobRow): Promise<void> {
    memory = null;
    await database.change(async (change) => {
      if ((await batchUndoneBy(change.db, batchId)) === null) await batches.undo(change, batchId, actor);
      await saveJob(change.db, id, { state: 'cancelled', updated_at: change.at });
      change.announce('imports');
    });
  }

  async function clear(): Promise<void> {
    for (const { id, state } of await jobsToClear(database.read)) {
      if (state !== 'staging') await clearLines(database, id);
      else if (!staging.has(id)) await dropJob(database, id);
    }
  }

  /** Goes on with what is under way, if nobody does already; ends when nothing is, and its lines are cleared away. */
  async function goOn(): Promise<void> {
    wanted = true;
    running ??= run();
    await running;
  }

  return {
    goOn,
    /** The same, but ends as soon as the goods are in. */
    async bringIn(): Promise<void> {
      const waiter = Promise.withResolvers<void>();
      waiters.push(waiter);
      goOn().catch(() => undefined);
      await waiter.promise;
    },
    staging,
    /** Ends after the chunk under way; the rest is done when the shop opens again. */
    async close(): Promise<void> {
      closing = true;
      await running;
    },
  };
}

const none: Lines = { from: 0, items: [] };

/** The lines among which the next one is: those at hand, or the block that holds it. */
async function linesAt(db: Writer, { id, done }: Pick<JobRow, 'id' | 'done'>, atHand: Lines): Promise<Lines> {
  if (done >= atHand.from && done < atHand.from + atHand.items.length) return atHand;
  const block = await blockAt(db, id, done);
  if (block === undefined || done >= block.position + block.lines) throw new Error(`import ${id} has no line ${done}`);
  return { from: block.position, items: JSON.parse(block.items) as ImportItem[] };
}

/** The products of what is in already, with the key under which the list's later lines find them. */
async function recall(db: Writer, { decided, families }: Memory, items: readonly ImportItem[]): Promise<void> {
  for (const slice of inSlices(items)) {
    const keys = new Map(slice.map(({ sku, productKey }) => [sku, productKey]));
    for (const { sku, productId } of await productsOf(db, [...keys.keys()])) {
      decided.add(productId);
      const key = keys.get(sku) ?? null;
      if (key !== null) families.set(key, productId);
    }
  }
}

/** Milliseconds that this thread has worked so far. */
function workedMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
