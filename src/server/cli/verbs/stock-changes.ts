/** What staff do with goods, at the terminal. Each answer names the change that can be undone. */
import type { Command } from 'commander';

import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { aQuantity, written } from './stock.ts';

interface Where {
  readonly store?: number;
  readonly note?: string;
}

export function addStockChanges(stock: Command, line: CommandLine): void {
  addCount(stock, line);
  addReceive(stock, line);
  addScrap(stock, line);
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

function addCount(stock: Command, line: CommandLine): void {
  placed(stock.command('count').argument('<sku>').argument('<quantity>', '', aQuantity(line)), line)
    .description(line.words.stockCount)
    .action(async (sku: string, quantity: number, where: Where, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { id: variantId, title } = await shop.catalog.bySku({ sku });
        const done = await shop.stock.count({ ...whereOf(where), lines: [{ variantId, quantity }] });
        const now = await shop.stock.get({ variantId });
        const facts = { title, onHand: written(now.onHand, line), batch: done.batchId };
        return { data: { ...done, now }, text: line.say(done.changed === 0 ? 'stockNotCounted' : 'stockNow', facts) };
      }),
    );
}

function addReceive(stock: Command, line: CommandLine): void {
  placed(stock.command('receive').argument('<sku>').argument('<quantity>', '', aQuantity(line)), line)
    .description(line.words.stockReceive)
    .option('--all-there-is', line.words.optionStockAll)
    .action(async (sku: string, quantity: number, where: Where & { allThereIs?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { id: variantId, title } = await shop.catalog.bySku({ sku });
        const lines = [{ variantId, quantity }];
        const done = await shop.stock.receive({ ...whereOf(where), lines, allThereIs: where.allThereIs === true });
        const now = await shop.stock.get({ variantId });
        const facts = { title, onHand: written(now.onHand, line), batch: done.batchId };
        return { data: { ...done, now }, text: line.say('stockNow', facts) };
      }),
    );
}

function addScrap(stock: Command, line: CommandLine): void {
  placed(stock.command('scrap').argument('<sku>').argument('<quantity>', '', aQuantity(line)), line)
    .description(line.words.stockScrap)
    .action(async (sku: string, quantity: number, where: Where, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const { id: variantId, title } = await shop.catalog.bySku({ sku });
        const done = await shop.stock.scrap({ ...whereOf(where), lines: [{ variantId, quantity }] });
        const now = await shop.stock.get({ variantId });
        const facts = { title, onHand: written(now.onHand, line), batch: done.batchId };
        return { data: { ...done, now }, text: line.say('stockNow', facts) };
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
