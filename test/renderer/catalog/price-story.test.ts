import { describe, expect, it } from 'vitest';
import type { PriceRecord } from '../../../src/api/pricing.ts';
import { lowestOfThirtyDays, priceLine, priceSteps } from '../../../src/renderer/catalog/price-story.ts';

const dayMs = 24 * 60 * 60_000;
const now = Date.parse('2026-11-21T12:00:00.000Z');
const daysAgo = (days: number): string => new Date(now - days * dayMs).toISOString();

const record = (facts: Partial<PriceRecord> & { sequence: number }): PriceRecord => ({
  variantId: 1,
  channelId: null,
  amount: 1290,
  regular: facts.amount ?? 1290,
  from: daysAgo(1),
  until: null,
  reason: 'typed',
  note: '',
  exception: false,
  typingError: false,
  actor: 'Sara',
  batchId: facts.sequence,
  recordedAt: facts.from ?? daysAgo(1),
  ...facts,
});

/** Newest first, as the shop tells them: 12,50 until two months ago, 11,90 until yesterday, 12,90 since. */
const story = [
  record({ sequence: 30, amount: 1290, from: daysAgo(1) }),
  record({ sequence: 20, amount: 1190, from: daysAgo(54), until: daysAgo(1) }),
  record({ sequence: 10, amount: 1250, from: daysAgo(90), until: daysAgo(54) }),
];

describe('The history of a price', () => {
  it('is a line of its days, from the first one until now', () => {
    const line = priceLine(story, now);
    expect([line.length, line[0]?.value, line.at(-60)?.value, line.at(-10)?.value, line.at(-1)?.value]).toEqual([
      91, 1250, 1250, 1190, 1290,
    ]);
  });

  it('begins thirty days back for a young price, and half a year back for an old one', () => {
    const young = priceLine([record({ sequence: 1, from: daysAgo(2) })], now);
    expect([young.length, young[0]?.value, young.at(-1)?.value]).toEqual([31, null, 1290]);
    expect(priceLine([record({ sequence: 1, from: daysAgo(900) })], now)).toHaveLength(181);
    expect(priceLine([], now).every(({ value }) => value === null)).toBe(true);
  });

  it('knows its lowest of thirty days, also of a price that ended within them', () => {
    expect(lowestOfThirtyDays(story, now)).toBe(1190);
    expect(lowestOfThirtyDays(story, now + 40 * dayMs)).toBe(1290);
    expect(lowestOfThirtyDays([], now)).toBeNull();
  });

  it('does not count a slip, nor the price of one channel', () => {
    const slip = record({ sequence: 29, amount: 129, from: daysAgo(1.01), until: daysAgo(1), typingError: true });
    const own = record({ sequence: 28, amount: 990, channelId: 'web', exception: true });
    expect(lowestOfThirtyDays([...story, slip, own], now)).toBe(1190);
  });
});

describe('Who changed what', () => {
  it('is one line for a change everywhere, though every channel has its record', () => {
    const channels = ['till', 'google'].map((channelId, index) =>
      record({ sequence: 31 + index, channelId, batchId: 30, amount: 1290 }),
    );
    expect(priceSteps([...channels, ...story]).map(({ from, to, channelIds }) => [from, to, channelIds])).toEqual([
      [1190, 1290, null],
      [1250, 1190, null],
      [null, 1250, null],
    ]);
  });

  it('names the channel of a price of its own, and what it was there before', () => {
    const own = [
      record({ sequence: 41, channelId: 'web', amount: 1390, exception: true, reason: 'exception' }),
      record({ sequence: 31, channelId: 'web', amount: 1290, batchId: 30 }),
    ];
    expect(priceSteps([...own, ...story])[0]).toMatchObject({ channelIds: ['web'], from: 1290, to: 1390, who: 'Sara' });
  });
});
