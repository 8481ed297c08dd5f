/** `vetrina metrics customers`: what customers of one channel and of several were worth, month by month. */
import type { Command } from 'commander';

import { aDay } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { daysOf, type WrittenDays } from '../days.ts';
import { table } from '../table.ts';

const yearDays = 365;

export function addChannelUse(metrics: Command, line: CommandLine): void {
  const { words } = line;
  metrics
    .command('customers')
    .description(words.metricsCustomers)
    .option('--from <day>', words.optionFrom, aDay(line))
    .option('--to <day>', words.optionTo, aDay(line))
    .action(async (options: WrittenDays, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        // `metrics` has the same options: those before the word `customers` count for it as well.
        const given = { ...command.parent?.opts<WrittenDays>(), ...options };
        const use = await shop.metrics.channelUse(daysOf(given, settings.timeZone, line, command, yearDays));
        const rows = use.months.map((row) => [
          row.month,
          row.several ? words.customersSeveral : words.customersOne,
          `${row.people}`,
          `${row.receipts}`,
          tools.money(row.revenue),
          row.each === null ? words.notEnoughData : tools.money(row.each),
        ]);
        const head = [
          words.customersMonth,
          words.customersWho,
          words.reportPeople,
          words['sales-receipts'],
          words.salesRevenue,
          words.customersEach,
        ];
        return { data: use, text: rows.length === 0 ? words.notEnoughData : table(head, rows, [2, 3, 4, 5]) };
      }),
    );
}
