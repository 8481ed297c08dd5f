/** `vetrina stock`: what stands on the shelf, what moved it, and what is to be ordered again. */
import { type Command, InvalidArgumentError } from 'commander';
import { extname } from 'node:path';

import type { Door } from '../../../api/index.ts';
import { movementReasons, type StockRow, stockShows } from '../../../api/stock.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { Answer, CommandLine, Tools } from '../command.ts';
import { saveBytes, savePdf } from '../save-file.ts';
import { table } from '../table.ts';
import { addStockAgeing } from './stock-ageing.ts';
import { addStockChanges } from './stock-changes.ts';

export function addStock(program: Command, line: CommandLine): void {
  const stock = program.command('stock').description(line.words.stock);
  addList(stock, line);
  addLow(stock, line);
  addStockAgeing(stock, line);
  addMovements(stock, line);
  addStockChanges(stock, line);
  addStores(stock, line);
}

/** `12`, `0,350`. */
export const written = (quantity: number | null, { words, language }: CommandLine): string =>
  quantity === null
    ? words.stockNever
    : new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(quantity / 1000);

function rowsTable(rows: readonly StockRow[], line: CommandLine): string {
  const { words } = line;
  return table(
    [
      words.sku,
      words.product,
      words.stockOnHand,
      words.stockReserved,
      words.stockAvailable,
      words.stockLowAt,
      words.stockWord,
    ],
    rows.map((row) => [
      row.sku,
      row.title,
      written(row.onHand, line),
      row.reserved === 0 ? '' : written(row.reserved, line),
      row.onHand === null ? '' : written(row.available, line),
      row.low === null ? '' : written(row.low, line),
      row.availability,
    ]),
    [2, 3, 4, 5],
  );
}

function addList(stock: Command, line: CommandLine): void {
  const { words } = line;
  interface Options {
    readonly search?: string;
    readonly show?: (typeof stockShows)[number];
    readonly limit?: number;
  }
  stock
    .command('list')
    .description(words.stockList)
    .option('--search <words>', words.optionStockSearch)
    .option('--show <which>', words.optionStockShow, oneOf(stockShows, line))
    .option('--limit <n>', words.optionStockLimit, wholeNumber(1, 500, line))
    .action(async (wish: Options, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const page = await shop.stock.list(wish);
        const summary = await shop.stock.summary();
        const sum = line.say('stockSum', { ...summary, total: page.total });
        const list = page.total === 0 ? words.stockNothing : rowsTable(page.items, line);
        return { data: { ...page, summary }, text: `${list}\n\n${sum}` };
      }),
    );
}

function addLow(stock: Command, line: CommandLine): void {
  const { words } = line;
  stock
    .command('low')
    .description(words.stockLow)
    .option('--out <file>', words.optionStockOut)
    .option('--force', words.optionForceOut)
    .action(async ({ out, force }: { out?: string; force?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        if (out !== undefined) return sheet(shop, out, line, force);
        const page = await shop.stock.list({ show: 'low', limit: 500 });
        return { data: page, text: page.total === 0 ? words.stockNothing : rowsTable(page.items, line) };
      }),
    );
}

async function sheet(shop: Door, out: string, line: CommandLine, force?: boolean): Promise<Answer> {
  const format = oneOf(['.pdf', '.csv', '.xlsx'] as const, line)(extname(out).toLowerCase());
  const made = await shop.stock.reorderSheet({ format: format.slice(1) as 'pdf' | 'csv' | 'xlsx' });
  const file =
    format === '.csv'
      ? await saveBytes(line, out, Buffer.from(made.text), force)
      : await savePdf(line, out, made, force);
  return { data: { file }, text: line.say('stockSaved', { file }) };
}

function addMovements(stock: Command, line: CommandLine): void {
  const { words } = line;
  interface Options {
    readonly reason?: (typeof movementReasons)[number];
    readonly limit?: number;
  }
  stock
    .command('movements [sku]')
    .description(words.stockMovements)
    .option('--reason <reason>', words.optionStockReason, oneOf(movementReasons, line))
    .option('--limit <n>', words.optionStockLimit, wholeNumber(1, 500, line))
    .action(async (sku: string | undefined, wish: Options, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const of = sku === undefined ? {} : { variantId: (await shop.catalog.bySku({ sku })).id };
        const page = await shop.stock.movements({ ...wish, ...of });
        return { data: page, text: page.total === 0 ? words.stockNothing : movementsTable(page.items, line, tools) };
      }),
    );
}

type Movements = Awaited<ReturnType<Door['stock']['movements']>>['items'];

const movementsTable = (items: Movements, line: CommandLine, { moment }: Tools): string =>
  table(
    [
      line.words.when,
      line.words.sku,
      line.words.product,
      line.words.stockReason,
      line.words.stockQuantity,
      line.words.who,
      line.words.batch,
    ],
    items.map((each) => [
      moment(each.at),
      each.sku,
      each.title,
      [each.reason, each.note].filter(Boolean).join(': '),
      written(each.quantity, line),
      each.actor,
      each.batchId === null ? '' : `${each.batchId}`,
    ]),
    [4, 6],
  );

function addStores(stock: Command, line: CommandLine): void {
  const { words } = line;
  stock
    .command('stores')
    .description(words.stockStores)
    .option('--add <name>', words.optionStockAdd)
    .action(async ({ add }: { add?: string }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        if (add !== undefined) await shop.stock.addStore({ name: add });
        const stores = await shop.stock.stores();
        const rows = stores.map(({ id, name }) => [`${id}`, name || words.stockShop]);
        return { data: stores, text: table(['ID', words.stockStore], rows, [0]) };
      }),
    );
  stock
    .command('check')
    .description(words.stockCheck)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const checked = await shop.stock.check();
        return { data: checked, text: line.say('stockChecked', checked) };
      }),
    );
}

/** Thousandths of `12`, `0,350` or `0.350`. */
export const aQuantity =
  (line: CommandLine) =>
  (text: string): number => {
    const match = /^(\d{1,6})(?:[.,](\d{1,3}))?$/u.exec(text.trim());
    if (match === null) throw new InvalidArgumentError(line.say('stockQuantityUnclear', { written: text }));
    return Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  };
