/** A shop whose orders to collect had moved their goods when they were paid: they are set aside, and every number holds. */
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';

import { migrations } from '../../../src/core/database/migrations/index.ts';
import { migrate } from '../../../src/core/database/migrate.ts';

const honey = 7;
const oil = 8;

function olderShop() {
  const sqlite = new SqliteDatabase(':memory:');
  migrate(
    sqlite,
    migrations.filter(({ version }) => version < 295),
  );
  const insert = (table: string, row: Readonly<Record<string, number | string | null>>) => {
    const names = Object.keys(row);
    sqlite
      .prepare(`insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
      .run(...Object.values(row));
  };
  const order = (id: number, state: string, status: string) => {
    insert('web_order', {
      ...{ channel_id: 'web', order_id: String(id), number: `N${id}`, stage: 'paid', status, at: 5, modified_at: 5 },
      ...{ currency: 'EUR', total: 1, content: '[]', digest: '', state: 'counted', name: '', mail: '', phone: '' },
    });
    insert('pickup', {
      ...{ id, code: `C${id}`, form_key: `k${id}`, state, paid: 1, name: 'Anna', note: '', created_at: 5 },
      ...{ created_by: 'Vetrina', until_at: 9, ended_at: state === 'reserved' ? null : 8 },
      ...{ channel_id: 'web', order_id: String(id), order_number: `N${id}`, due: 1 },
    });
  };
  const line = (receipt: number, position: number, orderId: number, variant: number, thousandths: number) => {
    if (position === 0) {
      insert('receipt', {
        ...{ id: receipt, channel_id: 'web', store: '', number: String(receipt), at: 5, day: '2026-11-21', hour: 9 },
        ...{ total: 1, is_sale: 1, source: 'web', digest: '', recorded_at: 5 },
      });
      insert('web_receipt', { receipt_id: receipt, channel_id: 'web', order_id: String(orderId), kind: 'sale' });
    }
    insert('sale_line', {
      ...{ receipt_id: receipt, position, variant_id: variant, article: 'x', sku: '', gtin: '', category: '' },
      ...{ thousandths, discount: 0, total: 1 },
    });
    const source = `sale:${receipt}:${position}`;
    const reason = thousandths > 0 ? 'sold' : 'returned';
    insert('stock_movement', { ...movement, variant_id: variant, reason, quantity: -thousandths, source });
  };
  const movement = { store_id: 1, at: 5, actor: 'Vetrina', note: '', recorded_at: 5 };
  const level = (variant: number, low: number) => {
    insert('stock_movement', { ...movement, variant_id: variant, at: 1, reason: 'counted', quantity: 20_000 });
    sqlite.exec(`
      insert into stock_level select variant_id, 1, sum(quantity), 0, 1 from stock_movement where variant_id = ${variant};
      insert into stock_sum (variant_id, on_hand, reserved, known, low, availability)
      select variant_id, on_hand, reserved, 1, ${low}, 'in-stock' from stock_level where variant_id = ${variant}`);
  };
  return { sqlite, insert, order, line, level, movement };
}

test('what waits comes back by one movement and is set aside; what was handed over, sent or given back stays so', () => {
  const { sqlite, insert, order, line, level, movement } = olderShop();
  order(1, 'reserved', 'processing');
  line(10, 0, 1, honey, 3000);
  line(11, 0, 1, honey, -1000);
  insert('pickup_line', { pickup_id: 1, position: 0, variant_id: honey, quantity: 2000 });
  insert('pickup_line', { pickup_id: 1, position: 1, variant_id: null, quantity: 1000 });
  order(2, 'collected', 'completed');
  line(20, 0, 2, honey, 4000);
  order(3, 'cancelled', 'refunded');
  line(30, 0, 3, honey, 1000);
  insert('stock_movement', {
    ...{ ...movement, variant_id: honey, reason: 'returned', quantity: 1000, source: 'pickup:3:back:7:1:0' },
  });
  order(4, 'cancelled', 'processing');
  line(40, 0, 4, honey, 1000);
  // A count between the order and its reading had found the goods on the shelf.
  order(5, 'ready', 'processing');
  sqlite.exec('update pickup set ended_at = null where id = 5');
  line(50, 0, 5, oil, 5000);
  insert('stock_movement', {
    ...{ ...movement, variant_id: oil, reason: 'counted', quantity: 5000, source: 'sale:50:0:counted' },
  });
  insert('pickup_line', { pickup_id: 5, position: 0, variant_id: oil, quantity: 5000 });
  level(honey, 0);
  level(oil, 15_000);
  const sums = () =>
    sqlite
      .prepare('select variant_id as id, on_hand, reserved, availability from stock_sum order by variant_id')
      .raw()
      .all();
  expect(sums()).toEqual([
    [honey, 13_000, 0, 'in-stock'],
    [oil, 20_000, 0, 'in-stock'],
  ]);
  migrate(
    sqlite,
    migrations.filter(({ version }) => version === 295),
  );
  expect(sums()).toEqual([
    [honey, 15_000, 2000, 'in-stock'],
    [oil, 20_000, 5000, 'limited'],
  ]);
  expect(sqlite.prepare('select variant_id, on_hand, reserved from stock_level order by 1').raw().all()).toEqual([
    [honey, 15_000, 2000],
    [oil, 20_000, 5000],
  ]);
  expect(
    sqlite
      .prepare(`select variant_id, reason, quantity, note from stock_movement where source like 'pickup:%' and at > 5`)
      .raw()
      .all(),
  ).toEqual([[honey, 'returned', 2000, 'N1']]);
  expect(sqlite.prepare('select sum(quantity) from stock_movement where variant_id = 7').pluck().get()).toBe(15_000);
  expect(sqlite.prepare('select id, left_at from pickup order by id').raw().all()).toEqual([
    [1, null],
    [2, 8],
    [3, null],
    [4, 8],
    [5, null],
  ]);
  sqlite.close();
});
