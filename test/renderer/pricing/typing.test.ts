import { ORPCError } from '@orpc/client';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ref } from 'vue';
import type { Channel } from '../../../src/api/channels.ts';
import type { GridRow } from '../../../src/api/listings.ts';
import type * as Editing from '../../../src/renderer/pricing/grid/editing.ts';
import { beginsAmount, keyAct } from '../../../src/renderer/pricing/grid/grid-keys.ts';

const sent = vi.fn<(typed: object) => Promise<{ batchId: number; changed: number }>>();
const sentMany = vi.fn<(typed: object) => Promise<{ batchId: number | null; changed: number; leftOut: object[] }>>();
const sentCosts = vi.fn<(typed: object) => Promise<{ batchId: number | null; changed: number; leftOut: object[] }>>();
const offered = vi.fn<(text: string, ...batchIds: number[]) => void>();
const device = new Map<string, string>();

vi.mock('../../../src/renderer/pricing/pricing.ts', () => ({
  useSetPrice: () => ({ mutateAsync: sent }),
  useSetPrices: () => ({ mutateAsync: sentMany }),
  useSetCosts: () => ({ mutateAsync: sentCosts }),
}));
vi.mock('../../../src/renderer/pricing/undo-offer.ts', () => ({ undoOffer: offered }));

let useGridEditing: typeof Editing.useGridEditing;
beforeAll(async () => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, value: string) => void device.set(key, value),
    removeItem: (key: string) => void device.delete(key),
  });
  vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
  ({ useGridEditing } = await import('../../../src/renderer/pricing/grid/editing.ts'));
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
  onHand: null,
  reduced: null,
  listings: [],
};
const friselle: GridRow = { ...taralli, variantId: 8, title: 'Friselle', basePrice: 480 };
const channels = [{ id: 'web', name: 'Sito web', rule: { kind: 'same', rounding: 'none' } }] as unknown as Channel[];
const price = { variantId: 7, column: 'price' as const };

/** A list of two rows that shows what is patched into it. */
function openList() {
  const shown = new Map([taralli, friselle].map((row) => [row.variantId, row]));
  const rows = {
    rowOf: (id: number) => shown.get(id),
    patch(id: number, change: (row: GridRow) => GridRow) {
      const row = shown.get(id);
      if (row !== undefined) shown.set(id, change(row));
    },
  };
  const shop = ref('real');
  return {
    shown,
    shop,
    cells: useGridEditing(
      rows,
      () => channels,
      () => shop.value,
    ),
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  device.clear();
  sent.mockReset().mockResolvedValue({ batchId: 3, changed: 1 });
  sentMany.mockReset().mockResolvedValue({ batchId: 4, changed: 2, leftOut: [] });
  sentCosts.mockReset().mockResolvedValue({ batchId: 5, changed: 1, leftOut: [] });
  offered.mockReset();
});

