/** What a digest says of a price that begins and ends by itself. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  type DatedSale,
  digestOf,
  dueAmount,
  dueStoreAmount,
  isSameOffer,
  isUnsure,
  lastTurn,
  nearestTurn,
  perhaps,
  type PricedOffer,
  readDigest,
  stopsSale,
} from '../../../src/core/listings/sale.ts';

const runs = Number(process.env['VETRINA_CASES'] ?? 2_000);
const hour = 60 * 60_000;
const noon = Date.parse('2026-12-01T11:00:00Z');

const offer = (change: Partial<PricedOffer> = {}): PricedOffer => ({
  print: 'p-_1',
  regular: 1290,
  sale: null,
  store: null,
  storeSale: null,
  ...change,
});
const sale = (change: Partial<DatedSale> = {}): DatedSale => ({
  amount: 990,
  from: noon,
  until: noon + 2 * hour,
  ...change,
});

test('an offer without a sale and without contents has the digest that it always had', () => {
  expect(digestOf(offer())).toBe('p-_1.1290.');
  expect(digestOf(offer({ store: 1190 }))).toBe('p-_1.1290.1190');
});

test('what customers see follows the clock, to the minute and with an open end', () => {
  const digest = digestOf(offer({ sale: sale(), store: 1190, storeSale: sale({ amount: 890, until: null }) }));
  const seen = (at: number) => [dueAmount(digest, at), dueStoreAmount(digest, at)];
  expect([noon - 1, noon, noon + 2 * hour - 1, noon + 2 * hour].map(seen)).toEqual([
    [1290, 1190],
    [990, 890],
    [990, 890],
    [1290, 890],
  ]);
  expect([nearestTurn(digest, noon - hour), nearestTurn(digest, noon + 2 * hour)]).toEqual([noon, noon + 2 * hour]);
  expect([lastTurn(digest, noon - 1), lastTurn(digest, noon + 3 * hour)]).toEqual([null, noon + 2 * hour]);
  expect([dueAmount('w', noon), dueAmount(null, noon), readDigest('w')]).toEqual([null, null, null]);
});

const amounts = fc.integer({ min: 1, max: 3 });
const sales = fc.option(
  fc.record({
    amount: amounts,
    from: fc.integer({ min: 0, max: 3 }),
    until: fc.option(fc.integer({ min: 4, max: 7 })),
  }),
);
const offers = fc.record<PricedOffer>({
  print: fc.constantFrom('a', 'a-b'),
  regular: amounts,
  sale: sales,
  store: fc.option(amounts),
  storeSale: sales,
});

test('two digests are equal exactly where the offers are', () => {
  fc.assert(
    fc.property(offers, offers, (one, other) => {
      expect(readDigest(digestOf(one))).toEqual(one);
      expect(digestOf(one) === digestOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: runs },
  );
});

test('what counts as the same from an instant on shows the same at every later instant', () => {
  fc.assert(
    fc.property(offers, offers, fc.integer({ min: 0, max: 8 }), (one, other, at) => {
      const [first, second] = [digestOf(one), digestOf(other)];
      if (!isSameOffer(first, second, at)) return;
      for (let later = at; later < 10; later++) {
        expect(dueAmount(first, later)).toBe(dueAmount(second, later));
        expect(dueStoreAmount(first, later)).toBe(dueStoreAmount(second, later));
      }
    }),
    { numRuns: runs },
  );
});

test('what perhaps stands there is no offer, and still tells of a sale', () => {
  const [plain, reduced] = [digestOf(offer()), digestOf(offer({ sale: sale() }))];
  for (const unsure of [perhaps(reduced, plain), perhaps(plain, reduced), perhaps(perhaps(null, reduced), plain)]) {
    expect(isUnsure(unsure)).toBe(true);
    expect(isSameOffer(unsure, reduced, noon) || isSameOffer(unsure, plain, noon)).toBe(false);
    expect(stopsSale(unsure, plain, noon, noon + hour)).toBe(true);
  }
  expect([perhaps(null, plain), isUnsure(null), isUnsure(plain)]).toEqual([null, false, false]);
});

describe('taking back a sale', () => {
  const sent = digestOf(offer({ sale: sale() }));
  const evening = noon + 7 * hour;

  test('that runs, or would begin before the next update may go, cannot wait', () => {
    expect(stopsSale(sent, digestOf(offer()), noon + hour, evening)).toBe(true);
    expect(stopsSale(sent, digestOf(offer()), noon - hour, evening)).toBe(true);
    expect(stopsSale(sent, digestOf(offer({ sale: sale({ until: noon + hour }) })), noon, evening)).toBe(true);
    expect(stopsSale(digestOf(offer({ storeSale: sale() })), digestOf(offer()), noon, evening)).toBe(true);
    expect(stopsSale(sent, null, noon, evening)).toBe(true);
  });

  test('that is over, still far off, or only becomes longer or another amount, is a change like any other', () => {
    expect(stopsSale(sent, digestOf(offer()), noon + 2 * hour, evening)).toBe(false);
    expect(stopsSale(sent, digestOf(offer()), noon - 10 * hour, noon - hour)).toBe(false);
    expect(stopsSale(sent, digestOf(offer({ sale: sale({ until: noon + 9 * hour }) })), noon, evening)).toBe(false);
    expect(stopsSale(sent, digestOf(offer({ sale: sale({ amount: 900 }) })), noon, evening)).toBe(false);
    expect(stopsSale(digestOf(offer()), digestOf(offer({ regular: 5 })), noon, evening)).toBe(false);
  });
});
