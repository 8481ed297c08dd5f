import { beforeAll, expect, it, vi } from 'vitest';
import type { VNode } from '@revolist/revogrid';
import type { GridRow } from '../../../src/api/listings.ts';
import type * as Cells from '../../../src/renderer/pricing/grid/cells.ts';
import type { Draw } from '../../../src/renderer/pricing/grid/draw.ts';

let priceCell: typeof Cells.priceCell;
let stockCell: typeof Cells.stockCell;
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  ({ priceCell, stockCell } = await import('../../../src/renderer/pricing/grid/cells.ts'));
});

const negroamaro: GridRow = {
  variantId: 7,
  title: 'Negroamaro',
  sku: 'NEG',
  gtin: null,
  category: '',
  cost: null,
  vatRate: 2200,
  basePrice: 1500,
  changedAt: null,
  changedBy: null,
  floorPrice: null,
  content: null,
  onHand: null,
  reduced: null,
  listings: [],
};

/** The tags with the text in them, as far as they have any. */
function drawn(row: GridRow, cell: (draw: Draw, row: GridRow) => unknown = priceCell): string[] {
  const texts: string[] = [];
  const draw: Draw = (tag, _properties, inside) => {
    if (typeof inside === 'string' && inside !== '') texts.push(`${tag} ${inside}`);
    return {} as VNode;
  };
  cell(draw, row);
  return texts;
}

const reduced = { amount: 990, regular: 1500, prior: 1290, until: '2026-12-06T19:00:00.000Z' };

it('strikes the lowest price of the thirty days before, never the regular one', () => {
  expect(drawn({ ...negroamaro, reduced })).toEqual(['s 12,90', 'span 9,90', expect.stringContaining('6 dic')]);
});

it('strikes nothing where the law asks for no price of before', () => {
  expect(drawn({ ...negroamaro, reduced: { ...reduced, prior: null } })).toEqual([
    'span 9,90',
    expect.stringContaining('6 dic'),
  ]);
});

it('is the plain price while nothing lies over it', () => {
  expect(drawn(negroamaro)).toEqual(['div 15,00']);
});

it('says how many there are, none and less than none too, and nothing of what was never counted', () => {
  const said = [null, 0, 12_000, 350, 1_250_500, -2000].map((onHand) => drawn({ ...negroamaro, onHand }, stockCell));
  expect(said).toEqual([[], ['div 0'], ['div 12'], ['div 0,35'], ['div 1.250,5'], ['div -2']]);
});
