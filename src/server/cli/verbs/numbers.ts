/** `vetrina metrics`: the numbers of a stretch of days, each as defined once for every screen. */
import type { Command } from 'commander';

import { formatPercent } from '../../../api/money.ts';
import type { Figure } from '../../../api/metrics.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';
import { dayIn } from '../../store-time.ts';

const dayMs = 24 * 60 * 60 * 1000;
const usualDays = 28;

export function addNumbers(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('metrics')
    .description(words.metrics)
    .option('--from <day>', words.optionFrom)
    .option('--to <day>', words.optionTo)
    .option('--refresh', words.optionRefresh)
    .action(async (options: { from?: string; to?: string; refresh?: boolean }, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        if (options.refresh === true) await shop.metrics.refresh();
        const to = options.to ?? dayIn(settings.timeZone, Date.now());
        const from = options.from ?? new Date(Date.parse(to) - (usualDays - 1) * dayMs).toISOString().slice(0, 10);
        const numbers = await shop.metrics.figures({ from, to });
        return { data: numbers, text: `${from} – ${to}\n${figureTable(numbers.figures, line, tools)}` };
      }),
    );
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
  }
}
