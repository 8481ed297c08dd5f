/** A file of receipts: tried first, then taken in a stretch at a time. Broken off, it goes on when it comes again. */
import type { ReceiptCorrections, ReceiptCounts, RefusedReceiptRow, SalesImport } from '../../api/sales.ts';
import { Refusal } from '../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import type { Channels } from '../channels/index.ts';
import type { Customers } from '../customers/index.ts';
import type { Database, Reader } from '../database/index.ts';
import type { LookedAtReceipts, ReceiptFiles } from '../imports/index.ts';
import type { ShopSettings } from '../settings/index.ts';
import { countIn, noReceipts, unknownIn } from './import-counts.ts';
import { addImport, latestImports, saveImport, type Taken } from './receipts.sql.ts';
import { type Aside, type Placed, sortOut, type Surroundings } from './sort-out.ts';
import { importById } from './undo-import.sql.ts';
import { firstOf } from './unsorted.ts';
import { writeDown } from './write-down.ts';

interface Parts {
  readonly database: Database;
  readonly settings: Pick<ShopSettings, 'current'>;
  readonly channels: Pick<Channels, 'places'>;
  readonly customers: Pick<Customers, 'known'>;
  readonly files: ReceiptFiles;
}

const importsShown = 20;
/** Refused rows that an answer carries; the counts are of all. */
const mostRefused = 1000;

export function fileImports({ database, settings, channels, customers, files }: Parts) {
  /** Uploads that a person halted. */
  const halted = new Set<string>();

  /** Refuses `channel-unknown`. */
  async function surroundingsOf({ reading }: LookedAtReceipts): Promise<Surroundings> {
    const places = await channels.places(database.read);
    if (!places.some(({ id }) => id === reading.channelId))
      throw new Refusal('channel-unknown', { id: reading.channelId });
    const byWord = new Map(places.flatMap(({ id, name }) => [[name.toLowerCase(), id] as const, [id, id] as const]));
    return {
      channelId: reading.channelId,
      channelOf: (written) => byWord.get(written.toLowerCase()) ?? null,
      numbersRestart: reading.numbersRestart,
    };
  }

  async function preview(uploadId: string, corrections: ReceiptCorrections, limit: number) {
    const looked = await files.look(uploadId, corrections);
    const surroundings = await surroundingsOf(looked);
    const counts = noReceipts();
    const earlier = new Map<string, Taken[]>();
    const added: (Placed & { unknown: number })[] = [];
    const aside: Aside[] = [];
    const refused: RefusedReceiptRow[] = [];
    let days: { from: string; to: string } | null = null;
    try {
      await files.read(looked, async (chunk) => {
        const sorted = await sortOut(database.read, chunk, surroundings, earlier);
        countIn(counts, sorted);
        for (const { day } of chunk.receipts)
          days = {
            from: days === null || day < days.from ? day : days.from,
            to: days === null || day > days.to ? day : days.to,
          };
        for (const each of sorted.added.slice(0, limit - added.length))
          added.push({ ...each, unknown: unknownIn(each.receipt, sorted.known) });
        aside.push(...sorted.aside.slice(0, limit - aside.length));
        refused.push(...sorted.refused.slice(0, mostRefused - refused.length));
        files.setProgress(uploadId, { done: chunk.read, total: chunk.rows });
      });
    } finally {
      files.setProgress(uploadId, null);
    }
    return {
      reading: looked.reading,
      counts,
      days,
      added: added.map(({ receipt, unknown }) => ({
        line: receipt.line,
        number: receipt.number,
        at: toInstant(receipt.at),
        first: firstOf(receipt),
        lines: receipt.lines.length,
        total: receipt.total,
        unknown,
      })),
      aside: aside.map(({ receipt, reason }) => ({
        line: receipt.line,
        number: receipt.number,
        reason,
        total: receipt.total,
        currency: receipt.currency,
      })),
      refused: byLine(refused).slice(0, limit),
    };
  }

  async function apply(uploadId: string, corrections: ReceiptCorrections, actor: string) {
    const looked = await files.look(uploadId, corrections);
    const surroundings = await surroundingsOf(looked);
    const { country } = await settings.current();
    const counts = noReceipts();
    const refused: RefusedReceiptRow[] = [];
    const channelIds = new Set<string>();
    let importId: number | null = null;
    let stopped = false;
    const marks = (endedAt: number | null) => ({
      counts: JSON.stringify(counts),
      channels: JSON.stringify([...channelIds]),
      ended_at: endedAt,
    });
    halted.delete(uploadId);
    try {
      await files.read(looked, async (chunk) => {
        stopped ||= halted.has(uploadId);
        // The thread reads to its end; what it still sends is left for the next time.
        if (stopped) return;
        await database.change(async (change) => {
          // Taken back by another hand while it comes in: what is still to come would count, and nobody had it taken back.
          stopped = importId !== null && (await importById(change.db, importId))?.undone_at !== null;
          if (stopped) return;
          // Sorted inside the change: two files that come in together see each other's receipts.
          const sorted = await sortOut(change.db, chunk, surroundings, new Map());
          if (sorted.added.length + sorted.aside.length > 0) {
            importId ??= await addImport(change.db, looked.name, actor, change.at);
            await writeDown(change, sorted, { customers, country, importId });
          }
          countIn(counts, sorted);
          refused.push(...sorted.refused.slice(0, mostRefused - refused.length));
          for (const { channelId } of [...sorted.added, ...sorted.aside]) channelIds.add(channelId);
          if (importId !== null) await saveImport(change.db, importId, marks(null));
        });
        files.setProgress(uploadId, { done: chunk.read, total: chunk.rows });
      });
      await database.change(async (change) => {
        if (importId !== null && !stopped) await saveImport(change.db, importId, marks(change.at));
        await files.remember(change, looked);
        change.announce('sales');
      });
    } finally {
      files.setProgress(uploadId, null);
    }
    return { importId, counts, refused: byLine(refused), halted: stopped };
  }

  return { preview, apply, halt: (uploadId: string) => void halted.add(uploadId) };
}

const byLine = <Row extends { readonly line: number }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => one.line - other.line);

export async function importsOf(db: Reader): Promise<SalesImport[]> {
  return (await latestImports(db, importsShown)).map((row) => ({
    id: row.id,
    file: row.file,
    channels: JSON.parse(row.channels) as string[],
    actor: row.actor,
    startedAt: toInstant(row.started_at),
    endedAt: toInstantOrNull(row.ended_at),
    undoneAt: toInstantOrNull(row.undone_at),
    undoneBy: row.undone_by,
    counts: { ...noReceipts(), ...(JSON.parse(row.counts) as ReceiptCounts) },
  }));
}
