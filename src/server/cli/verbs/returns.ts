/** `vetrina sales return`: goods that come back, of any channel's sale. */
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';

import { returnReasons } from '../../../api/counter-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';
import { cardLines, type Item, items, lineOf, paymentsOf, type Way, waysOfPayment } from './counter.ts';

interface ReturnOptions {
  readonly item?: readonly Item[];
  readonly exchange?: readonly Item[];
  readonly pay: readonly Way[];
  readonly scrapped?: boolean;
  readonly reason: (typeof returnReasons)[number];
  readonly note: string;
  readonly key?: string;
}

export function addReturns(sales: Command, line: CommandLine): void {
  const { words } = line;
  sales
    .command('return')
    .argument('<receipt>', '', wholeNumber(1, 999_999_999, line))
    .description(words.salesReturn)
    .option('--item <item>', words.optionReturnItem, items(line))
    .option('--exchange <item>', words.optionReturnExchange, items(line))
    .option('--pay <way>', words.optionReturnPay, waysOfPayment(line), [])
    .option('--scrapped', words.optionReturnScrapped)
    .option('--reason <why>', words.optionReturnReason, oneOf(returnReasons, line), 'other')
    .option('--note <text>', words.optionCloseNote, '')
    .option('--key <key>', words.optionSalesKey)
    .action(async (receiptId: number, options: ReturnOptions, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const { money } = tools;
        const outlook = await shop.counter.returns.outlook({ receiptId });
        if (options.item === undefined) {
          const rows = outlook.lines.map((each) => [
            each.title,
            `${each.sold / 1000}`,
            `${each.left / 1000}`,
            money(each.paid),
            money(each.worth),
          ]);
          const heads = [words.receiptFirst, words.returnSold, words.returnLeft, words.receiptPaid, words.returnWorth];
          return { data: outlook, text: table(heads, rows, [1, 2, 3, 4]) };
        }
        const lines = [];
        for (const { sku, thousandths } of options.item) {
          const { id, title } = await shop.catalog.bySku({ sku });
          const found = outlook.lines.find(({ variantId, left }) => variantId === id && left > 0);
          if (found === undefined)
            throw new Refusal('return-too-much', { article: title, left: 0, wanted: thousandths / 1000 });
          const to = options.scrapped === true ? ('scrapped' as const) : ('shelf' as const);
          lines.push({ lineId: found.lineId, thousandths, to });
        }
        const exchange = [];
        for (const item of options.exchange ?? []) exchange.push(await lineOf(shop, item, settings.currency));
        const wish = { receiptId, lines, exchange, reason: options.reason, note: options.note };
        const balance = await shop.counter.returns.worth({ receiptId, lines, exchange });
        const made = await shop.counter.returns.take({
          ...wish,
          formKey: options.key ?? randomUUID(),
          payments: paymentsOf(options.pay, Math.abs(balance.total), settings.currency),
        });
        const said = made.again ? 'salesMadeBefore' : 'salesMade';
        const text = line.say(said, { id: made.id, number: made.number, amount: money(made.total) });
        return { data: made, text: [text, ...cardLines(made, line, tools)].join('\n') };
      }),
    );
}
