/** What the worker answers to a question about a file that it has. */
import type { Corrections } from '../../api/imports.ts';
import { Refusal } from '../../api/refusals.ts';
import type { ImportItem } from './import-item.ts';
import { readingsOf, understand } from './read-file.ts';
import type { AnyChunk, Answers, Chunk, LineCells, Looked, Question, Wish } from './reading-messages.ts';
import { lookAtReceipts, sendReceipts } from './receipts/answer.ts';
import { guessReceiptFields } from './receipts/receipt-headings.ts';
import { type GuessHeadings, readTable, type Table, textOf } from './table.ts';

/** Files at hand: the one being worked on, and the one before it. */
const mostFiles = 2;
/** Rows of a chunk: few enough that the shop takes one between two other answers. */
const rowsOfChunk = 500;
const sampleLength = 60;

/** A table as it was understood last: what was looked at a moment ago is not worked out again. */
const understood = new WeakMap<Table, { readonly wish: string; readonly as: ReturnType<typeof understand> }>();

function understandOnce(table: Table, { given, shop }: Wish): ReturnType<typeof understand> {
  const wish = JSON.stringify([given, shop.language]);
  const known = understood.get(table);
  if (known?.wish === wish) return known.as;
  const as = understand(table, given, shop);
  understood.set(table, { wish, as });
  return as;
}

interface HeldFile {
  readonly bytes: Uint8Array;
  /** By the readings that a person corrected: the next step does not read it again. */
  readonly tables: Map<string, Promise<Table>>;
}

export type SendChunk<Sent = AnyChunk> = (chunk: Sent) => Promise<void>;

/** What of a wish decides how a file becomes a table. */
interface AskedFile {
  readonly uploadId: string;
  readonly given: Pick<Corrections, 'charset' | 'separator' | 'sheet'>;
}

export function fileReader() {
  const files = new Map<string, HeldFile>();

  /** The table of a file, read once for the same corrections; only the last one is kept. */
  async function tableOf({ uploadId, given }: AskedFile, guess?: GuessHeadings): Promise<Table> {
    const { charset, separator, sheet } = given;
    const file = files.get(uploadId);
    if (file === undefined) throw new Error(`the worker has no file ${uploadId}`);
    const key = JSON.stringify([charset ?? null, separator ?? null, sheet ?? null, guess?.name ?? null]);
    const known = file.tables.get(key);
    if (known !== undefined) return known;
    file.tables.clear();
    const reading = readTable(file.bytes, { charset, separator, sheet, guess });
    file.tables.set(key, reading);
    reading.catch(() => file.tables.delete(key));
    return reading;
  }

  return {
    hold(uploadId: string, bytes: Uint8Array): void {
      files.delete(uploadId);
      while (files.size >= mostFiles) files.delete(files.keys().next().value as string);
      files.set(uploadId, { bytes, tables: new Map() });
    },
    forget: (uploadId: string): void => void files.delete(uploadId),
    async answer(question: Question, send: SendChunk): Promise<Answers[keyof Answers]> {
      switch (question.kind) {
        case 'look':
          return look(await tableOf(question.wish), question.wish);
        case 'rows':
          return sendRows(await tableOf(question.wish), question.wish, send);
        case 'cells':
          return cellsOf(await tableOf(question.wish), question.lines);
        case 'receipts-look':
          return lookAtReceipts(await tableOf(question.wish, guessReceiptFields), question.wish);
        case 'receipts':
          return sendReceipts(await tableOf(question.wish, guessReceiptFields), question.wish, send);
      }
    },
  };
}

function look(table: Table, wish: Wish): Looked {
  const { reading, fields } = understandOnce(table, wish);
  const samples = table.headings.map((_, place) => samplesOf(table, place, reading.decimal));
  return { reading, headings: table.headings, fields, samples, rows: table.rows.length + table.refused.length };
}

function samplesOf({ rows }: Table, place: number, decimal: ',' | '.'): string[] {
  const samples: string[] = [];
  for (const { cells } of rows) {
    const cell = textOf(cells[place], decimal)?.trim() ?? '';
    if (cell !== '' && !samples.includes(cell)) samples.push(cell.slice(0, sampleLength));
    if (samples.length === 3) break;
  }
  return samples;
}

/** Rows that fit no column come first, then everything in the order of the file. */
async function sendRows(table: Table, wish: Wish, send: SendChunk): Promise<null> {
  const { given, shop } = wish;
  const rows = table.rows.length + table.refused.length;
  let read = table.refused.length;
  let chunk = emptyChunk();
  // While the shop takes one chunk the next one is read.
  let taken: Promise<void> = Promise.resolve();
  chunk.refused.push(...table.refused.map(({ line, reason, details }) => ({ line, reason, details })));
  for (const said of readingsOf(table, understandOnce(table, wish), given, shop)) {
    read++;
    if ('item' in said) chunk.items.push(said.item);
    else {
      chunk.refused.push(said.refused);
      if (said.byGtin) chunk.refusedByGtin.push(said.refused.line);
    }
    if (chunk.items.length + chunk.refused.length < rowsOfChunk) continue;
    await taken;
    taken = send({ ...chunk, read, rows });
    taken.catch(() => undefined);
    chunk = emptyChunk();
  }
  await taken;
  await send({ ...chunk, read: rows, rows });
  return null;
}

const emptyChunk = () => ({
  items: [] as ImportItem[],
  refused: [] as Chunk['refused'][number][],
  refusedByGtin: [] as number[],
});

function cellsOf({ headings, text, rows, refused }: Table, lines: readonly number[]): LineCells {
  const wanted = new Set(lines);
  const found = [...rows, ...refused].filter(({ line }) => wanted.has(line));
  return {
    headings,
    separator: text?.separator ?? null,
    rows: found.map(({ line, cells }) => ({ line, cells })),
  };
}

/** A refusal travels as data; a bug with where it happened. */
export const asFault = (error: unknown) =>
  error instanceof Refusal
    ? ({ kind: 'refused', code: error.code, details: error.details } as const)
    : ({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) } as const);
