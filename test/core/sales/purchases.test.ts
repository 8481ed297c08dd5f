/** What people bought stands in the customer book, once each, and goes when its receipt goes. */
import { expect, test } from 'vitest';

import { type CounterShop, openCounterShop, owner } from './counter/open-counter.ts';

async function shopWithAnna() {
  const shop = await openCounterShop();
  await shop.stock('Olio', 1290, { sku: 'OLIO' });
  const { personId } = await shop.database.change((change) =>
    shop.customers.meetPerson(change, {
      name: 'Anna Greco',
      phone: null,
      mail: 'anna@example.com',
      source: 'vetrina-page',
      campaignId: null,
    }),
  );
  return { ...shop, personId };
}
const person = (shop: CounterShop, id: number) => shop.customers.verbs.get({ id }, owner);
const entries = async (shop: CounterShop, id: number) =>
  (await person(shop, id)).purchases.map(({ kind, number, total }) => [kind, number, total]);

const file = `Scontrino;Data;Codice;Qta;Totale riga;Pagamento;Cliente
81;20/11/2026;OLIO;2;25,80;contanti;anna@example.com
82;20/11/2026;OLIO;1;12,90;contanti;
`;

test('a purchase at the counter stands in the timeline and makes a lead a customer; cancelled it is said', async () => {
  const shop = await shopWithAnna();
  expect(await person(shop, shop.personId)).toMatchObject({
    stage: 'lead',
    purchases: [],
    bought: { receipts: 0, revenue: 0, lastAt: null },
  });
  const sale = await shop.sell({
    personId: shop.personId,
    lines: [{ article: 'Vaso', unitPrice: 2000 }],
    payments: [{ method: 'cash', amount: 2000 }],
  });
  expect(await person(shop, shop.personId)).toMatchObject({
    stage: 'customer',
    purchases: [{ receiptId: sale.id, number: 'V-1', kind: 'purchase', total: 2000, channelId: 'till' }],
    bought: { receipts: 1, revenue: 2000, lastAt: sale.at },
  });
  await shop.cancel(sale.id);
  expect(await entries(shop, shop.personId)).toEqual([
    ['cancellation', 'V-2', -2000],
    ['purchase', 'V-1', 2000],
  ]);
  expect(await person(shop, shop.personId)).toMatchObject({
    stage: 'lead',
    bought: { receipts: 0, revenue: 0, lastAt: null },
  });
});

test('a file brings each purchase once; taken back it is gone, and so is the customer', async () => {
  const shop = await shopWithAnna();
  const { importId } = await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
  await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
  expect(await entries(shop, shop.personId)).toEqual([['purchase', '81', 2580]]);
  expect(await person(shop, shop.personId)).toMatchObject({
    stage: 'customer',
    bought: { receipts: 1, revenue: 2580 },
  });
  // The person's page and the numbers of the sales count the same way.
  expect(await shop.figures('2026-11-20')).toMatchObject({ revenue: 2580 + 1290, receipts: 2 });
  await shop.sales.undoImport({ id: importId ?? 0 }, owner);
  expect(await entries(shop, shop.personId)).toEqual([]);
  expect(await person(shop, shop.personId)).toMatchObject({ stage: 'lead', bought: { receipts: 0, lastAt: null } });
});

test('a receipt that is without its person leaves nothing in any timeline, and stays in the numbers', async () => {
  const shop = await shopWithAnna();
  await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
  await shop.database.change(({ db }) => db.updateTable('receipt').set({ person_id: null }).execute());
  expect(await person(shop, shop.personId)).toMatchObject({ purchases: [], contacts: [], bought: { receipts: 0 } });
  expect(await shop.figures('2026-11-20')).toMatchObject({ revenue: 3870, receipts: 2 });
});
