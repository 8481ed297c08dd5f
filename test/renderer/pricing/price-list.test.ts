import { describe, expect, it } from 'vitest';
import type { GridRow, Listing } from '../../../src/api/listings.ts';
import { amountIn } from '../../../src/renderer/pricing/grid/spot.ts';
import { isBelowCost, marginOf } from '../../../src/renderer/pricing/margin.ts';
import { withTyped } from '../../../src/renderer/pricing/typed-price.ts';

const noon = '2026-11-21T12:00:00.000Z';
const on = (channelId: string, facts: Partial<Listing> = {}): Listing => ({
  variantId: 7,
  channelId,
  state: 'live',
  wanted: 390,
  regular: 390,
  sale: null,
  sent: 390,
  shown: 390,
  exception: false,
  since: noon,
  sentAt: noon,
  shownAt: noon,
  notBefore: null,
  reason: null,
  ...facts,
});
const taralli: GridRow = {
  variantId: 7,
  title: 'Taralli al finocchio 250 g',
  sku: 'TAR-250',
  gtin: null,
  category: 'Forno',
  cost: 190,
  vatRate: 400,
  basePrice: 390,
  changedAt: null,
  changedBy: null,
  floorPrice: null,
  content: null,
  onHand: null,
  reduced: null,
  listings: [on('till'), on('web', { exception: true, wanted: 450 }), on('google'), on('other', { state: 'off' })],
};
const same = { kind: 'same', rounding: 'none' } as const;
const channels = [
  { id: 'till', rule: same },
  { id: 'web', rule: same },
  { id: 'google', rule: { kind: 'percent', value: 500, rounding: 'to-90' } as const },
  { id: 'other', rule: same },
];
const standing = (row: GridRow) =>
  row.listings.map(({ channelId, wanted, state, exception }) => [channelId, wanted, state, exception]);

describe('A price typed into the list', () => {
  it('moves every channel at once, but not a price of its own, and not what is switched off', () => {
    const row = withTyped(taralli, 'price', 420, channels);
    expect(row.basePrice).toBe(420);
    expect(standing(row)).toEqual([
      ['till', 420, 'behind', false],
      ['web', 450, 'live', true],
      ['google', 390, 'behind', false],
      ['other', 420, 'off', false],
    ]);
  });

  it('becomes a price of its own when it is typed into one channel', () => {
    const row = withTyped(taralli, 'on:google', 410, channels);
    expect(row.basePrice).toBe(390);
    expect(standing(row)[2]).toEqual(['google', 410, 'behind', true]);
    expect([amountIn(row, 'on:google'), amountIn(row, 'price'), amountIn(row, 'on:market')]).toEqual([410, 390, null]);
  });

  it('goes back to the one price when the channel’s own is taken away', () => {
    const row = withTyped(taralli, 'on:web', null, channels);
    expect(standing(row)[1]).toEqual(['web', 390, 'behind', false]);
  });

  it('is a cost in the column of costs, which moves no channel', () => {
    expect(withTyped(taralli, 'cost', null, channels)).toEqual({ ...taralli, cost: null });
  });

  it('keeps what customers see until the channel has been read again', () => {
    const row = withTyped(taralli, 'price', 420, channels);
    expect(row.listings[0]?.shown).toBe(390);
  });
});

describe('What a price leaves', () => {
  it('is reckoned without VAT', () => {
    expect(marginOf({ basePrice: 1290, cost: 720, vatRate: 2200 })).toEqual({ amount: 337, share: 3188 });
  });

  it('tells a price below cost, and says nothing without a cost', () => {
    expect(isBelowCost({ basePrice: 850, cost: 720, vatRate: 2200 })).toBe(true);
    expect(isBelowCost({ basePrice: 879, cost: 720, vatRate: 2200 })).toBe(false);
    expect(marginOf({ basePrice: 850, cost: null, vatRate: 2200 })).toBeNull();
    expect(isBelowCost({ basePrice: null, cost: 720, vatRate: 2200 })).toBe(false);
  });
});
