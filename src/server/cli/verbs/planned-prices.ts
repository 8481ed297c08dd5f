/** `vetrina price schedule …` and `vetrina price prior`: prices to come, and the lowest one that was. */
import type { Command } from 'commander';

import type { ScheduledPrice } from '../../../api/schedules.ts';
import { listedNumber, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { readInstant, readLocalMinute } from '../../store-time.ts';
import { readAmount } from '../written.ts';

interface ScheduleOptions {
  readonly from: string;
  readonly until?: string;
  readonly channel?: string;
  readonly note: string;
}

export function addPlannedPrices(price: Command, line: CommandLine): void {
  addSchedule(price, line);
  addScheduled(price, line);
  addCallOff(price, line);
  addPrior(price, line);
}

function addSchedule(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('schedule <sku> <amount>')
    .description(words.priceSchedule)
    .requiredOption('--from <minute>', words.optionFromMinute)
    .option('--until <minute>', words.optionUntilMinute)
    .option('--channel <id>', words.optionChannel)
    .option('--note <text>', words.optionNote, '')
    .action(async (sku: string, written: string, options: ScheduleOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { money, moment }) => {
        const amount = readAmount(written, settings.currency);
        const variant = await shop.catalog.bySku({ sku });
        const channelId = options.channel ?? null;
        const result = await shop.pricing.schedule.create({
          prices: [{ variantId: variant.id, channelId, amount }],
          from: readLocalMinute(options.from),
          until: options.until === undefined ? null : readLocalMinute(options.until),
          note: options.note,
        });
        const facts = {
          title: variant.title,
          amount: money(amount),
          from: moment(result.from),
          until: moment(result.until),
          batch: result.batchId,
        };
        return {
          data: { ...result, variantId: variant.id, sku: variant.sku, channelId, amount },
          text: line.say(result.until === null ? 'scheduledFrom' : 'scheduledFromUntil', facts),
        };
      }),
    );
}

function addScheduled(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('scheduled')
    .description(words.priceScheduled)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async ({ limit }: { limit: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.pricing.schedule.list({ limit });
        const { items, total } = page;
        const rest = total > items.length ? `\n${line.say('more', { shown: items.length, total })}` : '';
        return { data: page, text: items.length === 0 ? words.noneScheduled : `${listed(items, line, tools)}${rest}` };
      }),
    );
}

function listed(items: readonly ScheduledPrice[], { words }: CommandLine, { money, moment }: Tools): string {
  return table(
    [words.id, words.sku, words.product, words.channel, words.price1, words.from, words.until, words.state],
    items.map((each) => [
      String(each.id),
      each.sku,
      each.title,
      each.channelId ?? words.allChannels,
      money(each.amount),
      moment(each.from),
      moment(each.until),
      each.state,
    ]),
    [0, 4],
  );
}

function addCallOff(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('call-off')
    .argument('<id>', words.scheduledId, listedNumber(line))
    .description(words.priceCallOff)
    .action(async (id: number, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const result = await shop.pricing.schedule.cancel({ ids: [id] });
        return { data: result, text: line.say('calledOff', { batch: result.batchId }) };
      }),
    );
}

function addPrior(price: Command, line: CommandLine): void {
  const { words } = line;
  price
    .command('prior <sku>')
    .description(words.pricePrior)
    .requiredOption('--channel <id>', words.optionChannelPrior)
    .option('--at <instant>', words.optionAt)
    .action(async (sku: string, { channel, at }: { channel: string; at?: string }, command: Command) =>
      line.inShop(command, async ({ shop, settings }, { money, moment }) => {
        const instant = at === undefined ? {} : { at: readInstant(at, settings.timeZone) };
        const result = await shop.pricing.prior({ sku, channelId: channel, ...instant });
        const facts = {
          prior: money(result.prior),
          from: moment(result.windowFrom),
          at: moment(result.at),
          days: result.priorDays ?? 30,
        };
        const sentence = result.prior === null ? 'priorNone' : result.priorDays === null ? 'priorIs' : 'priorIsShort';
        return { data: { sku, ...result }, text: line.say(sentence, facts) };
      }),
    );
}
