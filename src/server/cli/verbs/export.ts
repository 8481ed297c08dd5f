/** `vetrina export prices|products [FILE]`: lists as files, for a spreadsheet or for the next import. */
import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { Door } from '../../../api/index.ts';
import { Problem } from '../../problem.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine } from '../command.ts';

const formats = ['csv', 'xlsx'] as const;

interface Options {
  readonly format?: (typeof formats)[number];
}

interface PriceOptions extends Options {
  readonly search?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly supplier?: string;
  readonly behindOn?: string;
  readonly marginUnder?: number;
}

export function addExport(program: Command, line: CommandLine): void {
  const out = program.command('export').description(line.words.export);
  addProducts(out, line);
  addExportedPrices(out, line);
}

function addProducts(out: Command, line: CommandLine): void {
  const { words } = line;
  out
    .command('products [file]')
    .description(words.exportProducts)
    .option('--format <format>', words.optionTableFormat, oneOf(formats, line))
    .action(async (file: string | undefined, options: Options, command: Command) =>
      line.inShop(command, async ({ shop }) =>
        written(await shop.catalog.export({ format: formatOf(file, options) }), file, line),
      ),
    );
}

function addExportedPrices(out: Command, line: CommandLine): void {
  const { words } = line;
  out
    .command('prices [file]')
    .description(words.exportPrices)
    .option('--format <format>', words.optionTableFormat, oneOf(formats, line))
    .option('--search <words>', words.exportOnlyWords)
    .option('--category <name>', words.exportOnlyCategory)
    .option('--brand <name>', words.exportOnlyBrand)
    .option('--supplier <name>', words.exportOnlySupplier)
    .option('--behind-on <channel>', words.exportBehindOn)
    .option('--margin-under <percent>', words.exportMarginUnder, wholeNumber(-10_000, 100, line))
    .action(async (file: string | undefined, options: PriceOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => written(await shop.listings.export(wishOf(file, options)), file, line)),
    );
}

function wishOf(file: string | undefined, options: PriceOptions): Parameters<Door['listings']['export']>[0] {
  const { search, category, brand, supplier, behindOn, marginUnder } = options;
  return {
    format: formatOf(file, options),
    ...(search === undefined ? {} : { search }),
    ...(category === undefined ? {} : { category }),
    ...(brand === undefined ? {} : { brand }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(behindOn === undefined ? {} : { behindOn }),
    ...(marginUnder === undefined ? {} : { marginUnder: marginUnder * 100 }),
  };
}

/** As said, else as the file's name ends, else CSV. */
const formatOf = (file: string | undefined, { format }: Options): (typeof formats)[number] =>
  format ?? (/\.xlsx$/iu.test(file ?? '') ? 'xlsx' : 'csv');

/** A file that is there already is never written over. @throws Problem `file-unwritable` */
async function written(
  { name, mediaType, text }: Awaited<ReturnType<Door['catalog']['export']>>,
  wanted: string | undefined,
  line: CommandLine,
): Promise<Answer> {
  const file = resolve(line.terminal.cwd, wanted ?? name);
  const bytes = mediaType.startsWith('text/') ? Buffer.from(text) : Buffer.from(text, 'base64');
  await writeFile(file, bytes, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('file-unwritable', { file, code: error.code ?? '' });
  });
  return { data: { file, bytes: bytes.length }, text: line.say('exportWritten', { file }) };
}
