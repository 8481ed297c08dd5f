import { describe, expect, it } from 'vitest';
import type { GridRow, Listing } from '../../../src/api/listings.ts';
import { cellId, channelOf, columnsFor } from '../../../src/renderer/pricing/grid-shape.ts';
import { isBelowCost, marginOf } from '../../../src/renderer/pricing/margin.ts';
import { drawnRows, rowsInView, scrollToShow } from '../../../src/renderer/pricing/rows-in-view.ts';
import { priceIn, withTypedPrice } from '../../../src/renderer/pricing/typed-price.ts';

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
    const row = withTypedPrice(taralli, null, 420, channels);
    expect(row.basePrice).toBe(420);
    expect(standing(row)).toEqual([
      ['till', 420, 'behind', false],
      ['web', 450, 'live', true],
      ['google', 390, 'behind', false],
      ['other', 420, 'off', false],
    ]);
  });

  it('becomes a price of its own when it is typed into one channel', () => {
    const row = withTypedPrice(taralli, 'google', 410, channels);
    expect(row.basePrice).toBe(390);
    expect(standing(row)[2]).toEqual(['google', 410, 'behind', true]);
    expect([priceIn(row, 'google'), priceIn(row, null), priceIn(row, 'market')]).toEqual([410, 390, null]);
  });

  it('keeps what customers see until the channel has been read again', () => {
    const row = withTypedPrice(taralli, null, 420, channels);
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

describe('A hundred thousand rows', () => {
  const view = { height: 480, rowHeight: 48, count: 100_000 };

  it('are drawn a screen at a time, wherever the list stands', () => {
    expect(rowsInView({ ...view, scrollTop: 0 })).toEqual({ first: 0, end: 16 });
    expect(rowsInView({ ...view, scrollTop: 48 * 50_000 })).toEqual({ first: 49_994, end: 50_016 });
    expect(rowsInView({ ...view, scrollTop: 48 * 100_000 })).toEqual({ first: 99_994, end: 100_000 });
    expect(rowsInView({ ...view, scrollTop: 0, count: 0 })).toEqual({ first: 0, end: 0 });
  });

  it('keep the row that holds the keyboard, however far it is scrolled away', () => {
    expect(drawnRows({ first: 100, end: 103 }, 5, 100_000)).toEqual([5, 100, 101, 102]);
    expect(drawnRows({ first: 100, end: 103 }, 101, 100_000)).toEqual([100, 101, 102]);
    expect(drawnRows({ first: 100, end: 103 }, 900, 500)).toEqual([100, 101, 102]);
  });

  it('scroll just enough for a row to stand free of the undo toast', () => {
    const area = { scrollTop: 480, height: 480, rowHeight: 48 };
    expect(scrollToShow(12, area, 72)).toBeNull();
    expect(scrollToShow(3, area, 72)).toBe(144);
    expect(scrollToShow(19, area, 72)).toBe(552);
  });
});

describe('The columns of the list', () => {
  it('are the product, the one price, then the channels', () => {
    const places = [{ id: 'till' }, { id: 'google' }] as unknown as Parameters<typeof channelOf>[1];
    expect([0, 1, 2, 3, 4].map((column) => channelOf(column, places))).toEqual([
      undefined,
      null,
      'till',
      'google',
      undefined,
    ]);
    expect(columnsFor(4)).toContain('repeat(4,');
    expect(cellId(7, 2)).toBe('cell-7-2');
  });
});
