/** `vetrina metrics`: the numbers of a stretch of days, each as defined once for every screen. */
import type { Command } from 'commander';

import { formatPercent } from '../../../api/money.ts';
import type { Figure } from '../../../api/metrics.ts';
import { type SalesGrouping, salesGroupings } from '../../../api/sales-words.ts';
import { aDay, oneOf } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { daysOf, type WrittenDays } from '../days.ts';
import { table } from '../table.ts';
import { addChannelUse } from './channel-use.ts';
import { addReport } from './report.ts';
import { salesText } from './sales-numbers.ts';

export function addNumbers(program: Command, line: CommandLine): void {
  const { words } = line;
  const metrics = program
    .command('metrics')
    .description(words.metrics)
    .option('--from <day>', words.optionFrom, aDay(line))
    .option('--to <day>', words.optionTo, aDay(line))
    .option('--refresh', words.optionRefresh)
    .option('--by <what>', words.optionMetricsBy, oneOf(salesGroupings, line))
    .action(async (options: Options, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const { from, to } = daysOf(options, settings.timeZone, line, command);
        if (options.refresh === true) await shop.metrics.refresh();
        if (options.by !== undefined) {
          const sales = await shop.sales.numbers({ from, to, by: options.by });
          return { data: sales, text: `${from} – ${to}\n${salesText(sales, line, tools)}` };
        }
        const numbers = await shop.metrics.figures({ from, to });
        return { data: numbers, text: `${from} – ${to}\n${figureTable(numbers.figures, line, tools)}` };
      }),
    );
  addReport(metrics, line);
  addChannelUse(metrics, line);
  metrics
    .command('rebuild')
    .description(words.metricsRebuild)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const rebuilt = await shop.sales.rebuild();
        return { data: rebuilt, text: line.say('salesRebuilt', rebuilt) };
      }),
    );
}

interface Options extends WrittenDays {
  readonly refresh?: boolean;
  readonly by?: SalesGrouping;
}

function figureTable(figures: readonly Figure[], line: CommandLine, tools: Tools): string {
  const { words } = line;
  return table(
    [words.figure, words.value, words.periodBefore, words.parts],
    figures.map((figure) => [
      line.say(`figure-${figure.metric}`),
      shown(figure.value, figure.unit, line, tools),
      shown(figure.before, figure.unit, line, tools),
      figure.parts.map(({ name, value }) => `${name} ${value}`).join(', '),
    ]),
    [1, 2],
  );
}

function shown(value: number | null, unit: Figure['unit'], line: CommandLine, { money }: Tools): string {
  if (value === null) return line.words.notEnoughData;
  switch (unit) {
    case 'count':
      return String(value);
    case 'money':
      return money(value);
    case 'percent':
      return formatPercent(value, line.language);
    case 'score':
      return (value / 100).toFixed(2);
  }
}
