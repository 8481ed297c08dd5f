/** Made-up price records of one variant on one channel, the same for the same seed. */
import type { SeenPrice } from '../../../src/core/pricing/prior-price.ts';

export const quarter = 15 * 60_000;

/** The same chances every time (mulberry32): a failure can be met again. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Up to twelve records within some eighty days: short steps and long ones, off sale, never seen, seen late, slips, and
 * now and then a clock that was set back. Everything happens on the quarter of an hour.
 */
export function randomHistory(chance: () => number, start: number): SeenPrice[] {
  const records: SeenPrice[] = [];
  let at = start + Math.floor(chance() * 40) * 96 * quarter;
  const count = Math.floor(chance() * 13);
  for (let sequence = 1; sequence <= count; sequence++) {
    at += Math.floor(chance() ** 3 * 20 * 96) * quarter;
    if (chance() < 0.03) at -= 96 * quarter;
    const amount = chance() < 0.08 ? null : 100 + Math.floor(chance() * 40);
    const late = chance() < 0.5 ? 0 : Math.floor(chance() ** 2 * 200) * quarter;
    records.push({
      sequence,
      amount,
      from: at,
      visibleFrom: chance() < 0.15 ? null : at + late,
      typingError: chance() < 0.12,
    });
  }
  return records;
}

/** Looks at every quarter of an hour: the last record given that had shown by then. No cleverness. */
export function lowestByLooking(records: readonly SeenPrice[], from: number, until: number): number | null {
  const quarters = Math.round((until - from) / quarter);
  const seen = new Int16Array(quarters).fill(-1);
  for (const [index, { amount, from: given, visibleFrom }] of records.entries()) {
    const showed = amount === null ? (visibleFrom ?? given) : visibleFrom;
    if (showed !== null) seen.fill(index, Math.max(0, Math.round((showed - from) / quarter)));
  }
  let lowest: number | null = null;
  for (const index of seen) {
    const record = records[index];
    if (record === undefined || record.amount === null || record.typingError) continue;
    if (lowest === null || record.amount < lowest) lowest = record.amount;
  }
  return lowest;
}
