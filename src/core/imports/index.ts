/**
 * Price lists coming in: from the till, a supplier, Shopify, WooCommerce, a spreadsheet, or Vetrina's own export. A file
 * is read and shown before anything changes: what is new, what changes from what to what, what stays out and why. The
 * import itself is one batch, and can be taken back as a whole; a long one comes in a few rows at a time while the shop
 * goes on, and ends also if the power fails in the middle.
 */
import type { Corrections, importsContract } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Batches } from '../batches/index.ts';
import type { Catalog } from '../catalog/index.ts';
import type { Grounds } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Chore } from '../outbox/index.ts';
import type { Pricing } from '../pricing/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { applyImport } from './apply-import.ts';
import { asJob, countsOf } from './job-view.ts';
import { jobById, type JobRow, latestJobs, saveJob } from './jobs.sql.ts';
import { lookAt, type LookedAt } from './look-at.ts';
import { openPlan } from './plan-import.ts';
import { openReadingThread, type TakeChunk } from './reading-thread.ts';
import type { Chunk } from './reading-messages.ts';
import { receiptFiles } from './receipts/receipt-files.ts';
import { remember } from './remember-columns.ts';
import { openJobRunner } from './run-jobs.ts';
import { shownRows } from './shown-rows.ts';
import { supplierNames } from './sources.sql.ts';
import { stageImport } from './stage-import.ts';
import { openUploads } from './uploads.ts';

export { openGuestFiles } from './guests/index.ts';
export type { LookedAtReceipts, ReceiptFiles } from './receipts/receipt-files.ts';
export type { ReceiptItem, ReceiptItemLine, ReceiptItemPayment } from './receipts/receipt-item.ts';

export interface ImportsParts extends Grounds {
  readonly batches: Batches;
  readonly catalog: Pick<Catalog, 'compare' | 'upsertMany' | 'variantsByGtins'>;
  readonly pricing: Pick<Pricing, 'giveBasePrices'>;
  readonly settings: Pick<ShopSettings, 'current'>;
}

export type Imports = ReturnType<typeof openImports>;

/** A list of up to so many rows comes in at once, all of it or nothing. */
const shortList = 500;
const jobsShown = 10;
/** Under way jobs are looked after when the shop opens; afterwards whoever begins one runs it. */
const everyMs = 60_000;