describe('Typing a price into the list', () => {
  it('shows it at once, saves it with the price that was seen, and offers the way back', async () => {
    const { shown, cells } = openList();
    expect(cells.type(taralli, 'price', '4,20')).toBe(true);
    expect(shown.get(7)?.basePrice).toBe(420);
    await settled();
    expect(sent).toHaveBeenCalledWith({ variantId: 7, channelId: null, amount: 420, seen: 390 });
    expect(offered.mock.calls.map(([text, batch]) => [text.replace(/\u00a0/gu, ' '), batch])).toEqual([
      ['Taralli: da 3,90 a 4,20 € ovunque', 3],
    ]);
    expect(cells.unsaved.value).toBe(false);
  });

  it('asks where 1.234 could be two prices, and takes the chosen one', async () => {
    const { cells } = openList();
    expect(cells.type(taralli, 'price', '1.234')).toBe(false);
    const draft = cells.drafts.of(price);
    expect(draft?.question).toEqual({ kind: 'unclear', readings: [123_400, 123] });
    expect([sent.mock.calls.length, cells.unsaved.value]).toEqual([0, true]);
    await cells.take(price, 123, draft?.seen ?? null);
    expect(sent).toHaveBeenCalledWith({ variantId: 7, channelId: null, amount: 123, seen: 390 });
  });

  it('keeps what cannot be read in its cell until it is corrected or dropped', () => {
    const { cells } = openList();
    expect(cells.type(taralli, 'price', '12,9O')).toBe(false);
    expect(cells.drafts.of(price)).toMatchObject({ text: '12,9O', question: { kind: 'refused' } });
    cells.drafts.drop(price);
    expect(cells.unsaved.value).toBe(false);
  });

  it('saves nothing when the price stays as it was', async () => {
    const { cells } = openList();
    cells.type(taralli, 'price', '3,90');
    await settled();
    expect(sent).not.toHaveBeenCalled();
  });

  it('does not overwrite what came while it was typed: the price seen at the beginning is the one that is told', async () => {
    const { shown, cells } = openList();
    shown.set(7, { ...taralli, basePrice: 410 });
    cells.type(taralli, 'price', '4,20');
    await settled();
    expect(sent).toHaveBeenCalledWith({ variantId: 7, channelId: null, amount: 420, seen: 390 });
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
    cells.type(taralli, 'price', '4,20');
    await settled();
    expect(shown.get(7)?.basePrice).toBe(390);
    expect(cells.drafts.of(price)?.question).toEqual({ kind: 'meanwhile', current: 410, by: 'Sara', mine: 420 });
    await cells.take(price, 420, 410);
    expect(sent).toHaveBeenLastCalledWith({ variantId: 7, channelId: null, amount: 420, seen: 410 });
  });

  it('keeps the typed price in its cell when the shop could not be reached', async () => {
    const { cells } = openList();
    sent.mockRejectedValueOnce(new TypeError('fetch failed'));
    cells.type(taralli, 'price', '4,20');
    await settled();
    expect(cells.drafts.of(price)).toMatchObject({ text: '4,20', question: { kind: 'refused' } });
  });

  it('what is typed over a price that is still on the way goes out after it, so that the older wish cannot win', async () => {
    const { cells } = openList();
    let answer = (_sent: { batchId: number; changed: number }): void => {};
    sent.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    cells.type(taralli, 'cost', '2,10');
    cells.type(taralli, 'price', '4,20');
    const again = cells.take(price, 430, 420);
    await settled();
    // Another cell waits for nobody.
    expect(sentCosts).toHaveBeenCalledTimes(1);
    expect(sent.mock.calls).toEqual([[{ variantId: 7, channelId: null, amount: 420, seen: 390 }]]);
    expect(cells.unsaved.value).toBe(true);
    answer({ batchId: 3, changed: 1 });
    await again;
    expect(sent.mock.calls.slice(1)).toEqual([[{ variantId: 7, channelId: null, amount: 430, seen: 420 }]]);
    expect(cells.unsaved.value).toBe(false);
  });

  it('a cost goes to the costs, and an emptied one is no cost', async () => {
    const { cells } = openList();
    cells.type(taralli, 'cost', '2,10');
    await settled();
    expect(sentCosts).toHaveBeenCalledWith([{ variantId: 7, cost: 210, seen: null }]);
  });
});

describe('A pasted block', () => {
  const block = [
    { variantId: 7, column: 'price' as const, text: '4,20' },
    { variantId: 8, column: 'price' as const, text: '€ 4,95' },
    { variantId: 7, column: 'cost' as const, text: 'circa 2' },
    { variantId: 8, column: 'cost' as const, text: '1.234' },
    { variantId: 8, column: 'on:web' as const, text: '' },
  ];

  it('saves the good cells as one batch, keeps the others, and asks once about unclear numbers', async () => {
    const { cells } = openList();
    await cells.typeMany(block);
    expect(sentMany).toHaveBeenCalledExactlyOnceWith({
      changes: [
        { variantId: 7, channelId: null, amount: 420, seen: 390 },
        { variantId: 8, channelId: null, amount: 495, seen: 480 },
      ],
      leaveOutRefused: true,
    });
    expect(cells.drafts.all.value.map(({ variantId, text }) => [variantId, text])).toEqual([[7, 'circa 2']]);
    expect(cells.unclearPaste.value?.cells.length).toBe(1);
    await cells.answerPaste(1);
    expect(sentCosts).toHaveBeenCalledWith([{ variantId: 8, cost: 123, seen: null }]);
  });

  it('puts a question into each cell that somebody else changed meanwhile', async () => {
    const { shown, cells } = openList();
    sentMany.mockResolvedValueOnce({
      batchId: 4,
      changed: 1,
      leftOut: [
        {
          variantId: 8,
          channelId: null,
          refusal: { code: 'price-changed-meanwhile', details: { current: 500, by: 'Sara' } },
        },
      ],
    });
    await cells.typeMany(block.slice(0, 2));
    expect([shown.get(7)?.basePrice, shown.get(8)?.basePrice]).toEqual([420, 480]);
    expect(cells.drafts.of({ variantId: 8, column: 'price' })?.question).toMatchObject({
      kind: 'meanwhile',
      current: 500,
    });
  });
});

