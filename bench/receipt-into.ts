import type SqliteDatabase from 'better-sqlite3';

import { addCounted } from '../src/core/sales/write-down.ts';
import { openBare } from './floor.ts';
import { dropFolder } from './goods.ts';
import { type Bench, percentile } from './measure.ts';
import { lineCount, openTill, tillFolder } from './till.ts';

const count = 500;

/** The same rows, and the sums of the day, by prepared statements in one transaction. */
function bareReceipt(sqlite: SqliteDatabase.Database) {
  const receipt = sqlite.prepare(
    `insert into receipt (channel_id, store, number, at, day, hour, total, is_sale, person_id, source, import_id, line,
       digest, recorded_at) values ('till', '', ?, ?, '2026-11-30', 10, 3000, 1, null, 'file', null, 1, ?, ?)`,
  );
  const line = sqlite.prepare(
    `insert into sale_line (receipt_id, position, variant_id, article, sku, gtin, category, thousandths, unit_price,
       discount, vat_rate, total, net, cost)
     values (?, ?, null, 'PANE', '', '', 'Forno', 1000, 1000, 0, 2200, 1000, 820, null)`,
  );
  const payment = sqlite.prepare(`insert into receipt_payment values (?, 0, 'cash', 3000, '')`);
  const day = sqlite.prepare(
    `insert into sales_day values ('2026-11-30', 'till', '', 10, 1, 3000)
     on conflict do update set receipts = receipts + 1, revenue = revenue + 3000`,
  );
  const paid = sqlite.prepare(
    `insert into sales_day_payment values ('2026-11-30', 'till', '', 'cash', 1, 3000)
     on conflict do update set receipts = receipts + 1, revenue = revenue + 3000`,
  );
  const category = sqlite.prepare(
    `insert into sales_day_category values ('2026-11-30', 'till', '', 'Forno', 3, 3000, 0, 0, 0)
     on conflict do update set lines = lines + 3, revenue = revenue + 3000`,
  );
  return sqlite.transaction((number: string, at: number) => {
    const { lastInsertRowid } = receipt.run(number, at, number, at);
    for (let position = 0; position < 3; position++) line.run(lastInsertRowid, position);
    payment.run(lastInsertRowid);
    day.run();
    paid.run();
    category.run();
  });
}

/** One receipt of three lines into a till of three years: durable when it is answered, its sums with it. */
export const receiptInto: Bench = {
  name: 'receipt-into',
  about: `one receipt of three lines among ${lineCount}, one after the other, every commit on disk.`,
  async run() {
    const folder = await tillFolder();
    const sqlite = openBare(folder);
    const insert = bareReceipt(sqlite);
    const timed = async (work: () => unknown): Promise<number> => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    const at = Date.parse('2026-11-30T09:00:00Z');
    const bare: number[] = [];
    for (let index = 0; index < count; index++) bare.push(await timed(() => insert(`bare-${index}`, at)));
    sqlite.close();
    const shop = await openTill(folder);
    const one = (index: number) => ({
      channelId: 'till',
      receipt: {
        line: index,
        store: '',
        channel: '',
        number: `bench-${index}`,
        at,
        day: '2026-11-30',
        hour: 10,
        total: 3000,
        currency: 'EUR',
        customer: '',
        digest: `bench-${index}`,
        fault: null,
        payments: [{ method: 'cash' as const, amount: 3000, written: '' }],
        lines: [0, 1, 2].map(() => ({
          ...{ article: 'PANE', sku: '', gtin: '', category: 'Forno', thousandths: 1000, unitPrice: 1000, discount: 0 },
          ...{ vatRate: 2200, total: 1000, net: 820, cost: null },
        })),
      },
    });
    const writing = { customers: shop.customers, importId: null, country: 'IT' };
    const took: number[] = [];
    for (let index = 0; index < count; index++)
      took.push(
        await timed(() =>
          shop.database.change((change) => addCounted(change, [one(index)] as never, new Map(), writing as never)),
        ),
      );
    await shop.database.close();
    dropFolder(folder);
    return [
      { what: 'one receipt, half of them by', floor: percentile(bare, 0.5), vetrina: percentile(took, 0.5) },
      { what: 'one receipt, 99 of 100 by', floor: percentile(bare, 0.99), vetrina: percentile(took, 0.99) },
    ];
  },
};
