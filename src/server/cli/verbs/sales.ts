/** `vetrina sales`: receipts come in by file, are looked at, and what waits is sorted out. */
import type { Command } from 'commander';
import { resolve } from 'node:path';

import type { Door } from '../../../api/index.ts';
import { currencies, formatMoney } from '../../../api/money.ts';
import {
  dateOrders,
  numberPeriods,
  paymentMethods,
  type ReceiptCorrections,
  type ReceiptField,
  receiptFields,
  type RefusedReceiptRow,
} from '../../../api/sales.ts';
import { aDay, oneOf, wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { addCloses } from './closes.ts';
import { addCounter } from './counter.ts';
import { addReturns } from './returns.ts';
import { upload } from './import.ts';
import { addSaleImports } from './sale-imports.ts';
import { addOrders } from './orders.ts';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly sheet?: string;
  readonly channel?: string;
  readonly decimal?: ',' | '.';
  readonly dates?: (typeof dateOrders)[number];
  readonly numbersRestart?: (typeof numberPeriods)[number];
  readonly currency?: (typeof currencies)[number];
  readonly column?: readonly string[];
}

type Preview = Awaited<ReturnType<Door['sales']['preview']>>;

export function addSales(program: Command, line: CommandLine): void {
  const { words } = line;
  const sales = program.command('sales').description(words.sales);
  sales
    .command('import <file>')
    .description(words.salesImport)
    .option('--dry-run', words.optionDryRunSales)
    .option('--sheet <name>', words.optionSheet)
    .option('--channel <id>', words.optionSalesChannel)
    .option('--decimal <sign>', words.optionDecimal, oneOf([',', '.'] as const, line))
    .option('--dates <order>', words.optionSalesDates, oneOf(dateOrders, line))
    .option('--numbers-restart <when>', words.optionSalesRestart, oneOf(numberPeriods, line))
    .option('--currency <code>', words.optionSalesCurrency, oneOf(currencies, line))
    .option('--column <heading=field>', words.optionSalesColumn, columnMeaning(line), [])
    .action(async (file: string, options: ImportOptions, command: Command) => {
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
  addList(sales, line);
  addUnsorted(sales, line);
  addSaleImports(sales, line);
  addCounter(sales, line);
  addReturns(sales, line);
  addCloses(sales, line);
  addOrders(sales, line);
}

/** `Heading=field`, collected. */
const columnMeaning = (line: CommandLine) => (written: string, before: readonly string[]) => {
  oneOf(receiptFields, line)(written.slice(written.lastIndexOf('=') + 1));
  return [...before, written];
};

function correctionsOf(options: ImportOptions): ReceiptCorrections {
  const { sheet, channel, decimal, dates, numbersRestart, currency, column = [] } = options;
  const mapping = column.map((each): [string, ReceiptField] => {
    const sign = each.lastIndexOf('=');
    return [each.slice(0, sign), each.slice(sign + 1) as ReceiptField];
  });
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(channel === undefined ? {} : { channelId: channel }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(dates === undefined ? {} : { dateOrder: dates }),
    ...(numbersRestart === undefined ? {} : { numbersRestart }),
    ...(currency === undefined ? {} : { currency }),
    ...(mapping.length === 0 ? {} : { mapping: Object.fromEntries(mapping) }),
  };
}

async function bring(
  shop: Door,
  uploadId: string,
  options: ImportOptions,
  line: CommandLine,
  tools: Tools,
): Promise<Answer> {
  const corrections = correctionsOf(options);
  const { rows } = await shop.sales.inspect({ uploadId, corrections });
  const preview = await shop.sales.preview({ uploadId, corrections, limit: 100 });
  const { reading } = preview;
  const read = [
    line.say('salesRead', { ...reading, rows }),
    ...(reading.shownAs === null ? [] : [line.say('salesShownAs', { ...reading })]),
  ].join('\n');
  if (options.dryRun === true) {
    const counts = line.say('salesWould', { ...preview.counts, amount: tools.money(preview.counts.total) });
    const text = [read, addedTable(preview, line, tools), counts, refusedTable(preview.refused, line)];
    return { data: { dryRun: true, ...preview }, text: text.filter(Boolean).join('\n\n') };
  }
  const { importId, counts, refused } = await shop.sales.apply({ uploadId, corrections });
  const said = [line.say('salesDone', { ...counts, amount: tools.money(counts.total) })];
  if (counts.unknown > 0) said.push(line.say('salesUnknownLines', counts));
  said.push(line.words.salesNotFiscal);
  const text = [read, said.join('\n'), refusedTable(refused, line)].filter(Boolean).join('\n\n');
  return { data: { dryRun: false, importId, reading, counts, refused }, text };
}

function addedTable({ added }: Preview, line: CommandLine, { money, moment }: Tools): string {
  if (added.length === 0) return '';
  const { words } = line;
  return table(
    [words.line, words.receiptNumber, words.receiptAt, words.receiptFirst, words.receiptLines, words.receiptTotal],
    added.map((each) => [`${each.line}`, each.number, moment(each.at), each.first, `${each.lines}`, money(each.total)]),
    [0, 4, 5],
  );
}

function refusedTable(refused: readonly RefusedReceiptRow[], line: CommandLine): string {
  if (refused.length === 0) return '';
  const { words } = line;
  const rows = refused.map((row) => [`${row.line}`, line.say(`sale-${row.reason}`, row.details)]);
  return `${words.importRefused}\n${table([words.line, words.why], rows, [0])}`;
}

function addList(sales: Command, line: CommandLine): void {
  const { words } = line;
  interface Options {
    readonly from?: string;
    readonly to?: string;
    readonly search?: string;
    readonly channel?: string;
    readonly payment?: (typeof paymentMethods)[number];
    readonly limit?: number;
  }
  sales
    .command('list')
    .description(words.salesList)
    .option('--from <day>', words.optionFrom, aDay(line))
    .option('--to <day>', words.optionTo, aDay(line))
    .option('--search <words>', words.optionSalesSearch)
    .option('--channel <id>', words.optionSalesChannel)
    .option('--payment <method>', words.optionSalesPayment, oneOf(paymentMethods, line))
    .option('--limit <n>', words.optionSalesLimit, wholeNumber(1, 500, line))
    .action(async ({ channel, ...wish }: Options, command: Command) =>
      line.inShop(command, async ({ shop }, { money, moment }) => {
        const page = await shop.sales.list({ ...wish, ...(channel === undefined ? {} : { channelId: channel }) });
        if (page.total === 0) return { data: page, text: words.salesNone };
        const list = table(
          [
            words.receiptNumber,
            words.receiptAt,
            words.receiptFirst,
            words.receiptLines,
            words.receiptPaid,
            words.receiptTotal,
          ],
          page.items.map((each) => [
            each.number,
            each.hour === null ? each.day : moment(each.at),
            each.first,
            `${each.lines}`,
            each.payments.map(({ method }) => method).join(', '),
            money(each.total),
          ]),
          [3, 5],
        );
        return {
          data: page,
          text: `${list}\n\n${line.say('salesSum', { total: page.total, revenue: money(page.revenue) })}`,
        };
      }),
    );
}

function addUnsorted(sales: Command, line: CommandLine): void {
  const { words } = line;
  sales
    .command('unsorted')
    .description(words.salesUnsorted)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const unsorted = await shop.sales.unsorted();
        return { data: unsorted, text: unsortedText(unsorted, line, tools) };
      }),
    );
  sales
    .command('match')
    .description(words.salesMatch)
    .option('--article <name>', words.optionSalesArticle)
    .option('--sku <code>', words.optionSalesSku)
    .option('--gtin <code>', words.optionSalesGtin)
    .option('--product <sku>', words.optionSalesProduct)
    .action(async (options: { article?: string; sku?: string; gtin?: string; product?: string }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { article = '', sku = '', gtin = '', product } = options;
        const named = article !== '' || sku !== '' || gtin !== '';
        const variantId = product === undefined ? undefined : (await shop.catalog.bySku({ sku: product })).id;
        const matched = await shop.sales.match({
          ...(named ? { article: { article, sku, gtin } } : {}),
          ...(variantId === undefined ? {} : { variantId }),
        });
        return { data: matched, text: line.say('salesMatched', matched) };
      }),
    );
  sales
    .command('settle <id> <as>')
    .description(words.salesSettle)
    .action(async (id: string, as: string, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const way = oneOf(['counted', 'left-out'] as const, line)(as);
        const data = await shop.sales.settle({ id: wholeNumber(1, 999_999_999, line)(id), as: way });
        return { data, text: words.salesSettled };
      }),
    );
}

