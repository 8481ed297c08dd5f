/** `vetrina export prices|products [FILE]`: lists as files, for a spreadsheet or for the next import. */
import type { Command } from 'commander';

import type { Door } from '../../../api/index.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine } from '../command.ts';
import { saveBytes } from '../save-file.ts';

const formats = ['csv', 'xlsx'] as const;

interface Options {
  readonly format?: (typeof formats)[number];
  readonly force?: boolean;
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
    .option('--force', words.optionForceOut)
    .action(async (file: string | undefined, options: Options, command: Command) =>
      line.inShop(command, async ({ shop }) =>
        written(await shop.catalog.export({ format: formatOf(file, options) }), file, line, options.force),
      ),
    );
}

function addExportedPrices(out: Command, line: CommandLine): void {
  const { words } = line;
  out
    .command('prices [file]')
    .description(words.exportPrices)
    .option('--format <format>', words.optionTableFormat, oneOf(formats, line))
    .option('--force', words.optionForceOut)
    .option('--search <words>', words.exportOnlyWords)
    .option('--category <name>', words.exportOnlyCategory)
    .option('--brand <name>', words.exportOnlyBrand)
    .option('--supplier <name>', words.exportOnlySupplier)
    .option('--behind-on <channel>', words.exportBehindOn)
    .option('--margin-under <percent>', words.exportMarginUnder, wholeNumber(-10_000, 100, line))
    .action(async (file: string | undefined, options: PriceOptions, command: Command) =>
      line.inShop(command, async ({ shop }) =>
        written(await shop.listings.export(wishOf(file, options)), file, line, options.force),
      ),
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

/** A file that is there already is not written over. @throws Problem `file-there`, `file-unwritable` */
async function written(
  { name, mediaType, text }: Awaited<ReturnType<Door['catalog']['export']>>,
  wanted: string | undefined,
  line: CommandLine,
  force?: boolean,
): Promise<Answer> {
  const bytes = mediaType.startsWith('text/') ? Buffer.from(text) : Buffer.from(text, 'base64');
  const file = await saveBytes(line, wanted ?? name, bytes, force);
  return { data: { file, bytes: bytes.length }, text: line.say('exportWritten', { file }) };
}
