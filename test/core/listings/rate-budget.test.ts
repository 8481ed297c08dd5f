import { expect, test } from 'vitest';

import { rateBudget } from '../../../src/core/listings/rate-budget.ts';
import { openTestListings } from './open-test-listings.ts';

test('within any sixty seconds no more calls go out than the service takes', () => {
  const budget = rateBudget({ callsPerMinute: 10, callsPerOffer: 2 });
  expect(budget.pieces(0, 100)).toBe(5);
  budget.spend(0, 3);
  expect(budget.pieces(30_000, 100)).toBe(2);
  budget.spend(30_000, 2);
  expect(budget.pieces(59_999, 100)).toBe(0);
  expect(budget.pieces(60_000, 100)).toBe(3);
  expect(budget.pieces(90_000, 1)).toBe(1);
});

test('a clock that was set back does not hold the queue for ever', () => {
  const budget = rateBudget({ callsPerMinute: 2, callsPerOffer: 1 });
  budget.spend(1_000_000, 2);
  expect(budget.pieces(0, 100)).toBe(2);
});

test('a long list goes out minute by minute where the vendor itself is called', async () => {
  const shop = await openTestListings();
  Object.assign(shop.google, { rate: { callsPerMinute: 4, callsPerOffer: 2 } });
  await shop.connectGoogle();
  for (const sku of ['A', 'B', 'C', 'D', 'E']) await shop.add(sku, 100);
  const sent: number[] = [];
  for (let minute = 0; minute < 6; minute++) {
    await shop.turn();
    sent.push(shop.google.published.length);
    await shop.pass(60_000, 5_000);
  }
  expect(sent[0]).toBe(2);
  expect(shop.google.published).toHaveLength(5);
});
