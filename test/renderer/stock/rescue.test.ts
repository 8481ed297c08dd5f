import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { percentOf } from '../../../src/api/money.ts';
import { rescueOf } from '../../../src/renderer/stock/rescue.ts';

describe('The promotion for goods that stand still', () => {
  it('is one price where it is the same for all, else the largest whole percentage that each of them bears', () => {
    const lamp = { price: 4900, rescuePrice: 2490 };
    expect(rescueOf([lamp])).toEqual({ kind: 'fixed', price: 2490 });
    expect(rescueOf([lamp, { price: 3900, rescuePrice: 2490 }])).toEqual({ kind: 'fixed', price: 2490 });
    expect(rescueOf([lamp, { price: 9900, rescuePrice: 7490 }])).toEqual({ kind: 'percent', percent: 2400 });
  });

  it('is none where nothing is chosen, one of them has no safe price, or they have not one percent in common', () => {
    const lamp = { price: 4900, rescuePrice: 2490 };
    expect(rescueOf([])).toBeNull();
    expect(rescueOf([lamp, { price: 4900, rescuePrice: null }])).toBeNull();
    expect(rescueOf([lamp, { price: 99_990, rescuePrice: 99_890 }])).toBeNull();
  });

  it('never takes one of them below its lowest price', () => {
    const goods = fc
      .tuple(fc.integer({ min: 2, max: 10_000_000 }), fc.integer({ min: 1, max: 9_999 }))
      .map(([price, share]) => ({ price, rescuePrice: Math.max(1, Math.floor((price * share) / 10_000)) }));
    fc.assert(
      fc.property(fc.array(goods, { minLength: 1, maxLength: 5 }), (rows) => {
        const rescue = rescueOf(rows);
        if (rescue === null) return;
        for (const { price, rescuePrice } of rows) {
          const after = rescue.kind === 'fixed' ? rescue.price : price - percentOf(price, rescue.percent);
          expect(after).toBeGreaterThanOrEqual(rescuePrice);
        }
      }),
    );
  });
});
