/** An import taken back as a whole: what was closed before stays as it was made, and what comes afterwards is late. */
import { expect, test } from 'vitest';

import { openCustomers } from '../../../src/core/customers/index.ts';
import { openSales } from '../../../src/core/sales/index.ts';
import { openPrices } from '../pricing/open-prices.ts';
import { openCounterShop, owner } from './counter/open-counter.ts';
import { filesHere } from './files-here.ts';
import { csv } from './open-sales.ts';

const day = '2026-11-21';

async function openShop() {
  const shop = await openCounterShop();
  return {
    ...shop,
    take: (...rows: string[]) =>
      shop.sales.apply(
        {
          uploadId: csv('Scontrino;Data;Ora;Totale;Pagamento', ...rows.map((row) => row.replace(';', ';21/11/2026;'))),
          corrections: {},
        },
        owner,
      ),
    undo: (id: number | null) => shop.sales.undoImport({ id: id ?? 0 }, owner),
    close: () =>
      shop.counter.closes.close(
        {
          formKey: shop.newForm(),
          day,
          float: 0,
          note: '',
          counted: [{ channelId: 'till', method: 'cash', amount: 5000 }],
        },
        owner,
      ),
    closed: async (id: number) => {
      const { late, receipts, total } = await shop.counter.closes.get({ id }, owner);
      const { items } = await shop.sales.list({ afterClose: id, limit: 50 }, owner);
      return { late, receipts, total, rows: items.map(({ number }) => number) };
    },
  };
}

const morning = ['1;09:00;20,00;Contanti'];
const later = ['2;09:30;30,00;Contanti', '3;09:40;5,00;Contanti'];

test('of a closed day whose newest receipts are taken back, what comes in again is late', async () => {
  const shop = await openShop();
  await shop.take(...morning);
  const { importId } = await shop.take(...later);
  const { id } = await shop.close();
  const before = (await shop.sales.list({ limit: 50 }, owner)).items.map((receipt) => receipt.id);
  expect(await shop.undo(importId)).toEqual({ receipts: 2 });
  const [undone, kept] = await shop.sales.imports(undefined, owner);
  expect([undone, kept]).toMatchObject([
    { id: importId, channels: ['till'], undoneBy: 'Marta', counts: { added: 2, total: 3500 } },
    { channels: ['till'], undoneAt: null },
  ]);
  expect(await shop.closed(id)).toEqual({ late: { receipts: 0, total: 0 }, receipts: 3, total: 5500, rows: [] });
  await shop.take(...later);
  const { items } = await shop.sales.list({ limit: 50 }, owner);
  expect(items.filter((receipt) => before.includes(receipt.id)).map(({ number }) => number)).toEqual(['1']);
  expect(await shop.closed(id)).toMatchObject({
    late: { receipts: 2, total: 3500 },
    receipts: 3,
    total: 5500,
    rows: ['3', '2'],
  });
});

test('the same of receipts by hand, of an import before the close, and of two taken back one after the other', async () => {
  const shop = await openShop();
  const first = await shop.take(...morning);
  const second = await shop.take(...later);
  await shop.undo(second.importId);
  const { id } = await shop.close();
  await shop.undo(first.importId);
  await shop.sell({ lines: [{ article: 'Vaso', unitPrice: 700 }], payments: [{ method: 'cash', amount: 700 }] });
  const again = await shop.take(...later);
  await shop.undo(again.importId);
  await shop.take(...morning);
  expect(await shop.closed(id)).toMatchObject({ late: { receipts: 2, total: 2700 }, receipts: 1, total: 2000 });
  expect(await shop.wrongSums()).toBe(0);
});

test('taken back while it still comes in, the rest stays out, and comes in whole with the file again', async () => {
  const shop = await openPrices();
  const files = filesHere(shop.clock.now).receipts;
  let chunks = 0;
  const sales = openSales({
    ...shop,
    customers: openCustomers(shop),
    imports: {
      receipts: {
        ...files,
        read: (looked, take) =>
          files.read(looked, async (chunk) => {
            if (++chunks === 2) await sales.undoImport({ id: 1 }, owner);
            await take(chunk);
          }),
      },
    },
  }).verbs;
  const uploadId = csv(
    'Scontrino;Data;Totale',
    ...Array.from({ length: 6000 }, (_, place) => `${place};20/11/2026;1,00`),
  );
  expect(await sales.apply({ uploadId, corrections: {} }, owner)).toMatchObject({ halted: true });
  expect((await sales.list({ limit: 1 }, owner)).total).toBe(0);
  expect((await sales.apply({ uploadId, corrections: {} }, owner)).counts).toMatchObject({ added: 6000, same: 0 });
  expect((await sales.rebuild(undefined, owner)).wrong).toBe(0);
});
