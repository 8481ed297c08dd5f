import type SqliteDatabase from 'better-sqlite3';

import { openBare } from './floor.ts';
import { dropFolder, owner } from './goods.ts';
import { type Bench, compare, median, runs } from './measure.ts';
import { lastDay, lineCount, openTill, tillFolder } from './till.ts';

const span = { from: '2026-10-31', to: lastDay };
const year = { from: '2025-11-30', to: lastDay };

/** The page's tables in bare SQL: once from the receipts themselves, once from the sums of the days. */
const charts = (from: 'facts' | 'sums') => {
  const [day, payment, category] =
    from === 'sums'
      ? ['sales_day', 'sales_day_payment', 'sales_day_category']
      : [
          `(select day, channel_id, store, hour, is_sale as receipts, total as revenue from receipt)`,
          `(select day, method, 1 as receipts, amount as revenue from receipt join receipt_payment on receipt_id = receipt.id)`,
          `(select day, line.category, line.total as revenue, line.net as known_net, line.cost as known_cost
            from receipt join sale_line as line on line.receipt_id = receipt.id)`,
        ];
  const sums = 'sum(receipts), sum(revenue)';
  return [
    ...[0, 30, 365].map(
      (back) =>
        `select day, ${sums} from ${day} where day between date(?, '-${back} days') and date(?, '-${back} days') group by day`,
    ),
    `select channel_id, ${sums} from ${day} where day between ? and ? group by channel_id`,
    `select store, ${sums} from ${day} where day between ? and ? group by store`,
    `select strftime('%w', day), hour, ${sums} from ${day} where day between ? and ? group by 1, 2`,
    `select method, ${sums} from ${payment} where day between ? and ? group by method`,
    `select category, sum(revenue), sum(known_net - known_cost) from ${category} where day between ? and ? group by category`,
  ];
};
const people = [
  `select person_id, count(*), sum(total) from receipt
   where person_id is not null and day between ? and ? group by person_id`,
];

function askBare(sqlite: SqliteDatabase.Database, from: 'facts' | 'sums', days: typeof span): void {
  for (const text of [...charts(from), ...people]) sqlite.prepare(text).all(days.from, days.to);
}

/** The whole page of numbers: figures beside the period before and the last year, every table, customers, adverts. */
export const salesDashboard: Bench = {
  name: 'sales-dashboard',
  about: `the report of thirty days, and of a year, over ${lineCount} receipt lines of three years.`,
  async run() {
    const folder = await tillFolder();
    const sqlite = openBare(folder);
    const warm = await openTill(folder);
    const facts = await compare(
      async () => ({ work: () => askBare(sqlite, 'facts', span) }),
      async () => ({ work: () => warm.metrics.verbs.report(span, owner) }),
    );
    const sums = await compare(
      async () => ({ work: () => askBare(sqlite, 'sums', span) }),
      async () => ({ work: () => warm.metrics.verbs.report(span, owner) }),
    );
    const long = await compare(
      async () => ({ work: () => askBare(sqlite, 'sums', year) }),
      async () => ({ work: () => warm.metrics.verbs.report(year, owner) }),
    );
    await warm.database.close();
    const cold: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < runs; run++) {
      const opened = openBare(folder);
      const start = performance.now();
      askBare(opened, 'sums', span);
      bare.push(performance.now() - start);
      opened.close();
      const shop = await openTill(folder);
      const asked = performance.now();
      await shop.metrics.verbs.report(span, owner);
      cold.push(performance.now() - asked);
      await shop.database.close();
    }
    sqlite.close();
    dropFolder(folder);
    return [
      { what: 'thirty days, cold: just opened', floor: median(bare), vetrina: median(cold), atMost: 100 },
      { what: 'thirty days, from the sums of the days', ...sums, atMost: 30 },
      { what: '… against bare SQL over the receipts themselves', ...facts },
      { what: 'a year, from the sums of the days', ...long, atMost: 100 },
    ];
  },
};
