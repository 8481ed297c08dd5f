/** The receipt that is being written. */
import { describe, expect, test } from 'vitest';

import { codeFrom } from '../../../src/api/card-code.ts';
import type { CounterGoods } from '../../../src/api/counter.ts';
import {
  type Draft,
  emptyDraft,
  missingIn,
  paidByCard,
  restOf,
  saleOf,
  toPay,
  withCard,
  withCardChanged,
  withGoods,
  withLine,
  withoutPart,
  withPart,
  withPartChanged,
  withWords,
} from '../../../src/renderer/counter/draft.ts';
import { parseQuantity, readWish } from '../../../src/renderer/counter/quantity.ts';

const goods = (variantId: number, price: number | null): CounterGoods => ({
  variantId,
  title: `Merce ${variantId}`,
  sku: `M${variantId}`,
  gtin: null,
  price,
  regular: price,
  exact: true,
});
const draft = (): Draft => emptyDraft('a-key-of-sixteen-signs');

describe('what is typed before a code', () => {
  test.each([
    ['olio', 1000, 'olio'],
    ['3*olio', 3000, 'olio'],
    ['0,350 x pane', 350, 'pane'],
    ['2 × 8001234567895', 2000, '8001234567895'],
    ['3*', 3000, ''],
    ['10x', 10_000, ''],
    ['0*olio', 1000, '0*olio'],
    ['8001234567895', 1000, '8001234567895'],
    // A gift card's own code, not seven of something.
    ['7X1T-2XEP-V7VH', 1000, '7X1T-2XEP-V7VH'],
    ['2*7X1T-2XEP-V7VH', 2000, '7X1T-2XEP-V7VH'],
  ])('%s', (written, thousandths, words) => {
    expect(readWish(written)).toEqual({ thousandths, words });
  });

  test('a quantity is one that can be sold', () => {
    expect(['2', '0,350', '1.5', '0', '8001234567895', 'due', '-1', ''].map(parseQuantity)).toEqual([
      2000,
      350,
      1500,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the lines', () => {
  test('the same goods once more are one more of them; at another price they are a line of their own', () => {
    const twice = withGoods(
      withGoods(withGoods(draft(), goods(1, 500), 1000), goods(2, 300), 1000),
      goods(1, 500),
      2000,
    );
    expect(twice.lines.map(({ variantId, thousandths }) => [variantId, thousandths])).toEqual([
      [1, 3000],
      [2, 1000],
    ]);
    const cheaper = withLine(twice, twice.lines[0]?.key ?? 0, { unitPrice: 450 });
    expect(withGoods(cheaper, goods(1, 500), 1000).lines).toHaveLength(3);
    expect(toPay(twice)).toBe(1800);
  });

  test('what is missing is said before it is sent', () => {
    expect(missingIn(draft())).toBe('lines');
    const byHand = withWords(draft(), 'cesto', 1000);
    expect(missingIn(byHand)).toBe('price');
    const priced = withLine(byHand, 1, { unitPrice: 3900 });
    expect(missingIn(priced)).toBeNull();
    expect(missingIn(withLine(priced, 1, { thousandths: null }))).toBe('quantity');
    expect(missingIn({ ...priced, discount: 4000 })).toBe('discount');
  });
});

describe('the payments', () => {
  test('what names no amount takes the rest; the sale says each amount', () => {
    const whole = { ...withGoods(draft(), goods(1, 1000), 1000), discount: 100 };
    const parts = withPartChanged(withPart(whole, 'card'), 0, { amount: 300 });
    expect(restOf(parts)).toBe(600);
    expect(saleOf(parts).payments).toEqual([
      { method: 'cash', amount: 300 },
      { method: 'card', amount: 600 },
    ]);
    expect(missingIn(withPartChanged(parts, 0, { amount: 1000 }))).toBe('payments');
    expect(saleOf(withoutPart(parts, 1)).payments).toEqual([{ method: 'cash', amount: 900 }]);
  });
});

describe('gift cards', () => {
  const code = codeFrom([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

  test('one that is sold is to be paid too', () => {
    const selling = withCard(draft());
    expect(missingIn(selling)).toBe('card');
    const whole = withCardChanged(selling, 1, { amount: 5000 });
    expect([toPay(whole), missingIn(whole)]).toEqual([5000, null]);
    expect(saleOf(whole)).toMatchObject({ lines: [], cards: [{ amount: 5000, expiresOn: null }] });
  });

  test('one that is scanned pays what it can', () => {
    const whole = withGoods(draft(), goods(1, 1000), 1000);
    expect(saleOf(paidByCard(whole, { code, balance: 400 })).payments).toEqual([
      { method: 'gift-card', amount: 400, code },
      { method: 'cash', amount: 600 },
    ]);
    const all = paidByCard(whole, { code, balance: 5000 });
    expect(saleOf(all).payments).toEqual([{ method: 'gift-card', amount: 1000, code }]);
    expect(paidByCard(all, { code, balance: 5000 })).toBe(all);
    expect(missingIn(withPartChanged(all, 0, { code: '7K2Q' }))).toBe('code');
  });
});