describe('A window that is closed too early', () => {
  it('finds what the shop had not taken, and sends it with what was seen then', async () => {
    const { cells } = openList();
    let answer = (_: { batchId: number; changed: number }) => {};
    sent.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    cells.type(taralli, 'price', '4,20');
    await settled();
    expect(device.get('vetrina.unsent.real')).toContain('4,20');

    const after = openList();
    expect(after.cells.recovered.value).toEqual([
      { variantId: 7, column: 'price', title: 'Taralli', text: '4,20', amount: 420, seen: 390 },
    ]);
    after.shop.value = 'sample';
    await settled();
    expect(after.cells.recovered.value).toEqual([]);
    after.shop.value = 'real';
    await settled();
    await after.cells.sendRecovered();
    expect(sent).toHaveBeenLastCalledWith({ variantId: 7, channelId: null, amount: 420, seen: 390 });
    answer({ batchId: 3, changed: 1 });
    await settled();
    expect([after.cells.recovered.value, device.get('vetrina.unsent.real')]).toEqual([[], undefined]);
  });
});

describe('The keyboard in the list', () => {
  const bounds = { rows: 100, columns: 6, page: 10 };
  const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
    ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent;
  const act = (name: string, column: 'name' | 'edit' | 'other' = 'edit', more = {}, at = { row: 20, column: 1 }) =>
    keyAct(key(name, more), at, bounds, column);

  it('moves page by page and to the ends, and never out of the list', () => {
    expect(act('PageUp')).toEqual({ kind: 'go', to: { row: 10, column: 1 } });
    expect(act('End', 'edit', { ctrlKey: true })).toEqual({ kind: 'go', to: { row: 99, column: 5 } });
    expect(act('PageDown', 'edit', {}, { row: 95, column: 1 })).toEqual({ kind: 'go', to: { row: 99, column: 1 } });
    expect(act('ArrowDown')).toEqual({ kind: 'go', to: { row: 21, column: 1 } });
    expect(act('ArrowUp', 'edit', {}, { row: 0, column: 1 })).toEqual({ kind: 'go', to: { row: 0, column: 1 } });
    expect([act('ArrowDown', 'edit', { shiftKey: true }), act('q')]).toEqual([null, null]);
  });

  it('opens and chooses products, explains lights, and lets Tab out at the end of a row', () => {
    expect([act('Enter', 'name')?.kind, act(' ', 'name')?.kind, act(' ')?.kind, act('F2')?.kind]).toEqual([
      'open',
      'pick',
      'explain',
      'edit',
    ]);
    expect([act('Enter')?.kind, act('4')?.kind, act('4', 'other')]).toEqual(['edit', 'write', null]);
    expect(act('Tab')).toEqual({ kind: 'go', to: { row: 20, column: 2 } });
    expect(act('Tab', 'other', {}, { row: 3, column: 5 })?.kind).toBe('leave');
    expect(act('Tab', 'name', { shiftKey: true }, { row: 3, column: 0 })?.kind).toBe('leave');
  });

  it('begins an amount with a digit, and leaves shortcuts alone', () => {
    expect(['4', ',', '€'].every((sign) => beginsAmount(key(sign)))).toBe(true);
    expect(['a', '?', 'Enter'].some((sign) => beginsAmount(key(sign)))).toBe(false);
    expect(beginsAmount(key('4', { ctrlKey: true }))).toBe(false);
  });
});
