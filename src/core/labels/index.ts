/**
 * What hangs on the shelf. A label says the name, the price of the till, the price per kilo or litre and the barcode; on
 * promotion also the lowest price of the thirty days before. Vetrina knows what each label last said, so that only those
 * are printed that are wrong by now; and it believes so only once somebody said that they came out well.
 */
import type { DueLabel, LabelChoice, LabelJob, labelsContract } from '../../api/labels.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Batches } from '../batches/index.ts';
import type { Channels } from '../channels/index.ts';
import type { Grounds, Reader, Writer } from '../database/index.ts';
import type { Verbs } from '../door.ts';
import type { Pricing } from '../pricing/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { openDueBook } from './due-book.ts';
import { dueIds, type DueRow, dueRows } from './due.sql.ts';
import { labelFacts } from './facts.sql.ts';
import { confirmRun, hang, journalDomain, saidBy, undoHanging } from './hang.ts';
import { allFormats, calibrate, formatOf, removeFormat, saveFormat } from './own-formats.ts';
import { openPrinting } from './printing.ts';
import { promotionPaper } from './promotion-paper.ts';
import { dropRun, openRun, runById } from './shelf.sql.ts';

export interface LabelsParts extends Grounds {
  readonly batches: Batches;
  readonly settings: Pick<ShopSettings, 'current' | 'read'>;
  readonly channels: Pick<Channels, 'all'>;
  readonly pricing: Pick<Pricing, 'labelReductions' | 'variantIdsOf' | 'verbs'>;
}

export type Labels = ReturnType<typeof openLabels>;

/** Whoever printed last week and never said how it came out is not asked any more. */
const askedForMs = 7 * 24 * 60 * 60_000;

export function openLabels(parts: LabelsParts) {
  const { database, batches, channels, pricing, clock } = parts;
  const book = openDueBook(database);
  const printing = openPrinting(parts);
  const paper = promotionPaper(parts, printing);
  batches.onUndo(journalDomain, (change, undo) => undoHanging(change, batches, undo));

  /** The till's price is the one on the shelf. */
  async function shelfChannel(db: Reader | Writer, wished: string | undefined): Promise<string> {
    const all = await channels.all(db);
    const found =
      wished === undefined ? (all.find(({ kind }) => kind === 'till') ?? all[0]) : all.find(({ id }) => id === wished);
    if (found === undefined) throw new Refusal('channel-unknown', { id: wished ?? 'till' });
    return found.id;
  }

  async function chosen(what: LabelChoice, channelId: string): Promise<readonly number[]> {
    return 'due' in what ? book.ids(channelId) : pricing.variantIdsOf(database.read, what);
  }

  async function asked(job: LabelJob) {
    const channelId = await shelfChannel(database.read, job.channelId);
    const format = await formatOf(database.read, job.formatId);
    return { channelId, format, ids: await chosen(job.what, channelId) };
  }

  const verbs: Verbs<typeof labelsContract> = {
    formats: () => allFormats(database.read),
    saveFormat: (wish) => database.change((change) => saveFormat(change, wish)),
    async removeFormat({ id }) {
      await database.change((change) => removeFormat(change, id));
      return {};
    },
    calibrate: ({ id, dx, dy }) => database.change((change) => calibrate(change, id, dx, dy)),
    calibrationPage: async ({ id }) => printing.calibrationPage(await formatOf(database.read, id)),
    async due({ limit, channelId: wished }) {
      const channelId = await shelfChannel(database.read, wished);
      const run = await openRun(database.read, channelId, clock.now() - askedForMs);
      return {
        count: (await book.counts(channelId)).due,
        items: (await dueRows(database.read, channelId, await book.first(channelId, limit))).map(asDue),
        unconfirmed:
          run === undefined
            ? null
            : {
                id: run.id,
                at: toInstant(run.at),
                actor: run.actor,
                labels: run.labels,
                confirmedAt: toInstantOrNull(run.confirmed_at),
              },
      };
    },
    preview: async ({ page, ...job }) => printing.preview(job, page, await asked(job)),
    print: async (job, { actor }) => printing.print(job, await asked(job), actor.name),
    promotionSigns: (wish, call) => paper.signs(wish, call),
    promotionProof: (wish, call) => paper.proof(wish, call),
    confirm: ({ runId }, { actor }) => database.change((change) => confirmRun(change, batches, runId, actor.name)),
    async discard({ runId }) {
      await database.change(async (change) => {
        const run = await runById(change.db, runId);
        if (run === undefined || run.confirmed_at !== null)
          throw new Refusal('not-found', { what: 'label-run', id: runId });
        await dropRun(change.db, runId);
        change.announce('labels');
      });
      return {};
    },
    markPrinted: ({ what, channelId: wished }, { actor }) =>
      database.change(async (change) => {
        const channelId = await shelfChannel(change.db, wished);
        const ids = 'due' in what ? await dueIds(change.db, channelId) : await pricing.variantIdsOf(change.db, what);
        const said = (await labelFacts(change.db, channelId, ids)).flatMap(saidBy);
        if (said.length === 0) throw new Refusal('labels-none');
        return hang(change, batches, channelId, said, actor.name, change.at);
      }),
  };

  return {
    verbs,
    /** How many labels hang on the shelf with something old on them: they ask for a hand. */
    async wrongCount(): Promise<number> {
      return (await book.counts(await shelfChannel(database.read, undefined))).wrong;
    },
    /** Tables as sheets of paper, made in the thread of the press. */
    report: printing.report,
    /** A sheet of a domain beside or above this one, made in the same thread. */
    sheet: printing.sheet,
    close: () => printing.close(),
  };
}

function asDue({ variantId, title, sku, amount, printed, ...row }: DueRow): DueLabel {
  return { variantId, title, sku, why: whyDue({ ...row, amount, printed }), printed, amount };
}

function whyDue(row: Pick<DueRow, 'printedTitle' | 'printed' | 'amount' | 'until' | 'printedUntil'>): DueLabel['why'] {
  if (row.printedTitle === null) return 'new';
  if (row.until !== null && row.printedUntil === null) return 'reduction-starts';
  if (row.until === null && row.printedUntil !== null) return 'reduction-ends';
  return row.printed === row.amount ? 'words' : 'price';
}
