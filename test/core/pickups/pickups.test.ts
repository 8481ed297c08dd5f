/** Goods set aside: they count against what can be sold, move once at most, and come back by themselves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openPickupsOf } from '../../../src/core/sales/index.ts';
import { openStockShop, owner } from '../stock/open-stock.ts';

async function openShop() {
  const shop = await openStockShop();
  const { verbs, chores } = openPickupsOf(shop);
  let forms = 0;
  return {
    ...shop,
    pickups: verbs,
    setAside: (variantId: number, pieces: number, hours = 48, formKey = `form-${String(++forms).padStart(16, '0')}`) =>
      verbs.create(
        {
          formKey,
          name: 'Elena Greco',
          phone: '333 1234567',
          mail: '',
          personId: null,
          paid: false,
          note: '',
          lines: [{ variantId, quantity: pieces * 1000 }],
          hours,
        },
        owner,
      ),
    expire: async () => {
      for (const chore of chores) await chore.run();
    },
    async numbers(variantId: number) {
      const { onHand, reserved, available, availability } = await shop.stock.get({ variantId }, owner);
      return [onHand, reserved, available, availability];
    },
  };
}

test('set aside, ready and handed over: one movement, and the reservation is over', async () => {
  const shop = await openShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  await shop.count(lamp, 3);
  const made = await shop.setAside(lamp, 2);
  expect(made).toMatchObject({ state: 'reserved', phone: '+393331234567', total: 9800 });
  expect(made.code).toMatch(/^[2-9A-HJ-NP-Z]{5}$/u);
  expect(await shop.numbers(lamp)).toEqual([3000, 2000, 1000, 'in-stock']);
  await shop.pickups.ready({ id: made.id }, owner);
  expect((await shop.pickups.byCode({ code: ` ${made.code.toLowerCase()} ` }, owner)).state).toBe('ready');
  await shop.pickups.collect({ id: made.id, till: false }, owner);
  expect(await shop.numbers(lamp)).toEqual([1000, 0, 1000, 'in-stock']);
  await expect(shop.pickups.collect({ id: made.id, till: false }, owner)).rejects.toMatchObject({
    code: 'pickup-over',
  });
  await expect(shop.pickups.cancel({ id: made.id }, owner)).rejects.toMatchObject({ code: 'pickup-over' });
  const { items } = await shop.stock.movements({ variantId: lamp, reason: 'sold', limit: 9 }, owner);
  expect(items.map(({ quantity, note }) => [quantity, note])).toEqual([[-2000, made.code]]);
});

test('with the till’s own receipt, that receipt is the one movement', async () => {
  const shop = await openShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  await shop.count(lamp, 3);
  const { id } = await shop.setAside(lamp, 2);
  await shop.pickups.collect({ id, till: true }, owner);
  expect(await shop.numbers(lamp)).toEqual([3000, 0, 3000, 'in-stock']);
  await shop.till('1;11:00;LAMP;2;98,00');
  expect(await shop.numbers(lamp)).toEqual([1000, 0, 1000, 'in-stock']);
});

test('more than there is cannot be set aside; given up or too late it is given back, and nothing moved', async () => {
  const shop = await openShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  await shop.count(lamp, 3);
  const first = await shop.setAside(lamp, 3, 2);
  expect(await shop.numbers(lamp)).toEqual([3000, 3000, 0, 'out-of-stock']);
  await expect(shop.setAside(lamp, 1)).rejects.toMatchObject({
    code: 'pickup-not-enough',
    details: { sku: 'LAMP', available: 0, asked: 1000 },
  });
  shop.clock.pass(119);
  await shop.expire();
  expect((await shop.pickups.get({ id: first.id }, owner)).state).toBe('reserved');
  shop.clock.pass(1);
  await shop.expire();
  expect((await shop.pickups.get({ id: first.id }, owner)).state).toBe('expired');
  const second = await shop.setAside(lamp, 3);
  await shop.pickups.cancel({ id: second.id }, owner);
  expect(await shop.numbers(lamp)).toEqual([3000, 0, 3000, 'in-stock']);
  expect((await shop.stock.movements({ variantId: lamp, limit: 9 }, owner)).total).toBe(1);
});

test('for somebody of the customer book, who is there', async () => {
  const shop = await openShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  const form = { name: 'Elena', phone: '', mail: '', paid: false, note: '', hours: 1 };
  const lines = [{ variantId: lamp, quantity: 1000 }];
  await expect(
    shop.pickups.create({ ...form, lines, formKey: 'form-of-nobody-01', personId: 4711 }, owner),
  ).rejects.toMatchObject({ code: 'not-found' });
  expect((await shop.pickups.list({ show: 'all', limit: 9 }, owner)).total).toBe(0);
});

test('a form that is sent twice sets aside once; what was never counted can be set aside', async () => {
  const shop = await openShop();
  const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
  const form = 'the-same-form-0001';
  const [one, two] = await Promise.all([shop.setAside(lamp, 1, 48, form), shop.setAside(lamp, 1, 48, form)]);
  expect(one.id).toBe(two.id);
  expect(await shop.numbers(lamp)).toEqual([null, 1000, null, 'in-stock']);
  const { text, whatsapp, mailto } = await shop.pickups.message({ id: one.id }, owner);
  expect(text).toContain(`1 × Lampada\nCodice: ${one.code}`);
  expect([whatsapp?.startsWith('https://wa.me/393331234567?text='), mailto]).toEqual([true, null]);
  const { text: list } = await shop.pickups.shelfList(undefined, owner);
  expect(Buffer.from(list, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('on hand and available are the ledger’s and the reservations’, over 40 courses of events', async () => {
  const step = fc.record({
    kind: fc.constantFrom('aside' as const, 'collect' as const, 'cancel' as const, 'expire' as const, 'till' as const),
    pieces: fc.integer({ min: 1, max: 4 }),
    back: fc.integer({ min: 1, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const shop = await openShop();
      const lamp = await shop.sell('Lampada', 4900, { sku: 'LAMP' });
      await shop.count(lamp, 8);
      const made: number[] = [];
      for (const [number, { kind, pieces, back }] of steps.entries()) {
        shop.clock.pass(25);
        const id = made.at(-back) ?? 0;
        const done =
          kind === 'aside'
            ? shop.setAside(lamp, pieces, 1).then((pickup) => made.push(pickup.id))
            : kind === 'collect'
              ? shop.pickups.collect({ id, till: false }, owner)
              : kind === 'cancel'
                ? shop.pickups.cancel({ id }, owner)
                : kind === 'expire'
                  ? shop.expire()
                  : shop.till(`${number};10:30;LAMP;${pieces};10,00`);
        await done.catch((error: { code?: string }) =>
          expect(['pickup-not-enough', 'pickup-over', 'not-found']).toContain(error.code),
        );
        const open = (await shop.pickups.list({ show: 'open', limit: 500 }, owner)).items;
        const reserved = open.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
        const [onHand, held, available] = await shop.numbers(lamp);
        expect([held, available]).toEqual([reserved, (onHand as number) - reserved]);
      }
      expect((await shop.stock.check(undefined, owner)).wrong).toBe(0);
      await shop.database.close();
    }),
    { numRuns: 40 },
  );
});
