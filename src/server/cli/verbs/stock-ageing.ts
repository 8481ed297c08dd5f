/** `vetrina stock ageing`: goods that stand still, the money in them, and the price at which they can go. */
import type { Command } from 'commander';

import { formatMoney } from '../../../api/money.ts';
import { type AgeingOrder, ageingOrders, type AgeingRow, type NoRescueReason } from '../../../api/stock.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';
import { written } from './stock.ts';

interface Wish {
  readonly days?: number;
  readonly by?: AgeingOrder;
  readonly limit?: number;
}

export function addStockAgeing(stock: Command, line: CommandLine): void {
  const { words } = line;
  stock
    .command('ageing')
    .description(words.stockAgeing)
    .option('--days <n>', words.optionStockDays, wholeNumber(0, 3650, line))
    .option('--by <order>', words.optionStockBy, oneOf(ageingOrders, line))
    .option('--limit <n>', words.optionStockLimit, wholeNumber(1, 500, line))
    .action(async ({ by, ...wish }: Wish, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const page = await shop.stock.ageing({ ...wish, ...(by === undefined ? {} : { order: by }) });
        if (page.total === 0) return { data: page, text: words.stockNothing };
        const { currency } = await shop.settings.get();
        const money = (amount: number): string => formatMoney(amount, currency, line.language);
        const sum = line.say('stockAgeingSum', { ...page, tiedUp: money(page.tiedUp) });
        return { data: page, text: `${rowsTable(page.items, money, line)}\n\n${sum}` };
      }),
    );
}

function rowsTable(rows: readonly AgeingRow[], money: (amount: number) => string, line: CommandLine): string {
  const { words } = line;
  const why: Readonly<Record<NoRescueReason, string>> = {
    'no-price': words.stockNoPrice,
    'no-cost': words.stockNoCost,
    'nothing-below': words.stockNothingBelow,
  };
  const days = (count: number | null): string => (count === null ? '–' : String(count));
  return table(
    [
      words.sku,
      words.product,
      words.stockOnHand,
      words.stockIdle,
      words.stockSinceSale,
      words.stockSinceReceipt,
      words.stockTiedUp,
      words.stockRescue,
    ],
    rows.map((row) => [
      row.sku,
      row.title,
      written(row.onHand, line),
      String(row.daysIdle),
      days(row.daysSinceSale),
      days(row.daysSinceReceipt),
      row.tiedUp === null ? '–' : money(row.tiedUp),
      row.why === null ? money(row.rescuePrice ?? 0) : why[row.why],
    ]),
    [2, 3, 4, 5, 6],
  );
}
