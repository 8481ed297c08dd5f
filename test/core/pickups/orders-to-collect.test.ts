/**
 * A paid order of the web shop that is collected here: a pickup by itself, set aside until somebody comes, and one
 * movement when it leaves.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';

import {
  close,
  honey,
  it,
  ledger,
  numbers,
  open,
  order,
  owner,
  pickups,
  pull,
  shownThere,
  site,
} from './collecting.ts';

beforeEach(open);
afterEach(close);

test('paid and to be collected, it is set aside with its code; it moves once, when it is handed over', async () => {
  const id = order({ collect: 'pickup_location' });
  site().order({ items: [{ sku: 'MIELE-500', quantity: 3 }], shipping: 590 });
  await pull();
  const [made, ...others] = await pickups();
  expect(others).toEqual([]);
  expect(made).toMatchObject({
    state: 'reserved',
    paid: true,
    name: 'Anna',
    phone: '+393331234567',
    mail: 'anna@example.com',
    total: 3870,
    order: { channelId: 'web', number: String(id) },
    lines: [{ variantId: honey, quantity: 3000, unitPrice: 1290 }],
  });
  expect(await numbers()).toEqual([17_000, 3000, 14_000]);
  expect(await ledger()).toEqual(['sold -3']);
  expect(await shownThere()).toBe(14);
  expect((await owner().pickups.message({ id: made!.id })).text).toContain(`Ordine sul sito: ${id}`);
  await expect(owner().pickups.cancel({ id: made!.id })).rejects.toMatchObject({ data: { code: 'pickup-of-order' } });
  await owner().pickups.ready({ id: made!.id });
  await pull();
  expect(await owner().pickups.collect({ id: made!.id })).toMatchObject({
    state: 'collected',
    phone: null,
    mail: null,
  });
  site().change(id, { status: 'completed' });
  await pull();
  expect((await pickups()).map(({ state }) => state)).toEqual(['collected']);
  expect(await numbers()).toEqual([14_000, 0, 14_000]);
  expect((await owner().stock.movements({ variantId: honey, reason: 'sold' })).items).toMatchObject([
    { quantity: -3000, note: String(id) },
    { quantity: -3000, note: '' },
  ]);
  expect(await shownThere()).toBe(14);
});

test('a part that is refunded is not handed over; cancelled as a whole, it is given up, and nothing has moved', async () => {
  const id = order();
  await pull();
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'reserved', total: 2580, lines: [{ quantity: 2000 }] }]);
  expect(await numbers()).toEqual([20_000, 2000, 18_000]);
  expect(await shownThere()).toBe(18);
  site().change(id, { status: 'cancelled' });
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'cancelled', phone: null }]);
  expect(await numbers()).toEqual([20_000, 0, 20_000]);
  expect(await shownThere()).toBe(20);
  site().change(id, { status: 'processing' });
  await pull();
  expect((await pickups()).map(({ state }) => state).toSorted()).toEqual(['cancelled', 'reserved']);
  expect(await numbers()).toEqual([20_000, 2000, 18_000]);
  expect(await ledger()).toEqual([]);
});

test('refunded after it was handed over it is a return like any other', async () => {
  const id = order();
  await pull();
  await owner().pickups.collect({ id: (await pickups())[0]!.id, till: true });
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  expect(await ledger()).toEqual(['returned 1', 'sold -3']);
  expect(await numbers()).toEqual([18_000, 0, 18_000]);
});

test('sent by post after all, it leaves without being handed over; to collect again after all, it is back and set aside', async () => {
  const id = order();
  await pull();
  site().change(id, { collect: null });
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'cancelled' }]);
  expect(await ledger()).toEqual(['sold -3']);
  site().change(id, { collect: 'local_pickup' });
  await pull();
  expect(await numbers()).toEqual([20_000, 3000, 17_000]);
  await owner().pickups.collect({ id: (await pickups())[0]!.id });
  expect(await numbers()).toEqual([17_000, 0, 17_000]);
});

test('more of it that is ordered in the web shop is set aside too; what was never counted does not move', async () => {
  const oil = (
    await owner().catalog.create({
      product: { name: 'Olio' },
      variants: [{ sku: 'OLIO-1', price: 1500, vatRate: 2200 }],
    })
  ).variantIds[0]!;
  const id = order();
  await pull();
  site().change(id, {
    lines: [
      {
        ...{ id: 1, name: 'Miele di castagno', sku: 'MIELE-500', productId: 1, variationId: 0 },
        ...{ quantity: 4, subtotal: 5160, total: 5160 },
      },
    ],
  });
  order({ items: [{ sku: 'OLIO-1', quantity: 2 }], name: 'Ugo' });
  await pull();
  expect(await numbers()).toEqual([20_000, 4000, 16_000]);
  for (const each of await pickups()) await owner().pickups.collect({ id: each.id });
  expect(await numbers()).toEqual([16_000, 0, 16_000]);
  expect(await ledger()).toEqual(['sold -4']);
  expect((await owner().stock.movements({ variantId: oil })).total).toBe(0);
});

test('refunded as an amount that names no goods, they never left the shelf', async () => {
  const id = order();
  await pull();
  site().refund(id, { amount: 3870 });
  site().change(id, { status: 'refunded' });
  await pull();
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'cancelled' }]);
  expect(await numbers()).toEqual([20_000, 0, 20_000]);
  site().change(id, { status: 'cancelled' });
  await pull();
  expect(await numbers()).toEqual([20_000, 0, 20_000]);
  expect(await ledger()).toEqual([]);
});

test('given back at the counter before it was fetched it is over; where that did not happen after all, it waits again', async () => {
  const id = order();
  await pull();
  const [made] = await pickups();
  await owner().pickups.ready({ id: made!.id });
  const [sale] = (await owner().sales.list({ channelId: 'web', search: String(id) })).items;
  const outlook = await owner().counter.returns.outlook({ receiptId: sale!.id });
  const lines = outlook.lines.map(({ lineId, left }) => ({ lineId, thousandths: left, to: 'shelf' as const }));
  const back = await owner().counter.returns.take({
    ...{ formKey: 'form-key-of-the-return', receiptId: sale!.id, lines, reason: 'changed-mind' },
    ...{ note: '', exchange: [], payments: [{ method: 'cash', amount: 3870 }] },
  });
  expect(await pickups()).toMatchObject([{ id: made!.id, state: 'cancelled' }]);
  expect(await numbers()).toEqual([20_000, 0, 20_000]);
  it.clock.pass(60_000);
  await owner().counter.cancel({ id: back.id, formKey: 'form-key-of-the-cancellation', reason: 'sbaglio' });
  expect(await pickups()).toMatchObject([
    { id: made!.id, state: 'reserved', total: 3870, lines: [{ variantId: honey, quantity: 3000 }] },
  ]);
  expect(await numbers()).toEqual([20_000, 3000, 17_000]);
  expect(await ledger()).toEqual([]);
});

test('broken on the shelf before it was fetched, it leaves once, as thrown away', async () => {
  const id = order();
  await pull();
  const [sale] = (await owner().sales.list({ channelId: 'web', search: String(id) })).items;
  const [line] = (await owner().counter.returns.outlook({ receiptId: sale!.id })).lines;
  const back = await owner().counter.returns.take({
    ...{ formKey: 'form-key-of-the-return', receiptId: sale!.id, reason: 'faulty', note: '', exchange: [] },
    lines: [{ lineId: line!.lineId, thousandths: 1000, to: 'scrapped' }],
    payments: [{ method: 'cash', amount: 1290 }],
  });
  expect(await ledger()).toEqual(['scrapped -1']);
  expect(await numbers()).toEqual([19_000, 2000, 17_000]);
  it.clock.pass(60_000);
  await owner().counter.cancel({ id: back.id, formKey: 'form-key-of-the-cancellation', reason: 'sbaglio' });
  expect(await numbers()).toEqual([20_000, 3000, 17_000]);
});

test('in a stocktake what is paid and not fetched is counted, like everything that is set aside', async () => {
  order();
  await pull();
  await owner().pickups.create({
    ...{
      formKey: 'form-key-of-the-pickup',
      lines: [{ variantId: honey, quantity: 2000 }],
      personId: null,
      name: 'Ugo',
    },
    ...{ phone: '', mail: '', note: '', hours: 24, paid: false },
  });
  const { id: takeId } = await owner().stock.startTake({ storeId: 1, note: '' });
  expect((await owner().stock.take({ takeId })).missing).toMatchObject([{ onHand: 20_000, reserved: 5000 }]);
  const line = { counted: 20_000, expected: 20_000, difference: 0, reserved: 5000 };
  expect(await owner().stock.putCount({ takeId, variantId: honey, quantity: 20_000, how: 'set' })).toMatchObject(line);
  expect((await owner().stock.take({ takeId })).lines).toMatchObject([line]);
});

test('paid at the counter it is asked for; nobody who comes in time leaves it where it is; what is done there is done', async () => {
  const cash = order({ method: 'cod', methodTitle: 'Alla consegna', name: 'Luca', email: 'luca@example.com' });
  await pull();
  order({ name: 'Sara', status: 'completed' });
  order({ name: 'Ivo', at: new Date(it.clock.now() - 90 * 86_400_000) });
  await pull();
  it.clock.pass(20 * 86_400_000);
  await it.shop.turn('pickups');
  expect(await pickups()).toMatchObject([{ state: 'reserved', paid: false, total: 3870, name: 'Luca' }]);
  site().change(cash, { status: 'completed' });
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'collected' }]);
});

test('goods in no catalogue here are named as the web shop names them', async () => {
  order({ items: [{ sku: 'FORO-1', price: 500 }] });
  await pull();
  expect(await pickups()).toMatchObject([
    { lines: [{ variantId: null, title: 'FORO-1', quantity: 1000 }], total: 500 },
  ]);
  expect((await owner().pickups.list({ search: 'foro' })).total).toBe(1);
});
