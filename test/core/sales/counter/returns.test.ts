/** Goods that come back: never more than was sold, never more than was paid, and the numbers stay right. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CounterSale, ReturnWish } from '../../../../src/api/counter.ts';
import { type CounterShop, openCounterShop, owner } from './open-counter.ts';

async function shopWithGoods() {
  const shop = await openCounterShop();
  const oil = await shop.stock('Olio extravergine', 1290, { sku: 'OLIO', cost: 700, category: 'Dispensa' });
  const bowl = await shop.stock('Ciotola', 3400, { sku: 'CIOTOLA', cost: 1500, category: 'Ceramica' });
  return { ...shop, oil, bowl };
}

const pay = (amount: number, method: CounterSale['payments'][number]['method'] = 'cash') => [{ method, amount }];

const takeBack = (shop: CounterShop, receiptId: number, wish: Partial<ReturnWish> & Pick<ReturnWish, 'lines'>) =>
  shop.counter.returns.take(
    { formKey: shop.newForm(), receiptId, reason: 'changed-mind', note: '', exchange: [], payments: [], ...wish },
    owner,
  );

const linesOf = async (shop: CounterShop, receiptId: number) =>
  (await shop.counter.returns.outlook({ receiptId }, owner)).lines;

describe('goods that come back', () => {
  test('are money back, of the part that comes; the sums of the day and the margin follow', async () => {
    const shop = await shopWithGoods();
    const sale = await shop.sell({
      lines: [{ variantId: shop.oil, thousandths: 3000, unitPrice: 1290, discount: 70 }],
      payments: pay(3800, 'card'),
    });
    const [line] = await linesOf(shop, sale.id);
    expect(line).toMatchObject({
      title: 'Olio extravergine',
      sold: 3000,
      returned: 0,
      left: 3000,
      paid: 3800,
      worth: 3800,
    });
    const lineId = line?.lineId ?? 0;
    // A third of 38,00 is 12,67.
    const made = await takeBack(shop, sale.id, {
      lines: [{ lineId, thousandths: 1000, to: 'shelf' }],
      payments: pay(1267, 'card'),
    });
    expect(made).toMatchObject({ number: 'V-2', kind: 'return', total: -1267, refund: 1267 });
    expect(await shop.receipt(made.id)).toMatchObject({
      made: { kind: 'return', of: { number: 'V-1' } },
      payments: [{ method: 'card', amount: -1267 }],
    });
    expect((await linesOf(shop, sale.id))[0]).toMatchObject({ returned: 1000, left: 2000, worth: 2533 });
    // One sale; net 38,00 → 31,15, less 10,38; cost 21,00 less 7,00.
    expect(await shop.figures()).toMatchObject({ revenue: 2533, receipts: 1, margin: 3115 - 1038 - 1400 });
    expect(await shop.wrongSums()).toBe(0);
  });

  test('more than is left is refused, with what is left; so is a line of another receipt, or one twice', async () => {
    const shop = await shopWithGoods();
    const sale = await shop.sell({
      lines: [{ variantId: shop.oil, thousandths: 2000, unitPrice: 1290 }],
      payments: pay(2580),
    });
    const other = await shop.sell({ lines: [{ variantId: shop.bowl, unitPrice: 3400 }], payments: pay(3400) });
    const lineId = (await linesOf(shop, sale.id))[0]?.lineId ?? 0;
    await takeBack(shop, sale.id, { lines: [{ lineId, thousandths: 1500, to: 'shelf' }], payments: pay(1935) });
    await expect(
      takeBack(shop, sale.id, { lines: [{ lineId, thousandths: 1000, to: 'shelf' }], payments: pay(1290) }),
    ).rejects.toMatchObject({
      code: 'return-too-much',
      details: { article: 'Olio extravergine', left: 0.5, wanted: 1 },
    });
    await expect(
      takeBack(shop, other.id, { lines: [{ lineId, thousandths: 500, to: 'shelf' }] }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const half = { lineId, thousandths: 250, to: 'shelf' as const };
    await expect(takeBack(shop, sale.id, { lines: [half, half] })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(takeBack(shop, sale.id, { lines: [half], payments: pay(1) })).rejects.toMatchObject({
      code: 'payments-differ',
    });
  });

  test('of a web order and of the till’s file come back in the shop just the same', async () => {
    const shop = await shopWithGoods();
    const file =
      'Scontrino;Data;Codice;Descrizione;Qta;Totale riga;Pagamento;Canale\n77;20/11/2026;OLIO;Olio;2;25,80;PayPal;web\n';
    await shop.sales.apply({ uploadId: file, corrections: {} }, owner);
    const { items } = await shop.sales.list({ limit: 1, search: '77' }, owner);
    const order = items[0]?.id ?? 0;
    const lineId = (await linesOf(shop, order))[0]?.lineId ?? 0;
    const made = await takeBack(shop, order, {
      lines: [{ lineId, thousandths: 2000, to: 'shelf' }],
      payments: pay(2580),
    });
    expect(await shop.receipt(made.id)).toMatchObject({ channelId: 'till', day: '2026-11-21', total: -2580 });
    expect((await shop.receipt(order)).takenBack).toMatchObject([{ number: 'V-1', kind: 'return' }]);
  });

  test('what was cancelled, and what took something back, is no sale that goods come back of', async () => {
    const shop = await shopWithGoods();
    const sale = await shop.sell({ lines: [{ variantId: shop.oil, unitPrice: 1290 }], payments: pay(1290) });
    const back = await shop.cancel(sale.id);
    await expect(linesOf(shop, sale.id)).rejects.toMatchObject({ code: 'receipt-taken-back', details: { by: 'V-2' } });
    await expect(linesOf(shop, back.id)).rejects.toMatchObject({ code: 'receipt-not-returnable' });
  });
});

describe('an exchange', () => {
  test('is one receipt: what came off, what went on, and the difference paid or given back', async () => {
    const shop = await shopWithGoods();
    const sale = await shop.sell({
      lines: [{ variantId: shop.oil, thousandths: 2000, unitPrice: 1290 }],
      payments: pay(2580),
    });
    const lineId = (await linesOf(shop, sale.id))[0]?.lineId ?? 0;
    const goods = (unitPrice: number) => [
      { variantId: shop.bowl, article: '', thousandths: 1000, unitPrice, discount: 0 },
    ];
    const dearer = await takeBack(shop, sale.id, {
      lines: [{ lineId, thousandths: 1000, to: 'shelf' }],
      exchange: goods(3400),
      payments: pay(2110, 'card'),
    });
    expect(dearer).toMatchObject({ total: 2110, refund: 0 });
    const cheaper = await takeBack(shop, sale.id, {
      lines: [{ lineId, thousandths: 1000, to: 'shelf' }],
      exchange: goods(1000),
      payments: pay(290),
    });
    expect(cheaper).toMatchObject({ total: -290, refund: 290 });
    expect(await shop.figures()).toMatchObject({ revenue: 2580 + 2110 - 290, receipts: 3 });
    // What was taken instead can come back too.
    expect((await linesOf(shop, dearer.id)).map(({ title, worth }) => [title, worth])).toEqual([['Ciotola', 3400]]);
    expect(await shop.wrongSums()).toBe(0);
  });
});

describe('the shelf', () => {
  test('gets back what can be sold, and not what is scrapped; a cancelled return is as if it had not been', async () => {
    const shop = await shopWithGoods();
    await shop.count(shop.oil, 10);
    shop.clock.pass(1);
    const sale = await shop.sell({
      lines: [{ variantId: shop.oil, thousandths: 4000, unitPrice: 1290 }],
      payments: pay(5160),
    });
    const lineId = (await linesOf(shop, sale.id))[0]?.lineId ?? 0;
    await takeBack(shop, sale.id, { lines: [{ lineId, thousandths: 1000, to: 'shelf' }], payments: pay(1290) });
    expect(await shop.onHand(shop.oil)).toBe(7000);
    const broken = await takeBack(shop, sale.id, {
      lines: [{ lineId, thousandths: 2000, to: 'scrapped' }],
      payments: pay(2580),
    });
    expect(await shop.onHand(shop.oil)).toBe(7000);
    expect(await shop.movements(shop.oil)).toEqual([
      ['scrapped', -2000],
      ['returned', 2000],
      ['returned', 1000],
      ['sold', -4000],
      ['counted', 10_000],
    ]);
    await shop.cancel(broken.id);
    expect(await shop.onHand(shop.oil)).toBe(7000);
    expect((await linesOf(shop, sale.id))[0]).toMatchObject({ left: 3000 });
    const never = await shop.sell({ lines: [{ variantId: shop.bowl, unitPrice: 3400 }], payments: pay(3400) });
    const other = (await linesOf(shop, never.id))[0]?.lineId ?? 0;
    await takeBack(shop, never.id, {
      lines: [{ lineId: other, thousandths: 1000, to: 'scrapped' }],
      payments: pay(3400),
    });
    expect(await shop.onHand(shop.bowl)).toBeNull();
  });
});

test('sent five times at once it comes back once', async () => {
  const shop = await shopWithGoods();
  const sale = await shop.sell({
    lines: [{ variantId: shop.oil, thousandths: 2000, unitPrice: 1290 }],
    payments: pay(2580),
  });
  const lineId = (await linesOf(shop, sale.id))[0]?.lineId ?? 0;
  const formKey = shop.newForm();
  const wish = { formKey, lines: [{ lineId, thousandths: 1000, to: 'shelf' as const }], payments: pay(1290) };
  const made = await Promise.all(Array.from({ length: 5 }, () => takeBack(shop, sale.id, wish)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  // And of two different forms that want the rest, one gets it.
  const rest = { lines: [{ lineId, thousandths: 1000, to: 'shelf' as const }], payments: pay(1290) };
  const both = await Promise.allSettled([takeBack(shop, sale.id, rest), takeBack(shop, sale.id, rest)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await shop.figures()).toMatchObject({ revenue: 0 });
});

test('however a sale comes back, in parts, cancelled and again: what is given is never more than was paid, and all of it in the end', async () => {
  const step = fc.record({
    line: fc.nat({ max: 2 }),
    part: fc.integer({ min: 1, max: 1000 }),
    cancel: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ thousandths: fc.integer({ min: 1, max: 4000 }), unitPrice: fc.integer({ min: 0, max: 999 }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      fc.integer({ min: 0, max: 90 }),
      fc.array(step, { maxLength: 5 }),
      async (goods, percent, steps) => {
        const shop = await shopWithGoods();
        const full = goods.reduce((sum, line) => sum + Math.round((line.unitPrice * line.thousandths) / 1000), 0);
        const discount = Math.floor((full * percent) / 100);
        const sale = await shop.sell({
          lines: goods.map((line) => ({ ...line, variantId: shop.oil })),
          discount,
          payments: pay(full - discount),
        });
        let given = 0;
        const giveBackPart = async (lineId: number, thousandths: number, worth: number) => {
          const made = await takeBack(shop, sale.id, {
            lines: [{ lineId, thousandths, to: 'shelf' }],
            payments: worth === 0 ? [] : pay(worth),
          });
          given += made.refund;
          expect(given).toBeLessThanOrEqual(sale.total);
          return made;
        };
        for (const { line, part, cancel } of steps) {
          const now = (await linesOf(shop, sale.id))[line];
          if (now === undefined || now.left === 0) continue;
          const thousandths = Math.max(1, Math.floor((now.left * part) / 1000));
          // What it is worth, the refusal says.
          const refused = await takeBack(shop, sale.id, {
            lines: [{ lineId: now.lineId, thousandths, to: 'shelf' }],
            payments: pay(1_000_000),
          }).catch((error: { details: { amount: number } }) => error.details.amount);
          const made = await giveBackPart(now.lineId, thousandths, Number(refused));
          if (!cancel) continue;
          await shop.cancel(made.id);
          given -= made.refund;
        }
        for (const { lineId, left, worth } of await linesOf(shop, sale.id))
          if (left > 0) await giveBackPart(lineId, left, worth);
        expect(given).toBe(sale.total);
        expect(await shop.figures()).toMatchObject({ revenue: 0 });
        expect(await shop.wrongSums()).toBe(0);
        await shop.database.close();
      },
    ),
    { numRuns: 12 },
  );
}, 60_000);
