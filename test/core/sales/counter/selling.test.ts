/** A receipt by hand: what it comes to, that it counts once, and that it can be taken back. */
import { describe, expect, test } from 'vitest';

import { openCounterShop, owner } from './open-counter.ts';

async function shopWithGoods() {
  const shop = await openCounterShop();
  const oil = await shop.stock('Olio extravergine', 1290, { sku: 'OLIO', cost: 700, category: 'Dispensa' });
  const bread = await shop.stock('Pane di Altamura', 600, { sku: 'PANE', cost: 200, category: 'Forno' });
  return { ...shop, oil, bread };
}

describe('goods for a receipt', () => {
  test('have the price that the till asks now; a code finds its own first', async () => {
    const shop = await shopWithGoods();
    const [oil] = await shop.counter.goods({ text: 'olio', limit: 8 }, owner);
    expect(oil).toMatchObject({ title: 'Olio extravergine', price: 1290, regular: 1290, exact: true });
    await shop.pricing.verbs.setPrice(
      { variantId: shop.oil, channelId: 'till', amount: 1190, note: '', typingError: false },
      owner,
    );
    expect(await shop.counter.goods({ text: 'extra', limit: 8 }, owner)).toMatchObject([{ price: 1190, exact: false }]);
    expect(await shop.counter.goods({ text: ' ', limit: 8 }, owner)).toEqual([]);
  });
});

