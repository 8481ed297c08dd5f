import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Content, contentText, contentUnits, parseContent, unitPrice } from '../../src/api/unit-price.ts';

const perOne = (written: string, price: number) =>
  unitPrice(price, { ...(parseContent(written) as Content), per: 'one' });

describe('The price per kilo, litre, metre', () => {
  test.each([
    ['0,75 l', 1290, { amount: 1720, measure: 'l' }],
    ['750 ml', 1290, { amount: 1720, measure: 'l' }],
    ['75 cl', 1290, { amount: 1720, measure: 'l' }],
    ['250 g', 420, { amount: 1680, measure: 'kg' }],
    ['6 x 200 g', 600, { amount: 500, measure: 'kg' }],
    ['3 l', 4490, { amount: 1497, measure: 'l' }],
    ['10 pz', 199, { amount: 20, measure: 'pz' }],
    ['150 cm', 300, { amount: 200, measure: 'm' }],
    ['2,5 mq', 5000, { amount: 2000, measure: 'm2' }],
  ])('%s at %i', (written, price, expected) => expect(perOne(written, price)).toEqual(expected));

  test('small goods are compared by a hundred grams', () => {
    expect(unitPrice(420, { thousandths: 40_000, unit: 'g', per: 'hundred' })).toEqual({
      amount: 1050,
      measure: '100g',
    });
    expect(unitPrice(900, { thousandths: 50_000, unit: 'ml', per: 'hundred' })).toEqual({
      amount: 1800,
      measure: '100ml',
    });
  });

  test('exactly one kilo needs no second price, and pieces have no hundred', () => {
    expect(perOne('1 kg', 999)).toBeNull();
    expect(perOne('1000 g', 999)).toBeNull();
    expect(unitPrice(200, { thousandths: 2000, unit: 'pz', per: 'hundred' })).toEqual({ amount: 100, measure: 'pz' });
  });

  test('is exact for any price and content: one rounding of the true quotient', () => {
    const gramsIn = { mg: 1n, g: 1000n, kg: 1_000_000n } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 1000, max: 1_000_000_000 }),
        fc.constantFrom('mg', 'g', 'kg'),
        (price, thousandths, unit) => {
          const found = unitPrice(price, { thousandths, unit, per: 'one' });
          const inside = BigInt(thousandths) * gramsIn[unit];
          if (found === null) return inside === 1_000_000_000n;
          const twice = 2n * BigInt(price) * 1_000_000_000n;
          const off = twice - 2n * BigInt(found.amount) * inside;
          return off >= -inside && off <= inside;
        },
      ),
    );
  });
});

describe('A content as people write it', () => {
  test.each(['', '750', 'ml', '0 g', '0,000 kg', '-3 g', '1.234,5 g', '12 oz', 'tanto', '5 x g', '1e3 g'])(
    '%j is none',
    (written) => expect(parseContent(written)).toBeNull(),
  );

  test.each([
    ['500gr', { thousandths: 500_000, unit: 'g' }],
    ['1,5 litri', { thousandths: 1500, unit: 'l' }],
    ['0.330 L', { thousandths: 330, unit: 'l' }],
    ['4×125 g', { thousandths: 500_000, unit: 'g' }],
    ['2 m²', { thousandths: 2000, unit: 'm2' }],
  ])('%s', (written, expected) => expect(parseContent(written)).toEqual(expected));

  test('what is written out is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.constantFrom(...contentUnits),
        fc.constantFrom(',' as const, '.' as const),
        (thousandths, unit, decimal) => {
          expect(parseContent(contentText({ thousandths, unit }, decimal))).toEqual({ thousandths, unit });
        },
      ),
    );
  });
});