export function openImports(parts: ImportsParts) {
  const { database, catalog, clock } = parts;
  const uploads = openUploads(() => clock.now());
  const thread = openReadingThread((uploadId) => uploads.bytes(uploadId));
  const runner = openJobRunner(parts);
  const keepAll: ReadonlySet<number> = new Set();

  const look = (uploadId: string, corrections: Corrections): Promise<LookedAt> =>
    lookAt({ ...parts, uploads, thread }, uploadId, corrections);
  const readRows = ({ wish }: LookedAt, take: TakeChunk) => thread.ask({ kind: 'rows', wish }, take);

  /** Goes through the whole list beside the shop, and says how far it is. */
  async function compareAll(looked: LookedAt, take: (taken: Taken) => void) {
    const { uploadId } = looked.wish;
    const plan = openPlan(catalog, { keepPrice: keepAll, supplier: looked.supplier });
    try {
      await readRows(looked, async (chunk) => {
        take(await plan.take(database.read, chunk));
        uploads.setTrial(uploadId, { done: chunk.read, total: chunk.rows });
      });
    } finally {
      uploads.setTrial(uploadId, null);
    }
    return plan.counts;
  }

  async function inOneChange(looked: LookedAt, keepPrice: ReadonlySet<number>, actor: string) {
    const whole = emptyChunk();
    await readRows(looked, async (chunk) => {
      whole.items.push(...chunk.items);
      whole.refused.push(...chunk.refused);
      whole.refusedByGtin.push(...chunk.refusedByGtin);
    });
    const chunk: Chunk = { ...whole, read: looked.rows, rows: looked.rows };
    const wishes = { keepPrice, supplier: looked.supplier };
    return database.change(async (change) => {
      const applied = await applyImport(change, parts, chunk, wishes, { file: looked.name, actor });
      await remember(change, looked, looked.wish.given);
      return { ...applied, job: null };
    });
  }

  async function asAJob(looked: LookedAt, keepPrice: ReadonlySet<number>, actor: string, background: boolean) {
    const wishes = { keepPrice, supplier: looked.supplier };
    const staged = await stageImport(
      { ...parts, staging: runner.staging },
      { file: looked.name, actor, wishes },
      (take) => readRows(looked, take),
    );
    await database.change((change) => remember(change, looked, looked.wish.given));
    if (background) runner.goOn().catch(() => undefined);
    else await runner.bringIn();
    const job = (await jobById(database.read, staged.id)) ?? staged;
    if (!background && job.stopped_by !== null) throw stoppedBy(job);
    return { batchId: job.batch_id, counts: countsOf(job), job: asJob(job) };
  }

  /** From one of these states into another; refuses `import-not-under-way`. */
  const switchJob = (id: number, from: readonly string[], to: JobRow['state']) =>
    database.change(async (change) => {
      const job = await jobById(change.db, id);
      if (job === undefined || job.state === 'staging') throw new Refusal('not-found', { what: 'import', id });
      if (!from.includes(job.state)) throw new Refusal('import-not-under-way', { file: job.file });
      await saveJob(change.db, id, { state: to, stopped_by: null, updated_at: change.at });
      change.announce('imports');
      return asJob({ ...job, state: to, stopped_by: null });
    });

  const verbs: Verbs<typeof importsContract> = {
    async begin({ name, bytes }) {
      const uploadId = uploads.begin(name, bytes);
      thread.warm();
      return { uploadId };
    },
    async piece({ uploadId, index, base64 }) {
      uploads.piece(uploadId, index, base64);
      return {};
    },
    async inspect({ uploadId, corrections }) {
      const { name, reading, rows, headings, fields, samples, remembered } = await look(uploadId, corrections);
      const columns = headings.map((heading, place) => ({
        name: heading,
        samples: [...(samples[place] ?? [])],
        field: fields[place] ?? 'ignore',
        recognised: (fields[place] ?? 'ignore') !== 'ignore',
      }));
      return { name, reading, columns, rows, remembered };
    },
    async preview({ uploadId, corrections, limit }) {
      const looked = await look(uploadId, corrections);
      const shown = { added: shownRows(limit), changed: shownRows(limit) };
      const refused: Chunk['refused'][number][] = [];
      const counts = await compareAll(looked, (taken) => {
        for (const { state, row } of taken.planned) if (state !== 'unchanged') shown[state].add(row);
        refused.push(...taken.refused);
      });
      return {
        reading: looked.reading,
        counts,
        added: shown.added.rows(),
        changed: shown.changed.rows(),
        refused: byLine(refused).slice(0, limit),
      };
    },
    progress: async ({ uploadId }) => uploads.trialOf(uploadId),
    async apply({ uploadId, corrections, keepPrice, background }, { actor }) {
      const looked = await look(uploadId, corrections);
      const kept = new Set(keepPrice);
      return looked.rows <= shortList
        ? inOneChange(looked, kept, actor.name)
        : asAJob(looked, kept, actor.name, background ?? false);
    },
    async refusedRows({ uploadId, corrections, as }) {
      const looked = await look(uploadId, corrections);
      const refused: Chunk['refused'][number][] = [];
      await compareAll(looked, (taken) => void refused.push(...taken.refused));
      const lines = refused.map(({ line }) => line);
      const cells = await thread.ask({ kind: 'cells', wish: looked.wish, lines });
      const { language, currency } = looked.wish.shop;
      const { refusedRowsFile } = await import('./refused-rows.ts');
      return refusedRowsFile({ file: looked.name, cells, refused: byLine(refused), language, currency }, as ?? 'csv');
    },
    async cancel({ uploadId }) {
      uploads.cancel(uploadId);
      thread.forget(uploadId);
      return {};
    },
    suppliers: () => supplierNames(database.read),
    jobs: {
      list: async () => (await latestJobs(database.read, jobsShown)).map(asJob),
      pause: ({ id }) => switchJob(id, ['running'], 'paused'),
      async resume({ id }) {
        const job = await switchJob(id, ['paused'], 'running');
        runner.goOn().catch(() => undefined);
        return job;
      },
      async cancel({ id }) {
        const job = await switchJob(id, ['running', 'paused'], 'cancelling');
        runner.goOn().catch(() => undefined);
        return job;
      },
    },
  };

  const chore: Chore = { name: 'imports', everyMs, run: () => runner.goOn() };
  return {
    verbs,
    chores: [chore],
    /** Files of receipts, for the domain that keeps them. */
    receipts: receiptFiles({ ...parts, uploads, thread }),
    /** What is under way stops after its next few rows, and goes on when the shop opens again. */
    async close(): Promise<void> {
      await runner.close();
      await thread.stop();
    },
  };
}

type Taken = Awaited<ReturnType<ReturnType<typeof openPlan>['take']>>;

const emptyChunk = () => ({
  items: [] as Chunk['items'][number][],
  refused: [] as Chunk['refused'][number][],
  refusedByGtin: [] as number[],
});

const byLine = <Row extends { readonly line: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => one.line - other.line);

const stoppedBy = ({ stopped_by: reason, file }: JobRow): Error =>
  reason === null || reason === 'bug'
    ? new Error(`the import of ${file} stands still`)
    : new Refusal(reason as Refusal['code'], {});
