/** Amounts that are shared out: nothing is lost, nothing is invented. */
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { spread } from '../../../../src/core/sales/counter/spread.ts';

const amount = fc.integer({ min: 0, max: 10_000_000 });

test('a discount over lines adds up to itself, and no line bears more than it is worth', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 100 }),
      (weights, percent) => {
        const whole = weights.reduce((sum, each) => sum + each, 0);
        const off = Math.floor((whole * percent) / 100);
        const parts = spread(off, weights);
        expect(parts.reduce((sum, each) => sum + each, 0)).toBe(whole === 0 ? 0 : off);
        expect(parts.every((part, place) => part >= 0 && part <= (weights[place] ?? 0))).toBe(true);
      },
    ),
  );
});
