import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import {
  addPercent,
  changeInPercent,
  type Currency,
  currencies,
  formatAmount,
  formatMoney,
  type Locale,
  locales,
  maxAmount,
  netOfVat,
  parseMoney,
  percentOf,
  roundHalfUp,
  type Rounding,
  roundings,
  roundPrice,
  toDecimal,
} from '../../src/api/money.ts';

/** Cases of each property; VETRINA_TEST_ROUNDS=1000000 for a long run. */
const rounds = Number(process.env['VETRINA_TEST_ROUNDS'] ?? 20_000);
// A million of them take some minutes a property.
vi.setConfig({ testTimeout: Math.max(20_000, rounds) });
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void =>
  fc.assert(property, { numRuns: rounds });

const amount = fc.oneof(fc.nat({ max: 100_000 }), fc.nat({ max: maxAmount }));
const currency = fc.constantFrom<Currency>(...currencies);
const locale = fc.constantFrom<Locale>(...locales);
const percent = fc.oneof(
  fc.integer({ min: -9_900, max: 100_000 }),
  fc.integer({ min: -100, max: 100 }).map((whole) => whole * 100),
);

/** Quotients by long division on whole numbers: halves away from zero, no floating point anywhere. */
function divided(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const whole = n / d;
  const rounded = (n % d) * 2n >= d ? whole + 1n : whole;
  return negative ? -rounded : rounded;
}

test('rounding is exact on whole numbers', () => {
  check(
    fc.property(fc.integer({ min: -maxAmount, max: maxAmount }), fc.integer({ min: 1, max: 100_000 }), (n, d) => {
      expect(BigInt(roundHalfUp(n, d))).toBe(divided(BigInt(n), BigInt(d)));
    }),
  );
});

test('percent, change and VAT agree with whole-number arithmetic', () => {
  check(
    fc.property(amount, percent, (price, hundredths) => {
      const exact = divided(BigInt(price) * BigInt(hundredths), 10_000n);
      expect(BigInt(percentOf(price, hundredths))).toBe(exact);
      expect(BigInt(addPercent(price, hundredths))).toBe(BigInt(price) + exact);
    }),
  );
  check(
    fc.property(fc.nat({ max: 100_000_000 }), fc.nat({ max: 100_000_000 }), (from, to) => {
      const exact = from === 0 ? null : Number(divided((BigInt(to) - BigInt(from)) * 10_000n, BigInt(from)));
      expect(changeInPercent(from, to)).toBe(exact);
    }),
  );
  check(
    fc.property(amount, fc.constantFrom(0, 400, 500, 1000, 2200, 2700), (gross, rate) => {
      expect(BigInt(netOfVat(gross, rate))).toBe(divided(BigInt(gross) * 10_000n, 10_000n + BigInt(rate)));
    }),
  );
});

/** The nearest amount of the wanted form, found by looking at every amount around. */
function nearestByLooking(price: number, rounding: Rounding, forint: boolean): number {
  if (rounding === 'none' && !forint) return price;
  const scale = forint ? 100 : 1;
  const fits: Record<Rounding, (each: number) => boolean> = {
    none: (each) => each % 100 === 0,
    'to-90': (each) => each % (100 * scale) === 90 * scale,
    'to-99': (each) => each % (100 * scale) === 99 * scale,
    'to-5-cents': (each) => each % (5 * scale) === 0,
    'to-whole': (each) => each % 100 === 0,
  };
  for (let away = 0; ; away++) {
    if (fits[rounding](price + away)) return price + away;
    if (price - away >= 0 && fits[rounding](price - away)) return price - away;
  }
}

test('endings of ninety, ninety-nine, five cents and whole are the nearest ones, ties going up', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 300_000 }),
      fc.constantFrom(...roundings),
      fc.constantFrom('EUR', 'HUF'),
      (price, rounding, money) => {
        expect(roundPrice(price, rounding, money as Currency)).toBe(nearestByLooking(price, rounding, money === 'HUF'));
      },
    ),
    { numRuns: Math.min(rounds, 20_000) },
  );
});

