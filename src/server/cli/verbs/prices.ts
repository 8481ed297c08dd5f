/** `vetrina price …`: one price, many at once, and where it was before. */
import type { Command } from 'commander';

import type { PriceRecord } from '../../../api/pricing.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { addPlannedPrices } from './planned-prices.ts';
import { readAmount } from '../written.ts';
import { addBulk } from './many-prices.ts';

export function addPrices(program: Command, line: CommandLine): void {
  const price = program.command('price').description(line.words.price);
  addSet(price, line);
  addBulk(price, line);
  addHistory(price, line);
  addPlannedPrices(price, line);
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
