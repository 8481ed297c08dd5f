/** What stands on the shelf, in the price list and in its file: over all stores, and empty where nobody ever counted. */
import { expect, test } from 'vitest';

import { openStock } from '../../../src/core/stock/index.ts';
import { printHere } from '../print/print-here.ts';
import { tableIn } from '../spreadsheets/table-in.ts';
import { openTestListings, owner } from './open-test-listings.ts';

const whole = { tab: 'all', sort: 'sku', descending: false } as const;

async function openCounted() {
  const shop = await openTestListings();
  const { verbs } = openStock({ ...shop, print: printHere });
  const count = (variantId: number, quantity: number, storeId = 1) =>
    verbs.count({ storeId, note: '', lines: [{ variantId, quantity }] }, owner);
  return { ...shop, stock: verbs, count, rows: () => shop.listings.verbs.grid({ ...whole, limit: 50 }, owner) };
}

test('counted in two stores it is their sum; never counted it is no number, not even where goods came', async () => {
  const shop = await openCounted();
  expect(await shop.stock.counted(undefined, owner)).toEqual({ counted: false });
  const [both, none, came] = [await shop.add('A', 500), await shop.add('B', 500), await shop.add('C', 500)];
  await shop.add('D', 500);
  const store = await shop.stock.addStore({ name: 'Magazzino' }, owner);
  await shop.count(both, 3000);
  await shop.count(both, 1500, store.id);
  await shop.count(none, 0);
  await shop.stock.receive(
    { storeId: 1, note: '', allThereIs: false, lines: [{ variantId: came, quantity: 9000 }] },
    owner,
  );

  const { items } = await shop.rows();
  expect(items.map(({ sku, onHand }) => [sku, onHand])).toEqual([
    ['A', 4500],
    ['B', 0],
    ['C', null],
    ['D', null],
  ]);
  expect(await shop.stock.counted(undefined, owner)).toEqual({ counted: true });
  const byIds = await shop.listings.verbs.gridRows({ variantIds: [none, both] }, owner);
  expect(byIds.map(({ onHand }) => onHand)).toEqual([0, 4500]);
});

test.each(['csv', 'xlsx'] as const)(
  'the file has the same numbers, and an empty cell for what is not known, %s',
  async (format) => {
    const shop = await openCounted();
    await shop.count(await shop.add('A', 500), 4500);
    await shop.count(await shop.add('B', 500), 0);
    await shop.add('C', 500);
    const { rows } = await tableIn(await shop.listings.verbs.export({ ...whole, format }, owner), ['Giacenza']);
    expect(rows.map(({ Giacenza }) => Giacenza)).toEqual([4.5, 0, '']);
  },
);

test('a page is read with one question about the shelf, however many rows it has', async () => {
  const shop = await openCounted();
  for (let number = 0; number < 30; number += 1) await shop.add(`S${number}`, 500);
  const asked: string[] = [];
  const { sqlite } = shop.database;
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    if (/^\s*select variant_id as id, on_hand/u.test(text)) asked.push(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
  expect((await shop.rows()).items).toHaveLength(30);
  expect(asked).toHaveLength(1);
  const plan = sqlite.prepare(`explain query plan ${asked[0]}`).all('[]') as { detail: string }[];
  expect(plan.filter(({ detail }) => /^SCAN stock_sum/u.test(detail))).toEqual([]);
});