test('rounding twice is rounding once', () => {
  check(
    fc.property(amount, fc.constantFrom(...roundings), currency, (price, rounding, money) => {
      const once = roundPrice(price, rounding, money);
      expect(roundPrice(once, rounding, money)).toBe(once);
    }),
  );
});

test('what is shown in a language is read back as the same price', () => {
  check(
    fc.property(amount, currency, locale, (price, money, language) => {
      const shown = money === 'HUF' ? roundPrice(price, 'none', 'HUF') : price;
      if (shown > maxAmount) return;
      const decimal = language === 'en' ? '.' : ',';
      for (const text of [formatMoney(shown, money, language), formatAmount(shown, money, language)]) {
        expect(parseMoney(text, money, decimal)).toEqual({ kind: 'amount', amount: shown });
      }
    }),
  );
});

test.each([
  ['it', '−1.234,50\u00a0€'],
  ['en', '−€1,234.50'],
  ['hu', '−1\u00a0234,50\u00a0EUR'],
] as const)('what is below zero has the minus of typography in front of it: %s', (language, shown) => {
  expect(formatMoney(-123_450, 'EUR', language)).toBe(shown);
});

test('what goes to files and vendors is read back as the same price, and by whole numbers alone', () => {
  check(
    fc.property(amount, currency, (price, money) => {
      const text = toDecimal(price, money);
      expect(text).toMatch(/^\d+\.\d{2}$/u);
      expect(BigInt(text.replace('.', ''))).toBe(BigInt(price));
      expect(parseMoney(text, money, '.')).toEqual({ kind: 'amount', amount: price });
    }),
  );
});

test('an unclear price is asked, never guessed, and both readings are right', () => {
  check(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.nat({ max: 999 }),
      fc.constantFrom(',', '.'),
      (whole, tail, sign) => {
        const digits = String(tail).padStart(3, '0');
        const grouped = (whole * 1000 + tail) * 100;
        const decimal = whole * 100 + Number(divided(BigInt(tail), 10n));
        const text = `${whole}${sign}${digits}`;
        expect(parseMoney(text, 'EUR')).toEqual({ kind: 'unclear', readings: [grouped, decimal] });
        expect(parseMoney(text, 'EUR', sign as ',' | '.')).toEqual({ kind: 'amount', amount: decimal });
        const other = sign === ',' ? '.' : ',';
        expect(parseMoney(text, 'EUR', other)).toEqual({ kind: 'amount', amount: grouped });
      },
    ),
  );
});

test.each([
  ['12,90', 1290],
  ['12.90', 1290],
  ['€ 12,90', 1290],
  ['12,9', 1290],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ['1.234.567', 123_456_700],
  ['1 234,50 Ft', 123_450],
  ['0,005', 1],
  ['0,250', 25],
  [',50', 50],
  ['12,', 1200],
  ['+5', 500],
  ['100000000', 10_000_000_000],
])('%s is a price', (text, amountRead) => {
  expect(parseMoney(text, 'EUR')).toEqual({ kind: 'amount', amount: amountRead });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['€', 'empty'],
  ['-5', 'negative'],
  ['−5', 'negative'],
  ['12,9O', 'letters'],
  ['12,9O €', 'letters'],
  ['dodici', 'letters'],
  ['1,2,3', 'shape'],
  ['1.2345.6', 'shape'],
  ['12..5', 'shape'],
  ['5%', 'shape'],
  ['1/2', 'shape'],
  [',', 'shape'],
  ['100000000,01', 'too-large'],
  ['8031840070566', 'too-large'],
])('%s is refused', (text, reason) => {
  expect(parseMoney(text, 'EUR')).toEqual({ kind: 'refused', reason });
});

test('no text breaks the reader', () => {
  check(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(',', '.', undefined),
      (text, decimal) => {
        const parsed = parseMoney(text, 'EUR', decimal as ',' | '.' | undefined);
        if (parsed.kind !== 'amount') return;
        expect(Number.isSafeInteger(parsed.amount)).toBe(true);
        expect(parsed.amount).toBeGreaterThanOrEqual(0);
        expect(parsed.amount).toBeLessThanOrEqual(maxAmount);
      },
    ),
  );
});
