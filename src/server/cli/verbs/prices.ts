/** `vetrina price …` and `vetrina undo`: one price, many at once, where it was before, and back again. */
import type { Command } from 'commander';

import type { PriceRecord } from '../../../api/pricing.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { addPlannedPrices } from './planned-prices.ts';
import { readAmount, readRule, roundingsByName } from '../written.ts';

interface BulkOptions {
  readonly channel?: string;
  readonly dryRun?: boolean;
  readonly round: string;
  readonly search?: string;
  readonly category?: string;
  readonly note: string;
}

export function addPrices(program: Command, line: CommandLine): void {
  const price = program.command('price').description(line.words.price);
  addSet(price, line);
  addBulk(price, line);
  addHistory(price, line);
  addPlannedPrices(price, line);
  addUndo(program, line);
}

function addSet(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('set <sku> <amount>')
    .description(words.priceSet)
    .option('--channel <id>', words.optionChannel)
    .option('--note <text>', words.optionNote, '')
    .action(async (sku: string, written: string, options: { channel?: string; note: string }, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { money }) => {
        const amount = readAmount(written, settings.currency);
        const variant = await shop.catalog.bySku({ sku });
        const wish = { variantId: variant.id, channelId: options.channel ?? null, amount, note: options.note };
        const result = await shop.pricing.setPrice(wish);
        const facts = { title: variant.title, amount: money(amount), channel: options.channel, batch: result.batchId };
        return {
          data: { ...result, variantId: variant.id, sku: variant.sku, channelId: options.channel ?? null, amount },
          text: line.say(sentenceFor(result.changed, options.channel), facts),
        };
      }),
    );
}

/** Where nothing changed, the batch in the answer is somebody's before: it is not offered to be undone. */
function sentenceFor(changed: number, channel: string | undefined) {
  if (changed === 0) return 'priceIsAlready';
  return channel === undefined ? 'priceIsSet' : 'priceIsSetOn';
}

function addBulk(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('bulk <rule>')
    .description(words.priceBulk)
    .option('--channel <id>', words.optionChannel)
    .option('--dry-run', words.optionDryRunBulk)
    .option('--round <ending>', words.optionRound, oneOf(Object.keys(roundingsByName), line), 'none')
    .option('--search <words>', words.optionSearch)
    .option('--category <name>', words.optionCategory)
    .option('--note <text>', words.optionNote, '')
    .action(async (written: string, options: BulkOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const wish = {
          rule: readRule(written, roundingsByName[options.round] ?? 'none', settings.currency),
          selection: { filter: filterOf(options) },
          ...(options.channel === undefined ? {} : { channelIds: [options.channel] }),
        };
        if (options.dryRun === true) {
          const preview = await shop.pricing.bulkPreview({ ...wish, limit: 500 });
          return { data: { dryRun: true, ...preview }, text: previewText(preview, line, tools) };
        }
        const result = await shop.pricing.bulkApply({ ...wish, note: options.note });
        const text = line.say('bulkDone', { changed: result.changed, batch: result.batchId });
        return { data: { dryRun: false, ...result }, text };
      }),
    );
}

const filterOf = ({ search, category }: BulkOptions) => ({
  ...(search === undefined ? {} : { search }),
  ...(category === undefined ? {} : { category }),
});

interface PreviewShown {
  readonly rows: readonly {
    sku: string;
    title: string;
    now: number | null;
    next: number;
    warnings: readonly string[];
  }[];
  readonly changing: number;
  readonly same: number;
  readonly withoutPrice: number;
}

function previewText({ rows, changing, same, withoutPrice }: PreviewShown, line: CommandLine, tools: Tools): string {
  const { words } = line;
  const head = [words.sku, words.product, words.before, words.after, ''];
  const cells = rows.map(({ sku, title, now, next, warnings }) => [
    sku,
    title,
    tools.money(now),
    tools.money(next),
    warnings.filter((warning) => warning !== 'same').join(' '),
  ]);
  return `${table(head, cells, [2, 3])}\n\n${line.say('bulkWould', { changing, same, withoutPrice })}`;
}

function addHistory(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('history <sku>')
    .description(words.priceHistory)
    .option('--channel <id>', words.optionChannelHistory)
    .action(async (sku: string, { channel }: { channel?: string }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const variant = await shop.catalog.bySku({ sku });
        const asked = channel === undefined ? {} : { channelId: channel };
        const records = await shop.pricing.history({ variantId: variant.id, ...asked });
        const data = { variantId: variant.id, sku: variant.sku, title: variant.title, records };
        return { data, text: `${variant.title}\n${historyTable(records, line, tools)}` };
      }),
    );
}

function historyTable(records: readonly PriceRecord[], line: CommandLine, { money, moment }: Tools): string {
  const { words } = line;
  return table(
    [words.from, words.until, words.channel, words.price1, words.why, words.who, words.batch],
    records.map((record) => [
      moment(record.from),
      moment(record.until),
      record.channelId ?? words.allChannels,
      money(record.amount),
      [record.reason, record.note].filter(Boolean).join(': '),
      record.actor,
      String(record.batchId),
    ]),
    [3, 6],
  );
}

function addUndo(program: Command, line: CommandLine): void {
  program
    .command('undo')
    .argument('[batch]', '', wholeNumber(1, Number.MAX_SAFE_INTEGER, line))
    .description(line.words.undo)
    .action(async (batch: number | undefined, _options: object, command: Command) => {
      await line.inShop(command, async ({ shop }) => {
        const result = await shop.pricing.batches.undo({ batchId: batch ?? null });
        const sentence = result.leftAlone === 0 ? 'undone' : 'undonePartly';
        return { data: result, text: line.say(sentence, { ...result, batch: result.undone }) };
      });
    });
}
