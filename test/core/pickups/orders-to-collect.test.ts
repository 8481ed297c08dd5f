/** A paid order of the web shop that is collected here: a pickup by itself, and one movement whatever comes of it. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { openTestShop, type TestShop } from '../../open-test-shop.ts';

let it: TestShop;
let honey: number;
const owner = () => it.as('owner');
const site = () => it.practice.woocommerce;

async function open(): Promise<void> {
  it = await openTestShop();
  await owner().catalog.create({
    product: { name: 'Miele di castagno' },
    variants: [{ sku: 'MIELE-500', price: 1290, vatRate: 2200 }],
  });
  honey = (await owner().catalog.bySku({ sku: 'MIELE-500' })).id;
  await owner().stock.count({ storeId: 1, note: '', lines: [{ variantId: honey, quantity: 20_000 }] });
  await owner().channels.connectPractice({ vendor: 'woocommerce' });
  await owner().listings.sync({ channelId: 'web', force: true });
  it.clock.pass(60_000);
}
async function close(): Promise<void> {
  expect(it.faults).toEqual([]);
  await it.close();
}
beforeEach(open);
afterEach(close);

const order = (wish: Partial<Parameters<ReturnType<typeof site>['order']>[0]> = {}) =>
  site().order({
    items: [{ sku: 'MIELE-500', quantity: 3 }],
    collect: 'local_pickup',
    email: 'anna@example.com',
    phone: '333 1234567',
    name: 'Anna',
    ...wish,
  });
const pull = async () => {
  await owner().orders.pull({});
  it.clock.pass(60_000);
};
const pickups = async () => (await owner().pickups.list({ show: 'all' })).items;
const numbers = async () => {
  const { onHand, reserved, available } = await owner().stock.get({ variantId: honey });
  return [onHand, reserved, available];
};

test('paid and to be collected, it waits with its code; ready and handed over, nothing moves a second time', async () => {
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
  expect(await numbers()).toEqual([14_000, 0, 14_000]);
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
  expect((await owner().stock.movements({ variantId: honey, reason: 'sold' })).total).toBe(2);
});

test('a part that is refunded is not handed over; cancelled as a whole, it is given up and stands on the shelf', async () => {
  const id = order();
  await pull();
  site().refund(id, { sku: 'MIELE-500', quantity: 1 });
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'reserved', total: 2580, lines: [{ quantity: 2000 }] }]);
  site().change(id, { status: 'cancelled' });
  await pull();
  expect(await pickups()).toMatchObject([{ state: 'cancelled', phone: null }]);
  expect(await numbers()).toEqual([20_000, 0, 20_000]);
  site().change(id, { status: 'processing' });
  await pull();
  expect((await pickups()).map(({ state }) => state).toSorted()).toEqual(['cancelled', 'reserved']);
});

test('refunded as an amount that names no goods, they stand on the shelf again, once', async () => {
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
  expect(await numbers()).toEqual([17_000, 0, 17_000]);
});

test('a stocktake tells what is set aside, to be counted, from what is paid and stands here, to be left out', async () => {
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
  expect((await owner().stock.take({ takeId })).missing).toMatchObject([{ onHand: 17_000, reserved: 2000 }]);
  const line = { counted: 17_000, expected: 17_000, difference: 0, reserved: 2000, toCollect: 3000 };
  expect(await owner().stock.putCount({ takeId, variantId: honey, quantity: 17_000, how: 'set' })).toMatchObject(line);
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

test('on hand is what was not given away, whatever the web shop does to the order before it is collected', async () => {
  const step = fc.constantFrom('processing', 'cancelled', 'refunded', 'on-hold', 'pending', 'piece', 'money', 'ready');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      await close();
      await open();
      const id = order();
      await pull();
      let stage = 'processing';
      let refunded = 0;
      for (const each of steps) {
        if (each === 'piece') {
          if (refunded === 3 || stage !== 'processing') continue;
          refunded += 1;
          site().refund(id, { sku: 'MIELE-500', quantity: 1 });
        } else if (each === 'money') {
          site().refund(id, { amount: 1 });
        } else if (each === 'ready') {
          const [open] = (await owner().pickups.list({})).items;
          if (open !== undefined) await owner().pickups.ready({ id: open.id });
        } else {
          stage = each;
          site().change(id, { status: each });
        }
        await pull();
        // Looked at again, everything stays as it was.
        if (stage === 'on-hold') return;
        const isWaiting = stage === 'processing' && refunded < 3;
        expect((await owner().pickups.list({})).total).toBe(isWaiting ? 1 : 0);
        expect(await numbers()).toEqual([isWaiting ? 17_000 + refunded * 1000 : 20_000, 0, expect.any(Number)]);
      }
    }),
    { numRuns: 12 },
  );
});
