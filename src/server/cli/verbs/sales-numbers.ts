/** The numbers of sales as a person reads them at the terminal: the figures, then one table of them. */
import { formatPercent } from '../../../api/money.ts';
import type { SalesFigure, SalesNumbers } from '../../../api/sales.ts';
import type { CommandLine, Tools } from '../command.ts';
import { table } from '../table.ts';

export function salesText(numbers: SalesNumbers, line: CommandLine, tools: Tools): string {
  const { words, language } = line;
  const { figures, rows, countedUntil } = numbers;
  if (countedUntil === null) return words.salesNone;
  const figure = (value: number | null, unit: SalesFigure['unit']): string => {
    if (value === null) return words.notEnoughData;
    switch (unit) {
      case 'count':
        return String(value);
      case 'money':
        return tools.money(value);
      case 'percent':
        return formatPercent(value, language);
    }
  };
  const whole = table(
    [words.figure, words.value, words.periodBefore, words.lastYear],
    figures.map(({ metric, unit, value, before, lastYear }) => [
      line.say(`sales-${metric}`),
      figure(value, unit),
      figure(before, unit),
      figure(lastYear, unit),
    ]),
    [1, 2, 3],
  );
  const parts = table(
    [words.salesKey, words.receiptsCount, words.salesRevenue, words.salesAverage, words.salesMargin],
    rows.map(({ key, receipts, revenue, average, margin }) => [
      key === '' ? '–' : key,
      receipts === null ? '–' : String(receipts),
      tools.money(revenue),
      tools.money(average),
      tools.money(margin),
    ]),
    [1, 2, 3, 4],
  );
  const share = figures.find(({ metric }) => metric === 'margin')?.knownShare ?? null;
  const notes = [line.say('salesCountedUntil', { day: countedUntil })];
  if (share !== null && share > 0) notes.push(line.say('salesKnownShare', { share: formatPercent(share, language) }));
  return [whole, parts, notes.join('\n')].join('\n\n');
}
