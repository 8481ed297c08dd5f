/** Gift cards and store credit: the balance is the sum of what was written, and never below zero. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkSign, codeFrom, isCardCode, plainCode, shownCode } from '../../../../src/api/card-code.ts';
import type { CounterSale } from '../../../../src/api/counter.ts';
import { type CounterShop, openCounterShop, owner } from './open-counter.ts';

type Payments = CounterSale['payments'];
const cash = (amount: number): Payments => [{ method: 'cash', amount }];
const byCard = (amount: number, code: string): Payments[number] => ({ method: 'gift-card', amount, code });

async function shopWithGoods() {
  const shop = await openCounterShop();
  return { ...shop, bowl: await shop.stock('Ciotola', 3400, { sku: 'CIOTOLA', cost: 1500 }) };
}

async function sold(shop: CounterShop, amount: number, expiresOn: string | null = null) {
  const made = await shop.sell({ lines: [], cards: [{ amount, expiresOn }], payments: cash(amount) });
  const [card] = made.cards;
  if (card === undefined) throw new Error('no card was issued');
  return { ...card, receiptId: made.id };
}

const buy = (shop: CounterShop & { bowl: number }, unitPrice: number, payments: Payments) =>
  shop.sell({ lines: [{ variantId: shop.bowl, unitPrice }], payments });
const balance = async (shop: CounterShop, id: number) => (await shop.counter.cards.get({ id }, owner)).balance;

describe('codes', () => {
  test('one wrong sign is seen, and what is easily mistaken is put right', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 11, maxLength: 11 }),
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 31 }),
        (numbers, place, off) => {
          const code = codeFrom(numbers);
          expect(isCardCode(shownCode(code).toLowerCase())).toBe(true);
          const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
          const other = signs[(signs.indexOf(code[place] ?? '') + off) % 32] ?? '';
          expect(isCardCode(code.slice(0, place) + other + code.slice(place + 1))).toBe(false);
        },
      ),
    );
    expect(plainCode('o1il-2')).toBe('01112');
    expect(checkSign('00000000000')).toBe('0');
  });
});

describe('a gift card', () => {
  test('is money in the drawer and no revenue; what is bought with it is revenue', async () => {
    const shop = await shopWithGoods();
    const card = await sold(shop, 5000);
    expect(card).toMatchObject({ kind: 'gift-card', state: 'open', balance: 5000, expiresOn: null });
    expect(isCardCode(card.code)).toBe(true);
    expect(await shop.figures()).toMatchObject({ revenue: 0, receipts: 0 });
    const day = '2026-11-21';
    const { parts } = await shop.counter.closes.outlook({ day }, owner);
    expect(parts.map(({ method, expected }) => [method, expected])).toEqual([
      ['cash', 5000],
      ['card', 0],
      ['gift-card', -5000],
    ]);
    const spent = await buy(shop, 3400, [byCard(3000, card.code), { method: 'cash', amount: 400 }]);
    expect(spent.cards).toMatchObject([{ code: card.code, balance: 2000 }]);
    expect(await shop.figures()).toMatchObject({ revenue: 3400, receipts: 1 });
    const whole = await shop.counter.cards.byCode({ code: card.code.toLowerCase() }, owner);
    expect(whole.entries.map(({ kind, amount, receipt }) => [kind, amount, receipt?.number])).toEqual([
      ['redeemed', -3000, 'V-2'],
      ['issued', 5000, 'V-1'],
    ]);
    expect((await shop.receipt(spent.id)).payments[0]).toMatchObject({ method: 'gift-card', amount: 3000 });
    expect((await shop.counter.cards.list({ limit: 10 }, owner)).owed).toBe(2000);
    expect(await shop.wrongSums()).toBe(0);
  });

  test('gives no more than is left, with a right code, while it is valid and not blocked', async () => {
    const shop = await shopWithGoods();
    const card = await sold(shop, 5000, '2026-12-31');
    const refused = (payments: Payments, code: string) =>
      expect(buy(shop, payments[0]?.amount ?? 0, payments)).rejects.toMatchObject({ code });
    await refused([byCard(5001, card.code)], 'card-not-enough');
    await refused([byCard(100, '7K2Q')], 'card-code-wrong');
    await refused([byCard(100, codeFrom([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))], 'card-unknown');
    await refused([{ method: 'gift-card', amount: 100 }], 'card-code-missing');
    // Twice on one receipt it is still the same card.
    await expect(buy(shop, 6000, [byCard(3000, card.code), byCard(3000, card.code)])).rejects.toMatchObject({
      code: 'card-not-enough',
      details: { current: 2000 },
    });
    expect(await shop.counter.cards.block({ id: card.id, why: 'persa' }, owner)).toMatchObject({ state: 'blocked' });
    await refused([byCard(100, card.code)], 'card-blocked');
    await shop.counter.cards.unblock({ id: card.id }, owner);
    shop.clock.time = Date.parse('2026-12-31T22:30:00.000Z');
    expect((await buy(shop, 100, [byCard(100, card.code)])).total).toBe(100);
    shop.clock.time = Date.parse('2026-12-31T23:30:00.000Z');
    await refused([byCard(100, card.code)], 'card-expired');
    expect(await shop.counter.cards.list({ limit: 10, state: 'expired' }, owner)).toMatchObject({ total: 1 });
    expect(await balance(shop, card.id)).toBe(4900);
  });

  test('of ten tills that spend it at once, as many succeed as it has money for', async () => {
    const shop = await shopWithGoods();
    const card = await sold(shop, 5000);
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => buy(shop, 1600, [byCard(1600, card.code)])));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await balance(shop, card.id)).toBe(200);
  });

  test('with its receipt it is taken back while nothing of it is spent; a receipt paid with it gives it back', async () => {
    const shop = await shopWithGoods();
    const card = await sold(shop, 5000);
    const spent = await buy(shop, 1000, [byCard(1000, card.code)]);
    await expect(shop.cancel(card.receiptId)).rejects.toMatchObject({ code: 'card-already-used' });
    await shop.cancel(spent.id);
    expect(await balance(shop, card.id)).toBe(5000);
    await shop.cancel(card.receiptId);
    expect(await shop.counter.cards.get({ id: card.id }, owner)).toMatchObject({ balance: 0, state: 'spent' });
    await expect(buy(shop, 100, [byCard(100, card.code)])).rejects.toMatchObject({ code: 'card-not-enough' });
    expect(await shop.figures()).toMatchObject({ revenue: 0, receipts: 0 });
  });

  test('that is lost is replaced: what was left is on the new one, and the old one is good for nothing', async () => {
    const shop = await shopWithGoods();
    const card = await sold(shop, 5000);
    const fresh = await shop.counter.cards.replace({ id: card.id }, owner);
    expect(fresh).toMatchObject({ balance: 5000, state: 'open', kind: 'gift-card' });
    expect(fresh.code).not.toBe(card.code);
    await expect(buy(shop, 100, [byCard(100, card.code)])).rejects.toMatchObject({ code: 'card-blocked' });
    await expect(shop.counter.cards.replace({ id: card.id }, owner)).rejects.toMatchObject({ code: 'card-spent' });
    expect((await shop.counter.cards.list({ limit: 10 }, owner)).owed).toBe(5000);
  });

  test('is printed with its code to scan', async () => {
    const shop = await shopWithGoods();
    const card = await sold(shop, 5000, '2027-11-30');
    for (const language of ['it', 'en', 'hu'] as const) {
      const paper = await shop.counter.cards.print({ id: card.id, language }, owner);
      expect(Buffer.from(paper.text, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe('store credit', () => {
  test('is given for goods that come back, and spent like a card', async () => {
    const shop = await shopWithGoods();
    const sale = await buy(shop, 3400, cash(3400));
    const { lines } = await shop.counter.returns.outlook({ receiptId: sale.id }, owner);
    const wish = {
      formKey: shop.newForm(),
      receiptId: sale.id,
      lines: [{ lineId: lines[0]?.lineId ?? 0, thousandths: 1000, to: 'shelf' as const }],
      reason: 'changed-mind' as const,
      note: '',
      exchange: [],
    };
    const made = await shop.counter.returns.take(
      { ...wish, payments: [{ method: 'store-credit', amount: 3400 }] },
      owner,
    );
    const [credit] = made.cards;
    expect(credit).toMatchObject({ kind: 'store-credit', balance: 3400 });
    // The same form again gives the same credit, once.
    const again = await shop.counter.returns.take(
      { ...wish, payments: [{ method: 'store-credit', amount: 3400 }] },
      owner,
    );
    expect(again).toMatchObject({ again: true, cards: [{ code: credit?.code }] });
    expect((await shop.counter.cards.list({ limit: 10 }, owner)).total).toBe(1);
    const spent = await buy(shop, 3000, [byCard(3000, credit?.code ?? '')]);
    expect((await shop.receipt(spent.id)).payments).toMatchObject([{ method: 'store-credit', amount: 3000 }]);
    await expect(shop.cancel(made.id)).rejects.toMatchObject({ code: 'card-already-used' });
    expect(await shop.figures()).toMatchObject({ revenue: 3000 });
    expect(await shop.wrongSums()).toBe(0);
  });
});
