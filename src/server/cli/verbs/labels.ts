/** `vetrina labels …`: what the shelf should say, on paper. */
import { type Command, InvalidArgumentError } from 'commander';

import { codeWishes, type LabelChoice, type LabelFormat } from '../../../api/labels.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { savePdf } from '../save-file.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

interface PrintOptions {
  readonly due?: boolean;
  readonly sku?: string;
  readonly search?: string;
  readonly category?: string;
  readonly format: string;
  readonly start: number;
  readonly copies: number;
  readonly code: (typeof codeWishes)[number];
  readonly cutMarks?: boolean;
  readonly channel?: string;
  readonly confirm?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

export function addLabels(program: Command, line: CommandLine): void {
  const { words } = line;
  const labels = program.command('labels').description(words.labels);
  labels
    .option('--due', words.optionDue)
    .option('--sku <codes>', words.optionSkus)
    .option('--search <words>', words.optionSearch)
    .option('--category <name>', words.optionCategory)
    .option('--format <name>', words.optionPaper, '3x8-70x35')
    .option('--start <n>', words.optionStart, wholeNumber(1, 800, line), 1)
    .option('--copies <n>', words.optionCopies, wholeNumber(1, 100, line), 1)
    .option('--code <code>', words.optionCode, oneOf(codeWishes, line), 'barcode')
    .option('--cut-marks', words.optionCutMarks)
    .option('--channel <id>', words.optionChannelListings)
    .option('--confirm', words.optionConfirmLabels)
    .option('--out <file>', words.optionOut)
    .option('--force', words.optionForceOut)
    .action(async (options: PrintOptions, command: Command) =>
      line.inShop(command, (session) =>
        options.out === undefined ? due(session, line) : print(session, options, options.out, line),
      ),
    );
  labels
    .command('formats')
    .description(words.labelsFormats)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const formats = await shop.labels.formats();
        return { data: formats, text: formatTable(formats, line) };
      }),
    );
  addCalibrate(labels, line);
}

/** Without a file to write: which labels are wrong by now. */
async function due({ shop, settings }: Session, line: CommandLine) {
  const found = await shop.labels.due({ limit: 500 });
  const text = [
    line.say('labelsDue', { count: found.count }),
    ...found.items.map(({ sku, title, why }) => `  ${sku}  ${title}  ${line.say(`labels-${why}`)}`),
  ].join('\n');
  return { data: { currency: settings.currency, ...found }, text };
}

async function print(session: Session, options: PrintOptions, out: string, line: CommandLine) {
  const { shop } = session;
  const { format, start, copies, code, cutMarks = false, channel } = options;
  const what = await choiceOf(session, options);
  const job = { what, formatId: format, start, copies, code, cutMarks };
  const printed = await shop.labels.print(channel === undefined ? job : { ...job, channelId: channel });
  const file = await savePdf(line, out, printed.file, options.force);
  const { runId, labels, pages, remarks } = printed;
  const confirmed = options.confirm === true && runId !== null ? await shop.labels.confirm({ runId }) : null;
  const text = [
    line.say('labelsPrinted', { labels, pages, file }),
    ...remarks.map(({ title, found }) => `  ${title}: ${found.join(', ')}`),
    ...(confirmed === null
      ? []
      : [line.say('labelsConfirmed', { labels: confirmed.labels, batch: confirmed.batchId })]),
  ].join('\n');
  return { data: { file, runId, labels, pages, remarks, batchId: confirmed?.batchId ?? null }, text };
}

/** What was not said to be anything else is what is due. */
async function choiceOf({ shop }: Session, { sku, search, category }: PrintOptions): Promise<LabelChoice> {
  if (sku !== undefined) {
    const codes = sku.split(',').map((code) => code.trim());
    const variantIds = [];
    for (const code of codes) variantIds.push((await shop.catalog.bySku({ sku: code })).id);
    return { variantIds };
  }
  if (search === undefined && category === undefined) return { due: true };
  return {
    filter: { ...(search === undefined ? {} : { search }), ...(category === undefined ? {} : { category }) },
  };
}

function formatTable(formats: readonly LabelFormat[], { words }: CommandLine): string {
  return table(
    [words.id, words.labelSize, words.labelsOnPage, words.labelOffset, ''],
    formats.map(({ id, width, height, columns, rows, dx, dy, name }) => [
      id,
      `${width} × ${height} mm`,
      `${columns} × ${rows}`,
      dx === 0 && dy === 0 ? '' : `${dx} / ${dy} mm`,
      name,
    ]),
  );
}

interface CalibrateOptions {
  readonly dx?: number;
  readonly dy?: number;
  readonly out?: string;
  readonly force?: boolean;
}

function addCalibrate(labels: Command, line: CommandLine): void {
  const { words } = line;
  labels
    .command('calibrate <format>')
    .description(words.labelsCalibrate)
    .option('--dx <mm>', words.optionDx, millimetres(line))
    .option('--dy <mm>', words.optionDy, millimetres(line))
    .option('--out <file>', words.optionTrialPage)
    .option('--force', words.optionForceOut)
    .action(async (formatId: string, { dx, dy }: CalibrateOptions, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        // The parent takes `--out` for its own, too: commander hands it to whichever comes first.
        const { out, force } = command.optsWithGlobals<CalibrateOptions>();
        const before = (await shop.labels.formats()).find(({ id }) => id === formatId);
        const wish = { id: formatId, dx: dx ?? before?.dx ?? 0, dy: dy ?? before?.dy ?? 0 };
        const format =
          dx === undefined && dy === undefined && before !== undefined ? before : await shop.labels.calibrate(wish);
        const file =
          out === undefined
            ? null
            : await savePdf(line, out, await shop.labels.calibrationPage({ id: formatId }), force);
        const facts = { format: formatId, dx: format.dx, dy: format.dy, file };
        const text = line.say(file === null ? 'labelsCalibrated' : 'labelsTrialPage', facts);
        return { data: { ...format, file }, text };
      }),
    );
}

/** `1,2`, `-0.5`: what a ruler says. */
const millimetres =
  (line: CommandLine) =>
  (written: string): number => {
    const number = /^[-−+]?\d{1,2}(?:[.,]\d{1,2})?$/u.test(written)
      ? Number(written.replace('−', '-').replace(',', '.'))
      : NaN;
    if (Math.abs(number) <= 20) return number;
    throw new InvalidArgumentError(line.say('notANumber', { written, least: -20, most: 20 }));
  };
