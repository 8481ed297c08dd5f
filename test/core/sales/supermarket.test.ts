/** A real file of a thousand receipts, as it is. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { figuresOf, openSalesShop } from './open-sales.ts';

const file = fileURLToPath(new URL('../../../../shared/data/sales/supermarket_sales.xlsx', import.meta.url));

test.skipIf(!existsSync(file))(
  'a thousand receipts from a spreadsheet; the sums are the spreadsheet’s own',
  async () => {
    const shop = await openSalesShop();
    const book = readFileSync(file);
    const looked = await shop.inspectFile(book);
    expect(looked.columns.flatMap(({ name, field }) => (field === 'ignore' ? [] : [[name, field]]))).toEqual([
      ['invoice id', 'number'],
      ['branch', 'store'],
      ['product line', 'category'],
      ['unit price', 'unitPrice'],
      ['quantity', 'quantity'],
      ['tax 5%', 'vatAmount'],
      ['total', 'total'],
      ['date', 'date'],
      ['time', 'time'],
      ['payment', 'payment'],
      ['cogs', 'cost'],
    ]);
    const tried = await shop.tryFile(book);
    const counts = {
      receipts: 1000,
      added: 1000,
      same: 0,
      aside: 0,
      refused: 0,
      lines: 1000,
      unknown: 0,
      total: 32_296_743,
    };
    expect(tried.counts).toEqual(counts);
    // The sheet shows its amounts as dollars; that is said, and they are taken as the shop’s money.
    expect(tried.reading).toMatchObject({ shownAs: '$', currency: 'EUR', rowIs: 'receipt', numbersRestart: 'never' });
    expect((await shop.receipts()).total).toBe(0);
    expect((await shop.takeIn(book)).counts).toEqual(counts);
    const numbers = await shop.numbers('2019-01-01', '2019-03-31', 'payment');
    expect(figuresOf(numbers)).toMatchObject({ revenue: 32_296_743, receipts: 1000, 'average-receipt': 32_297 });
    expect(numbers.rows.map(({ key, receipts }) => [key, receipts])).toEqual([
      ['cash', 344],
      ['wallet', 345],
      ['card', 311],
    ]);
    const sums = await shop.sums();
    const again = await shop.takeIn(book);
    expect(again).toMatchObject({ importId: null, counts: { added: 0, same: 1000, total: 0 } });
    expect(await shop.sums()).toEqual(sums);
    expect(await shop.rebuild()).toMatchObject({ receipts: 1000, days: 89, wrong: 0 });
  },
);
