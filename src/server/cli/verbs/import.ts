/** `vetrina import products FILE`: a price list or product export comes in as one batch, or is only looked at. */
import type { Command } from 'commander';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Door } from '../../../api/index.ts';
import { charsets, importFormats, type RefusedRow } from '../../../api/imports.ts';
import { Refusal, type RefusalCode } from '../../../api/refusals.ts';
import { Problem } from '../../problem.ts';
import { oneOf } from '../arguments.ts';
import type { Answer, CommandLine, Tools } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { table } from '../table.ts';

/** Bytes a call carries. */
const pieceBytes = 1_000_000;

interface Options {
  readonly dryRun?: boolean;
  readonly format?: (typeof importFormats)[number];
  readonly charset?: (typeof charsets)[number];
  readonly decimal?: ',' | '.';
  readonly sheet?: string;
  readonly supplier?: string;
}

type Preview = Awaited<ReturnType<Door['imports']['preview']>>;

export function addImport(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('import')
    .description(words.import)
    .command('products <file>')
    .description(words.importProducts)
    .option('--dry-run', words.optionDryRunImport)
    .option('--format <format>', words.optionFormat, oneOf(importFormats, line))
    .option('--charset <charset>', words.optionCharset, oneOf(charsets, line))
    .option('--decimal <sign>', words.optionDecimal, oneOf([',', '.'] as const, line))
    .option('--sheet <name>', words.optionSheet)
    .option('--supplier <name>', words.importSupplier)
    .action(async (file: string, options: Options, command: Command) => {
      const path = resolve(line.terminal.cwd, file);
      await line.inShop(command, async ({ shop }, tools) => {
        const uploadId = await upload(shop, path);
        try {
          return await bring(shop, uploadId, options, line, tools);
        } finally {
          await shop.imports.cancel({ uploadId }).catch(() => undefined);
        }
      });
    });
}

async function bring(
  shop: Door,
  uploadId: string,
  { dryRun, format, charset, decimal, sheet, supplier }: Options,
  line: CommandLine,
  tools: Tools,
): Promise<Answer> {
  const corrections = {
    ...(format === undefined ? {} : { format }),
    ...(charset === undefined ? {} : { charset }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(supplier === undefined ? {} : { supplier }),
  };
  const preview = await shop.imports.preview({ uploadId, corrections, limit: 1000 });
  const { counts } = preview;
  const read = readAs(preview.reading, line);
  const refused = refusedRows(preview.refused, line);
  if (dryRun === true) {
    const text = [read, line.say('importWould', counts), changedRows(preview, line, tools), refused];
    return { data: { dryRun: true, ...preview }, text: text.filter(Boolean).join('\n\n') };
  }
  if (counts.added + counts.changed === 0 && counts.refused > 0) {
    const text = [read, line.say('importAllRefused', counts), refused].join('\n\n');
    return { data: { dryRun: false, batchId: null, ...preview }, text, exit: exitCodes.refused };
  }
  const applied = await appliedWithin(shop, { uploadId, corrections }, line);
  const text = [read, line.say('importDone', { ...applied.counts, batch: applied.batchId }), refused];
  const data = { dryRun: false, ...applied, reading: preview.reading, refused: preview.refused };
  return { data, text: text.filter(Boolean).join('\n\n') };
}

function readAs({ sheet, ...reading }: Preview['reading'], line: CommandLine): string {
  if (sheet !== undefined) return line.say('importReadSheet', { ...reading, sheet: sheet.name });
  const separator = reading.separator === '\t' ? 'TAB' : reading.separator;
  return line.say(reading.decimalSeen ? 'importRead' : 'importReadAssumed', { ...reading, separator });
}

const tellEveryMs = 1000;

/** A long list takes its time: how far it is goes to where hints go. */
async function appliedWithin(shop: Door, wish: Parameters<Door['imports']['apply']>[0], line: CommandLine) {
  const begun = await shop.imports.apply({ ...wish, background: true });
  for (let { job } = begun; job !== null;) {
    if (job.state === 'done') return { ...begun, job };
    if (job.state === 'cancelled') throw new Refusal('import-not-under-way', { file: job.file });
    if (job.stoppedBy === 'bug') throw new Error(`the import of ${job.file} stands still`);
    if (job.stoppedBy !== null) throw new Refusal(job.stoppedBy as RefusalCode);
    await pause(tellEveryMs);
    job = (await shop.imports.jobs.list()).find(({ id }) => id === begun.job?.id) ?? null;
    if (job?.state === 'running') line.terminal.tell(line.say('importSoFar', { done: job.done, total: job.total }));
  }
  return begun;
}

/** @throws Problem `file-unreadable` */
export async function upload(shop: Door, path: string): Promise<string> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Problem('file-unreadable', { file: path, code: error.code ?? '' });
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Problem('file-unreadable', { file: path, code: 'EISDIR' });
    const { uploadId } = await shop.imports.begin({ name: basename(path), bytes: stat.size });
    const piece = Buffer.alloc(pieceBytes);
    for (let index = 0; ; index++) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes, index * pieceBytes);
      if (bytesRead === 0) return uploadId;
      await shop.imports.piece({ uploadId, index, base64: piece.toString('base64', 0, bytesRead) });
    }
  } finally {
    await file.close();
  }
}

function changedRows({ added, changed }: Preview, line: CommandLine, { money }: Tools): string {
  const rows = [...added, ...changed];
  if (rows.length === 0) return '';
  const { words } = line;
  return table(
    [words.line, words.sku, words.product, words.before, words.after],
    rows.map((row) => [String(row.line), row.sku, row.title, money(row.oldPrice), money(row.newPrice)]),
    [0, 3, 4],
  );
}

function refusedRows(refused: readonly RefusedRow[], line: CommandLine): string {
  if (refused.length === 0) return '';
  const { words } = line;
  const rows = refused.map(({ line: at, reason, details }) => [String(at), line.say(`row-${reason}`, details)]);
  return `${words.importRefused}\n${table([words.line, words.why], rows, [0])}`;
}
