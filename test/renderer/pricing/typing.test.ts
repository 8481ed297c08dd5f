import { ORPCError } from '@orpc/client';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Channel } from '../../../src/api/channels.ts';
import type { GridRow } from '../../../src/api/listings.ts';
import type * as Editing from '../../../src/renderer/pricing/cell-editing.ts';
import type { GridRows } from '../../../src/renderer/pricing/grid-rows.ts';
import { beginsPrice, useGridKeyboard } from '../../../src/renderer/pricing/grid-keyboard.ts';

const sent = vi.fn<(typed: object) => Promise<{ batchId: number; changed: number }>>();
const offered = vi.fn<(text: string, batchId: number) => void>();

vi.mock('../../../src/renderer/pricing/pricing.ts', () => ({ useSetPrice: () => ({ mutateAsync: sent }) }));
vi.mock('../../../src/renderer/pricing/undo-offer.ts', () => ({ undoOffer: offered }));

let useCellEditing: typeof Editing.useCellEditing;
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  ({ useCellEditing } = await import('../../../src/renderer/pricing/cell-editing.ts'));
});

const taralli: GridRow = {
  variantId: 7,
  title: 'Taralli',
  sku: 'TAR',
  gtin: null,
  category: '',
  cost: null,
  vatRate: 400,
  basePrice: 390,
  changedAt: null,
  changedBy: null,
  floorPrice: null,
  content: null,
  listings: [],
};
const channels = [{ id: 'web', name: 'Sito web', rule: { kind: 'same', rounding: 'none' } }] as unknown as Channel[];

/** A list of one row that shows what is patched into it. */
function openList() {
  const shown = { row: taralli };
  const rows = {
    rows: {
      get value() {
        return [shown.row];
      },
    },
    patch: (_id: number, change: (row: GridRow) => GridRow) => void (shown.row = change(shown.row)),
  } as unknown as GridRows;
  return { shown, cells: useCellEditing(rows, () => channels) };
}
const type = (cells: ReturnType<typeof useCellEditing>, text: string) => {
  cells.begin(taralli, null, text.slice(0, 1));
  cells.write(text);
  return cells.finish();
};
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  sent.mockReset().mockResolvedValue({ batchId: 3, changed: 1 });
  offered.mockReset();
});

describe('Typing a price into the list', () => {
  it('shows it at once, saves it with the price that was seen, and offers the way back', async () => {
    const { shown, cells } = openList();
    expect(type(cells, '4,20')).toBe(true);
    expect(shown.row.basePrice).toBe(420);
    await settled();
    expect(sent).toHaveBeenCalledWith({ variantId: 7, channelId: null, amount: 420, seen: 390 });
    expect(offered.mock.calls.map(([text, batch]) => [text.replace(/\u00a0/gu, ' '), batch])).toEqual([
      ['Taralli: da 3,90 a 4,20 € ovunque', 3],
    ]);
    expect(cells.unsaved.value).toBe(false);
  });

  it('asks where 1.234 could be two prices, and takes the chosen one', async () => {
    const { cells } = openList();
    expect(type(cells, '1.234')).toBe(false);
    expect(cells.draftOf(7, null)?.question).toEqual({ kind: 'unclear', readings: [123_400, 123] });
    expect([sent.mock.calls.length, cells.unsaved.value]).toEqual([0, true]);
    cells.answer(7, null, 123);
    await settled();
    expect(sent).toHaveBeenCalledWith({ variantId: 7, channelId: null, amount: 123, seen: 390 });
  });

  it('keeps what cannot be read in its cell until it is corrected or dropped', () => {
    const { cells } = openList();
    expect(type(cells, '12,9O')).toBe(false);
    expect(cells.draftOf(7, null)).toMatchObject({ text: '12,9O', question: { kind: 'refused' } });
    cells.write('12,90');
    expect(cells.draftOf(7, null)?.question).toBeNull();
    cells.drop(7, null);
    expect(cells.unsaved.value).toBe(false);
  });

  it('saves nothing when the price stays as it was', async () => {
    const { cells } = openList();
    type(cells, '3,90');
    await settled();
    expect(sent).not.toHaveBeenCalled();
  });

  it('shows both prices when another one came meanwhile, and saves over it only when told to', async () => {
    const { shown, cells } = openList();
    sent.mockRejectedValueOnce(
      new ORPCError('REFUSED', {
        defined: true,
        status: 422,
        data: { code: 'price-changed-meanwhile', details: { current: 410, by: 'Sara' } },
      }),
    );
    type(cells, '4,20');
    await settled();
    expect(shown.row.basePrice).toBe(390);
    expect(cells.draftOf(7, null)?.question).toEqual({ kind: 'meanwhile', current: 410, by: 'Sara', mine: 420 });
    cells.answer(7, null, 420, 410);
    await settled();
    expect(sent).toHaveBeenLastCalledWith({ variantId: 7, channelId: null, amount: 420, seen: 410 });
  });

  it('keeps the typed price in its cell when the shop could not be reached', async () => {
    const { cells } = openList();
    sent.mockRejectedValueOnce(new TypeError('fetch failed'));
    type(cells, '4,20');
    await settled();
    expect(cells.draftOf(7, null)).toMatchObject({ text: '4,20', question: { kind: 'refused' } });
  });
});

describe('The keyboard in the list', () => {
  const keyboard = () =>
    useGridKeyboard({
      rows: () => 100,
      columns: () => 6,
      page: () => 10,
      variantAt: () => undefined,
      reveal: () => {},
    });
  const key = (name: string, ctrlKey = false) =>
    ({ key: name, ctrlKey, metaKey: false, altKey: false }) as unknown as KeyboardEvent;

  it('moves cell by cell, page by page and to the ends', async () => {
    const { active, go, target } = keyboard();
    await go(20, 1);
    expect(active.value).toEqual({ row: 20, column: 1 });
    expect(target(key('ArrowDown'))).toEqual({ row: 21, column: 1 });
    expect(target(key('PageUp'))).toEqual({ row: 10, column: 1 });
    expect(target(key('ArrowDown', true))).toEqual({ row: 99, column: 1 });
    expect(target(key('End'))).toEqual({ row: 20, column: 5 });
    expect(target(key('q'))).toBeNull();
  });

  it('never leaves the list', async () => {
    const { active, go, move } = keyboard();
    await go(500, 9);
    expect(active.value).toEqual({ row: 99, column: 5 });
    move('right');
    move('down');
    expect(active.value).toEqual({ row: 99, column: 5 });
  });

  it('begins a price with a digit, and leaves shortcuts alone', () => {
    expect(['4', ',', '€'].every((sign) => beginsPrice(key(sign)))).toBe(true);
    expect(['a', '?', 'Enter', '-'].some((sign) => beginsPrice(key(sign)))).toBe(false);
    expect(beginsPrice(key('4', true))).toBe(false);
  });
});
