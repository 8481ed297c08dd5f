import fc from 'fast-check';
import { expect, test } from 'vitest';

import { backoff, nextTry } from '../../../src/core/outbox/pace.ts';

test('pauses double from five seconds to a quarter of an hour, half of each by chance', () => {
  const longest = [0, 1, 2, 7, 8, 100].map((attempts) => backoff(attempts, () => 1));
  const shortest = [0, 1, 2, 7, 8, 100].map((attempts) => backoff(attempts, () => 0));
  expect(longest).toEqual([5_000, 10_000, 20_000, 640_000, 900_000, 900_000]);
  expect(shortest).toEqual([2_500, 5_000, 10_000, 320_000, 450_000, 450_000]);
});

test('nobody comes before a time that was named, nor back at once', () => {
  const now = Date.parse('2026-11-21T09:00:00Z');
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 100_000_000 }),
      fc.nat(50),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (distance, attempts, chance) => {
        const named = new Date(now + distance).toISOString();
        const at = nextTry(now, attempts, named, () => chance);
        expect(at).toBeGreaterThanOrEqual(now + (distance > 0 ? distance : 2_500));
      },
    ),
  );
  expect(nextTry(now, 0, 'no time', () => 0)).toBe(now + 2_500);
});