type Unsorted = Awaited<ReturnType<Door['sales']['unsorted']>>;

function unsortedText({ articles, receipts }: Unsorted, line: CommandLine, { money }: Tools): string {
  const { words } = line;
  if (articles.length + receipts.length === 0) return words.salesNothingUnsorted;
  const unknown = table(
    [words.receiptFirst, words.sku, 'GTIN', words.receiptLines, words.receiptTotal],
    articles.map((each) => [each.article, each.sku, each.gtin, `${each.lines}`, money(each.total)]),
    [3, 4],
  );
  const waiting = table(
    ['ID', words.receiptNumber, words.receiptAt, words.receiptTotal, words.receiptReason],
    receipts.map((each) => [
      `${each.id}`,
      each.number,
      each.day,
      totalIn(each.total, each.currency, line),
      line.say(`aside-${each.reason}`, { currency: each.currency }),
    ]),
    [0, 3],
  );
  return [articles.length > 0 ? unknown : '', receipts.length > 0 ? waiting : ''].filter(Boolean).join('\n\n');
}

/** In the currency that it was written in. */
function totalIn(total: number, currency: string, { language }: CommandLine): string {
  const known = currencies.find((each) => each === currency);
  return known === undefined ? `${total / 100} ${currency}` : formatMoney(total, known, language);
}
