import { expect, it } from 'vitest';

import { randomBytes } from '../../../src/core/database/index.ts';

it('gives as many bytes as asked for, and none of them twice', () => {
  const given = Array.from({ length: 2_000 }, () => randomBytes(16));
  expect(new Set(given.map((bytes) => bytes.length))).toEqual(new Set([16]));
  expect(new Set(given.map((bytes) => bytes.toString('hex'))).size).toBe(2_000);
  // Every bit is a one about half the time: of two thousand throws within six deviations.
  for (let bit = 0; bit < 128; bit += 1) {
    const ones = given.filter((bytes) => ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    expect(Math.abs(ones - 1_000)).toBeLessThan(6 * Math.sqrt(500));
  }
});

it('keeps what was given when more is asked for', () => {
  const first = randomBytes(12);
  const said = first.toString('hex');
  for (let count = 0; count < 1_000; count += 1) randomBytes(12);
  expect(first.toString('hex')).toBe(said);
});
