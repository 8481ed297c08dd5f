/** What is suggested for goods that stand still is never a loss. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { currencies, marginShare, netOfVat } from '../../../src/api/money.ts';
import { reduce } from '../../../src/core/pricing/promotions/reduce.ts';
import { rescueOf } from '../../../src/core/stock/rescue-price.ts';

const euro = { currency: 'EUR', minimumMargin: 0 } as const;
const lamp = { price: 4900, cost: 2000, floorPrice: null, vatRate: 2200 };

describe('the price at which goods can go', () => {
  test('is the lowest ,90 above cost with VAT, the lowest margin and the floor price', () => {
    expect(rescueOf(lamp, euro)).toEqual({ rescuePrice: 2490, why: null });
    expect(rescueOf(lamp, { ...euro, minimumMargin: 2_000 })).toEqual({ rescuePrice: 3090, why: null });
    expect(rescueOf({ ...lamp, floorPrice: 3500 }, euro)).toEqual({ rescuePrice: 3590, why: null });
    expect(rescueOf({ ...lamp, cost: 800_000, price: 2_000_000 }, { ...euro, currency: 'HUF' })).toEqual({
      rescuePrice: 979_000,
      why: null,
    });
  });

  test('ends in five cents where no ,90 is left below the price of today', () => {
    expect(rescueOf({ ...lamp, price: 250, cost: 160 }, euro)).toEqual({ rescuePrice: 200, why: null });
  });

  test('is none where cost or price is not known, or nothing safe is below', () => {
    expect(rescueOf({ ...lamp, cost: null }, euro)).toEqual({ rescuePrice: null, why: 'no-cost' });
    expect(rescueOf({ ...lamp, price: null }, euro)).toEqual({ rescuePrice: null, why: 'no-price' });
    expect(rescueOf({ ...lamp, floorPrice: 4900 }, euro)).toEqual({ rescuePrice: null, why: 'nothing-below' });
    expect(rescueOf({ ...lamp, cost: 4500 }, euro)).toEqual({ rescuePrice: null, why: 'nothing-below' });
  });

  test('never under floor, cost or lowest margin, always below the price, and no promotion warns of it', () => {
    const goods = fc.record({
      price: fc.integer({ min: 1, max: 5_000_000 }),
      cost: fc.integer({ min: 0, max: 2_000_000 }),
      floorPrice: fc.option(fc.integer({ min: 0, max: 3_000_000 })),
      vatRate: fc.constantFrom(0, 400, 500, 1_000, 2_200, 2_700),
    });
    const rule = fc.record({
      currency: fc.constantFrom(...currencies),
      minimumMargin: fc.integer({ min: 0, max: 9_900 }),
    });
    let suggested = 0;
    fc.assert(
      fc.property(goods, rule, (one, shop) => {
        const { rescuePrice, why } = rescueOf(one, shop);
        if (rescuePrice === null) {
          expect(why).toBe('nothing-below');
          return;
        }
        suggested += 1;
        expect(rescuePrice).toBeLessThan(one.price);
        expect(rescuePrice).toBeGreaterThanOrEqual(one.floorPrice ?? 0);
        expect(netOfVat(rescuePrice, one.vatRate)).toBeGreaterThanOrEqual(one.cost);
        expect(marginShare(rescuePrice, one.cost, one.vatRate)).toBeGreaterThanOrEqual(shop.minimumMargin);
        const { amount, warnings } = reduce(
          { ...shop, reduction: { kind: 'fixed', value: rescuePrice }, regime: 'ordinary', claim: null },
          { ...one, regular: one.price, prior: one.price, priorDays: null },
        );
        expect({ amount, warnings }).toEqual({ amount: rescuePrice, warnings: [] });
      }),
      { numRuns: 1000 },
    );
    expect(suggested).toBeGreaterThan(50);
  });
});
