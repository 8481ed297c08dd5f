import fc from 'fast-check';
import { expect, test } from 'vitest';

import { priceAt } from '../../../src/core/pricing/price-at.ts';
import { priorPrice, type SeenPrice } from '../../../src/core/pricing/prior-price.ts';
import { openPrices, owner } from './open-prices.ts';

/** VETRINA_TEST_ROUNDS=100000 for a long run. */
const rounds = Number(process.env['VETRINA_TEST_ROUNDS'] ?? 5000);
const typed = { note: '', typingError: false };

const history: fc.Arbitrary<SeenPrice[]> = fc
  .array(
    fc.record({
      after: fc.nat({ max: 12 }),
      amount: fc.option(fc.integer({ min: 1, max: 50 }), { freq: 6 }),
      seenAfter: fc.option(fc.nat({ max: 8 }), { freq: 4 }),
      typingError: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    let from = 0;
    return steps.map(({ after, amount, seenAfter, typingError }, index) => {
      from += after;
      return {
        sequence: index + 1,
        amount,
        from,
        visibleFrom: seenAfter === null ? null : from + seenAfter,
        typingError,
      };
    });
  });

/** Minute by minute, without any cleverness: what does a customer see at this minute? */
function seenAt(records: readonly SeenPrice[], minute: number): SeenPrice | undefined {
  return records.findLast(({ amount, from, visibleFrom }) => {
    const since = amount === null ? (visibleFrom ?? from) : visibleFrom;
    return since !== null && since <= minute;
  });
}

test('the lowest price of the window is the one found by looking at every minute of it', () => {
  fc.assert(
    fc.property(history, fc.nat({ max: 80 }), fc.nat({ max: 60 }), (records, start, length) => {
      const seen = Array.from({ length }, (_, index) => seenAt(records, start + index)).flatMap((record) =>
        record === undefined || record.amount === null || record.typingError ? [] : [record.amount],
      );
      expect(priorPrice(records, start, start + length)).toBe(seen.length === 0 ? null : Math.min(...seen));
    }),
    { numRuns: rounds },
  );
});

test('the price in force is the last one given, also where a clock was set back', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat({ max: 9 }))), fc.nat({ max: 40 }), (amounts, at) => {
      const records = amounts.map((amount, index) => ({
        sequence: index + 1,
        amount,
        from: index * 3,
        until: index === amounts.length - 1 ? null : index * 3 + 3,
      }));
      expect(priceAt(records, at)).toBe(amounts[Math.min(Math.floor(at / 3), amounts.length - 1)] ?? null);
    }),
    { numRuns: rounds },
  );
  const setBack = [
    { sequence: 1, amount: 10, from: 100, until: 50 },
    { sequence: 2, amount: 12, from: 50, until: null },
  ];
  expect(priceAt(setBack, 200)).toBe(12);
});

test('thirty days are days of the store: an hour lost in spring does not shorten them', async () => {
  const shop = await openPrices();
  // Rome: summer time begins on 29 March 2026.
  shop.clock.time = Date.parse('2026-03-10T08:00:00Z');
  const oil = await shop.sell('Olio', 900);
  shop.clock.time = Date.parse('2026-03-10T11:00:00Z');
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 1200, ...typed }, owner);
  // 12:00 in Rome was 11:00 UTC in March and is 10:00 UTC in April.
  const noon = Date.parse('2026-04-09T10:00:00Z');
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'till', noon)).toBe(1200);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'till', noon - 60_000)).toBe(900);
});

test('a promotion that is just announced does not count its own price', async () => {
  const shop = await openPrices();
  const oil = await shop.sell('Olio', 1000);
  shop.clock.pass(60 * 24 * 10);
  const announced = shop.clock.now();
  await shop.pricing.verbs.setPrice({ variantId: oil, amount: 700, ...typed }, owner);
  expect(await shop.pricing.priorPrice(shop.database.read, oil, 'till', announced)).toBe(1000);
  expect(await shop.pricing.priceAt(shop.database.read, oil, null, announced)).toBe(700);
  expect(await shop.pricing.priceAt(shop.database.read, oil, 'web', announced - 1)).toBe(1000);
});
