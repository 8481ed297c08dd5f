/** `vetrina insights`: what adverts brought by day, campaign or advert, with what one of each cost. */
import type { Command } from 'commander';

import type { AdFigures, InsightRow } from '../../../api/metrics.ts';
import { aDay, oneOf } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { daysOf, type WrittenDays } from '../days.ts';
import { table } from '../table.ts';

const groupings = ['day', 'campaign', 'ad'] as const;

interface Options extends WrittenDays {
  readonly by: (typeof groupings)[number];
  readonly refresh?: boolean;
}

export function addInsights(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('insights')
    .description(words.insights)
    .option('--from <day>', words.optionFrom, aDay(line))
    .option('--to <day>', words.optionTo, aDay(line))
    .option('--by <what>', words.optionBy, oneOf(groupings, line), 'campaign')
    .option('--refresh', words.optionRefresh)
    .action(async (options: Options, command: Command) =>
      line.inShop(command, async ({ shop, settings }, tools) => {
        const { from, to } = daysOf(options, settings.timeZone, line, command);
        if (options.refresh === true) await shop.metrics.refresh();
        const insights = await shop.metrics.insights({ from, to, by: options.by });
        const { rows, completeUntil } = insights;
        const complete = completeUntil === null ? '' : `\n${line.say('insightsComplete', { day: completeUntil })}`;
        const list = rows.length === 0 ? words.noInsights : insightTable(insights, options.by, line, tools);
        return { data: insights, text: `${from} – ${to}\n${list}${complete}` };
      }),
    );
}

type Told = { readonly rows: readonly InsightRow[]; readonly total: AdFigures };

function insightTable({ rows, total }: Told, by: Options['by'], line: CommandLine, { money }: Tools): string {
  const { words } = line;
  const cost = (amount: number | null): string => (amount === null ? words.notEnoughData : money(amount));
  const cells = (name: string, figures: AdFigures): string[] => [
    name,
    money(figures.spend),
    `${figures.calls}`,
    cost(figures.costs.calls),
    `${figures.directions}`,
    cost(figures.costs.directions),
    `${figures.leads}`,
    cost(figures.costs.leads),
    `${figures.messages}`,
    cost(figures.costs.messages),
  ];
  const head = [words.calls, words.costEach, words.directions, words.costEach];
  const more = [words.contacts, words.costEach, words.messages, words.costEach];
  return table(
    [by === 'day' ? words.day : words.campaign, words.spend, ...head, ...more],
    [...rows.map((row) => cells(row.name ?? row.campaign ?? row.day ?? '', row)), cells('=', total)],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
}
