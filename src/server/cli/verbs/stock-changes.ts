/** What staff do with goods, at the terminal. Each answer names the change that can be undone. */
import type { Command } from 'commander';

import type { Door } from '../../../api/index.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { aQuantity, written } from './stock.ts';

interface Where {
  readonly store?: number;
  readonly note?: string;
}

export function addStockChanges(stock: Command, line: CommandLine): void {
  const { words } = line;
  addDeed(stock, line, {
    name: 'count',
    description: words.stockCount,
    work: (shop, where, one) => shop.stock.count({ ...where, lines: [one] }),
    unchanged: 'stockNotCounted',
  });
  addDeed<Where & { readonly allThereIs?: boolean }>(stock, line, {
    name: 'receive',
    description: words.stockReceive,
    work: (shop, where, one, { allThereIs }) =>
      shop.stock.receive({ ...where, lines: [one], allThereIs: allThereIs === true }),
  }).option('--all-there-is', words.optionStockAll);
  addDeed(stock, line, {
    name: 'scrap',
    description: words.stockScrap,
    work: (shop, where, one) => shop.stock.scrap({ ...where, lines: [one] }),
  });
  addMove(stock, line);
  addLevel(stock, line);
}

const placed = (command: Command, line: CommandLine): Command =>
  command
    .option('--store <id>', line.words.optionStockStore, wholeNumber(1, 999_999, line))
    .option('--note <text>', line.words.optionStockNote);

const whereOf = ({ store, note }: Where) => ({
  ...(store === undefined ? {} : { storeId: store }),
  ...(note === undefined ? {} : { note }),
});

interface Deed<Options extends Where> {
  readonly name: 'count' | 'receive' | 'scrap';
  readonly description: string;
  readonly work: (shop: Door, where: ReturnType<typeof whereOf>, line: Line, options: Options) => Promise<Done>;
  /** What is said when nothing had to change. */
  readonly unchanged?: 'stockNotCounted' | 'stockNow';
}

interface Line {
  readonly variantId: number;
  readonly quantity: number;
}

type Done = Awaited<ReturnType<Door['stock']['receive']>>;

/** One product and a quantity: what is done with it, and what stands on the shelf then. */
function addDeed<Options extends Where = Where>(
  stock: Command,
  line: CommandLine,
  { name, description, work, unchanged = 'stockNow' }: Deed<Options>,
): Command {
  return placed(stock.command(name).argument('<sku>').argument('<quantity>', '', aQuantity(line)), line)
    .description(description)
    .action(async (sku: string, quantity: number, options: Options, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { id: variantId, title } = await shop.catalog.bySku({ sku });
        const done = await work(shop, whereOf(options), { variantId, quantity }, options);
        const now = await shop.stock.get({ variantId });
        const facts = { title, onHand: written(now.onHand, line), batch: done.batchId };
        return { data: { ...done, now }, text: line.say(done.changed === 0 ? unchanged : 'stockNow', facts) };
      }),
    );
}

function addMove(stock: Command, line: CommandLine): void {
  const { words } = line;
  interface Options {
    readonly from: number;
    readonly to: number;
    readonly note?: string;
  }
  stock
    .command('move')
    .argument('<sku>')
    .argument('<quantity>', '', aQuantity(line))
    .description(words.stockMove)
    .requiredOption('--from <id>', words.optionStockFrom, wholeNumber(1, 999_999, line))
    .requiredOption('--to <id>', words.optionStockTo, wholeNumber(1, 999_999, line))
    .option('--note <text>', words.optionStockNote)
    .action(async (sku: string, quantity: number, { from, to, note }: Options, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { id: variantId, title } = await shop.catalog.bySku({ sku });
        const lines = [{ variantId, quantity }];
        const done = await shop.stock.transfer({ from, to, lines, ...(note === undefined ? {} : { note }) });
        const facts = { title, quantity: written(quantity, line), batch: done.batchId };
        return { data: done, text: line.say('stockMoved', facts) };
      }),
    );
}

function addLevel(stock: Command, line: CommandLine): void {
  const { words } = line;
  stock
    .command('level <sku> [quantity]')
    .description(words.stockLevel)
    .option('--on-display <answer>', words.optionStockDisplay, oneOf(['yes', 'no'] as const, line))
    .action(
      async (sku: string, text: string | undefined, { onDisplay }: { onDisplay?: 'yes' | 'no' }, command: Command) =>
        line.inShop(command, async ({ shop }) => {
          const { id: variantId, title } = await shop.catalog.bySku({ sku });
          const low = text === undefined ? undefined : text === 'none' ? null : aQuantity(line)(text);
          const done = await shop.stock.setLevels({
            changes: [
              {
                variantId,
                ...(low === undefined ? {} : { low }),
                ...(onDisplay === undefined ? {} : { onDisplay: onDisplay === 'yes' }),
              },
            ],
          });
          const now = await shop.stock.get({ variantId });
          const quantity = now.low === null ? '–' : written(now.low, line);
          const sentence = line.say('stockMoved', { title, quantity, batch: done.batchId });
          return { data: { ...done, now }, text: done.changed === 0 ? words.stockUnchanged : sentence };
        }),
    );
}
