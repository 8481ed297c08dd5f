/** `vetrina price bulk …` and `vetrina parity`: many prices by one rule, and the same price in the shop and online. */
import type { Command } from 'commander';

import { bulkWarnings, type BulkPreview, type BulkWarning } from '../../../api/bulk.ts';
import { type ParityRow, paritySorts } from '../../../api/parity.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { readPercent, readRule, roundingsByName } from '../written.ts';

interface FilterOptions {
  readonly search?: string;
  readonly category?: string;
  readonly brand?: string;
  readonly supplier?: string;
  readonly behind?: string;
  readonly marginUnder?: string;
  readonly changedSince?: string;
}

interface BulkOptions extends FilterOptions {
  readonly channel?: readonly string[];
  readonly dryRun?: boolean;
  readonly round: string;
  readonly roundUp?: boolean;
  readonly leaveOut?: readonly BulkWarning[];
  readonly stamp?: string;
  readonly note: string;
}

/** An option that can be given several times. */
const more =
  <T>(read: (written: string) => T) =>
  (written: string, before: unknown): readonly T[] => [...((before as readonly T[] | undefined) ?? []), read(written)];

export function addBulk(price: Command, line: CommandLine): void {
  const { words } = line;
  const warning = oneOf(bulkWarnings, line);
  price
    .command('bulk <rule>')
    .description(words.priceBulk)
    .option('--channel <id>', words.optionOnChannel, more(String))
    .option('--dry-run', words.optionDryRunBulk)
    .option('--round <ending>', words.optionRound, oneOf(Object.keys(roundingsByName), line), 'none')
    .option('--round-up', words.optionRoundUp)
    .option('--leave-out <warning>', words.optionLeaveOut, more(warning))
    .option('--stamp <stamp>', words.optionStamp)
    .option('--search <words>', words.optionSearch)
    .option('--category <name>', words.optionCategory)
    .option('--brand <name>', words.optionBrand)
    .option('--supplier <name>', words.optionSupplier)
    .option('--behind <channel>', words.optionBehind)
    .option('--margin-under <percent>', words.optionMarginUnder)
    .option('--changed-since <instant>', words.optionChangedSince)
    .option('--note <text>', words.optionNote, '')
    .action(async (written: string, options: BulkOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const wish = {
          rule: readRule(written, roundingsByName[options.round] ?? 'none', settings.currency, options.roundUp),
          selection: { filter: filterOf(options) },
          channelIds: [...(options.channel ?? [])],
          leaveOut: [...(options.leaveOut ?? [])],
        };
        if (options.dryRun === true) {
          const preview = await shop.pricing.bulkPreview({ ...wish, limit: 500, order: 'warnings' });
          return { data: { dryRun: true, ...preview }, text: previewText(preview, line, tools) };
        }
        const result = await shop.pricing.bulkApply({ ...wish, note: options.note, stamp: options.stamp ?? null });
        const text = line.say('bulkDone', { changed: result.changed, batch: result.batchId });
        return { data: { dryRun: false, ...result }, text };
      }),
    );
}

function filterOf({ search, category, brand, supplier, behind, marginUnder, changedSince }: FilterOptions) {
  return {
    ...(search === undefined ? {} : { search }),
    ...(category === undefined ? {} : { category }),
    ...(brand === undefined ? {} : { brand }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(behind === undefined ? {} : { behindOn: behind }),
    ...(marginUnder === undefined ? {} : { marginUnder: readPercent(marginUnder) }),
    ...(changedSince === undefined ? {} : { changedSince }),
  };
}

function previewText(preview: BulkPreview, line: CommandLine, tools: Tools): string {
  const { words } = line;
  const head = [words.sku, words.product, words.channel, words.before, words.after, ''];
  const cells = preview.rows.map(({ sku, title, channelId, now, next, warnings, fate }) => [
    sku,
    title,
    channelId ?? words.allChannels,
    tools.money(now),
    tools.money(next),
    [...warnings, ...(fate === 'left-out' ? ['left-out'] : [])].join(' '),
  ]);
  const { changing, same, withoutPrice, withoutCost, belowCost, leftOut } = preview;
  const counts = line.say('bulkWould', { changing, same, withoutPrice });
  const cautions =
    withoutCost + belowCost + leftOut === 0 ? '' : ` ${line.say('bulkCautions', { withoutCost, belowCost, leftOut })}`;
  return `${table(head, cells, [3, 4])}\n\n${counts}${cautions}`;
}

interface ParityOptions {
  readonly channel?: string;
  readonly category?: string;
  readonly search?: string;
  readonly sort: (typeof paritySorts)[number];
  readonly limit: number;
  readonly align?: string;
}

export function addParity(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('parity')
    .description(words.parity)
    .option('--channel <id>', words.optionChannelHistory)
    .option('--category <name>', words.optionCategory)
    .option('--search <words>', words.optionSearch)
    .option('--sort <order>', words.optionSort, oneOf(paritySorts, line), 'difference' as const)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 100)
    .option('--align <place>', words.optionAlign)
    .action(async (options: ParityOptions, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const { align, channel, ...others } = options;
        const page = await shop.pricing.parity.list({
          ...others,
          ...(channel === undefined ? {} : { channelId: channel }),
        });
        if (align === undefined || page.items.length === 0) {
          const sentence = line.say(page.items.length === 0 ? 'parityNone' : 'parityCounts', page.counts);
          const told = page.items.length === 0 ? sentence : `${parityTable(page.items, line, tools)}\n\n${sentence}`;
          return { data: page, text: told };
        }
        const variantIds = page.items.map(({ variantId }) => variantId);
        const rule = align === 'one-price' ? ({ kind: 'follow' } as const) : ({ kind: 'align', from: align } as const);
        const result = await shop.pricing.bulkApply({ rule, selection: { variantIds } });
        return { data: result, text: line.say('bulkDone', { changed: result.changed, batch: result.batchId }) };
      }),
    );
}

function parityTable(rows: readonly ParityRow[], line: CommandLine, { money }: Tools): string {
  const { words } = line;
  const head = [words.sku, words.product, words.inTheShop, words.channel, words.price1, words.difference, words.why];
  const cells = rows.flatMap(({ sku, title, shop, online }) =>
    online
      .filter(({ difference }) => difference !== 0)
      .map(({ channelId, amount, difference, reason }) => [
        sku,
        title,
        money(shop.amount),
        channelId,
        money(amount),
        `${difference > 0 ? '+' : '−'}${money(Math.abs(difference))}`,
        reason ?? '',
      ]),
  );
  return table(head, cells, [2, 4, 5]);
}