describe('a receipt by hand', () => {
  test('has pieces, weights, discounts and several payments, and is in the numbers at once', async () => {
    const shop = await shopWithGoods();
    const made = await shop.sell({
      lines: [
        { variantId: shop.oil, thousandths: 2000, unitPrice: 1290, discount: 80 },
        { variantId: shop.bread, thousandths: 350, unitPrice: 600 },
        { article: 'Cesto di Natale', unitPrice: 3900 },
      ],
      discount: 110,
      payments: [
        { method: 'cash', amount: 2000 },
        { method: 'card', amount: 4500 },
      ],
    });
    expect(made).toMatchObject({ number: 'V-1', kind: 'sale', total: 6500, again: false });
    const receipt = await shop.receipt(made.id);
    expect(receipt).toMatchObject({
      source: 'counter',
      channelId: 'till',
      day: '2026-11-21',
      hour: 10,
      total: 6500,
      unknown: 1,
      made: { kind: 'sale', actor: 'Marta', of: null },
      takenBack: [],
    });
    // 110 over 2500, 210 and 3900: nothing is lost.
    expect(receipt.items.map(({ total, discount }) => [total, discount])).toEqual([
      [2458, 122],
      [207, 3],
      [3835, 65],
    ]);
    expect(receipt.payments.map(({ method, amount }) => [method, amount])).toEqual([
      ['cash', 2000],
      ['card', 4500],
    ]);
    // Net of 2458 and 207 at 22 %: 2015 and 170; the cost is 1400 and 70.
    expect(await shop.figures()).toMatchObject({ revenue: 6500, receipts: 1, margin: 715 });
    expect((await shop.sales.unsorted(undefined, owner)).articles).toMatchObject([{ article: 'Cesto di Natale' }]);
    expect(await shop.wrongSums()).toBe(0);
  });

  test('its numbers are a series of the shop', async () => {
    const shop = await shopWithGoods();
    const numbers = [];
    for (let count = 0; count < 3; count += 1)
      numbers.push((await shop.sell({ lines: [{ variantId: shop.oil }] })).number);
    expect(numbers).toEqual(['V-1', 'V-2', 'V-3']);
  });

  test('sent five times at once it counts once; the same form with something else is refused', async () => {
    const shop = await shopWithGoods();
    const form = shop.formOf({
      lines: [{ variantId: shop.oil, unitPrice: 1290 }],
      payments: [{ method: 'cash', amount: 1290 }],
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => shop.counter.sell(form, owner)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter(({ again }) => again)).toHaveLength(4);
    expect(await shop.figures()).toMatchObject({ revenue: 1290, receipts: 1 });
    await expect(
      shop.counter.sell({ ...form, payments: [{ method: 'card', amount: 1290 }] }, owner),
    ).rejects.toMatchObject({ code: 'form-used-before', details: { number: 'V-1' } });
  });

  test('payments that do not add up, discounts that are too large and unknown goods are refused; nothing is written', async () => {
    const shop = await shopWithGoods();
    const line = { variantId: shop.oil, unitPrice: 1290 };
    const cash = (amount: number) => [{ method: 'cash' as const, amount }];
    await expect(shop.sell({ lines: [line], payments: cash(1280) })).rejects.toMatchObject({
      code: 'payments-differ',
      details: { amount: 1290, current: 1280 },
    });
    await expect(shop.sell({ lines: [{ ...line, discount: 1291 }] })).rejects.toMatchObject({
      code: 'discount-too-large',
      details: { line: 1, cap: 1290 },
    });
    await expect(shop.sell({ lines: [line], discount: 1291 })).rejects.toMatchObject({ code: 'discount-too-large' });
    await expect(shop.sell({ lines: [{ variantId: 999 }] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(shop.sell({ lines: [{ unitPrice: 100 }], payments: cash(100) })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(shop.sell({ lines: [line], payments: cash(1290), personId: 77 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await shop.sales.list({ limit: 10 }, owner)).total).toBe(0);
    // What was given away for nothing is paid with nothing.
    expect((await shop.sell({ lines: [{ ...line, discount: 1290 }] })).total).toBe(0);
  });
});

describe('the shelf', () => {
  test('follows a receipt by hand, and its cancellation', async () => {
    const shop = await shopWithGoods();
    await shop.count(shop.oil, 10);
    shop.clock.pass(1);
    const made = await shop.sell({ lines: [{ variantId: shop.oil, thousandths: 3000 }, { variantId: shop.bread }] });
    expect(await shop.onHand(shop.oil)).toBe(7000);
    await shop.cancel(made.id);
    expect(await shop.onHand(shop.oil)).toBe(10_000);
    expect(await shop.onHand(shop.bread)).toBeNull();
  });
});

describe('a receipt that is taken back', () => {
  test('leaves no trace in the numbers, and both stay in the list', async () => {
    const shop = await shopWithGoods();
    const made = await shop.sell({
      lines: [{ variantId: shop.oil, thousandths: 2000, unitPrice: 1290, discount: 80 }],
      discount: 33,
      payments: [
        { method: 'cash', amount: 1467 },
        { method: 'card', amount: 1000 },
      ],
    });
    const key = shop.newForm();
    const back = await shop.cancel(made.id, key);
    expect(back).toMatchObject({ number: 'V-2', kind: 'cancellation', total: -2467 });
    expect(await shop.cancel(made.id, key)).toMatchObject({ id: back.id, again: true });
    const [whole, opposite] = [await shop.receipt(made.id), await shop.receipt(back.id)];
    expect(
      opposite.items.map(({ thousandths, discount, total, cost }) => [thousandths, discount, total, cost]),
    ).toEqual(
      whole.items.map(({ thousandths, discount, total, cost }) => [-thousandths, -discount, -total, -(cost ?? 0)]),
    );
    expect(whole.takenBack).toMatchObject([{ number: 'V-2' }]);
    expect(opposite.made).toMatchObject({ kind: 'cancellation', of: { number: 'V-1' } });
    expect(await shop.figures()).toMatchObject({ revenue: 0, receipts: 0, margin: null });
    const { rows } = await shop.sales.numbers({ from: '2026-11-21', to: '2026-11-21', by: 'payment' }, owner);
    expect(rows.map(({ receipts, revenue }) => [receipts, revenue])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(await shop.wrongSums()).toBe(0);
    await expect(shop.cancel(made.id)).rejects.toMatchObject({ code: 'receipt-taken-back', details: { by: 'V-2' } });
    await expect(shop.cancel(back.id)).rejects.toMatchObject({ code: 'receipt-not-made-here' });
  });

  test('one of the till’s file is not', async () => {
    const shop = await shopWithGoods();
    await shop.sales.apply({ uploadId: 'Scontrino;Data;Totale\n7;20/11/2026;5,00\n', corrections: {} }, owner);
    const { items } = await shop.sales.list({ limit: 1 }, owner);
    await expect(shop.cancel(items[0]?.id ?? 0)).rejects.toMatchObject({ code: 'receipt-not-made-here' });
    await expect(shop.cancel(4711)).rejects.toMatchObject({ code: 'not-found' });
  });
});
