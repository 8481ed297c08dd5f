/** Keys of the list beyond those of the grid itself: pages, ends, opening a product, choosing it, explaining a light. */

export interface Spot {
  readonly row: number;
  /** From the left, the product is 0. */
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
}

const arrows: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

export type KeyAct =
  | { readonly kind: 'go'; readonly to: Spot }
  | { readonly kind: 'edit' | 'write' | 'fill' | 'open' | 'pick' | 'explain' | 'leave' };

const inside = ({ row, column }: Spot, { rows, columns }: Bounds): Spot => ({
  row: Math.max(Math.min(row, rows - 1), 0),
  column: Math.max(Math.min(column, columns - 1), 0),
});

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What a key asks for; null: nothing of this list's own. @param column the kind of cell that holds the keyboard */
export function keyAct(event: Key, at: Spot, bounds: Bounds, column: 'name' | 'edit' | 'other'): KeyAct | null {
  const { key, shiftKey } = event;
  const far = event.ctrlKey || event.metaKey;
  const go = (row: number, place: number): KeyAct => ({ kind: 'go', to: inside({ row, column: place }, bounds) });
  const arrow = arrows[key];
  // With a key held, arrows choose cells or run to an end: the grid's own.
  if (arrow !== undefined) {
    return far || shiftKey || event.altKey ? null : go(at.row + arrow.row, at.column + arrow.column);
  }
  if (column === 'edit' && beginsAmount(event)) return { kind: 'write' };
  switch (key) {
    case 'PageDown':
      return go(at.row + bounds.page, at.column);
    case 'PageUp':
      return go(at.row - bounds.page, at.column);
    case 'Home':
      return go(far ? 0 : at.row, 0);
    case 'End':
      return go(far ? bounds.rows - 1 : at.row, bounds.columns - 1);
    case 'F2':
      return column === 'edit' ? { kind: 'edit' } : null;
    case 'Enter':
      return column === 'name' ? { kind: 'open' } : column === 'edit' ? { kind: 'edit' } : null;
    case ' ':
      return column === 'name' ? { kind: 'pick' } : column === 'edit' ? { kind: 'explain' } : null;
    case 'Tab': {
      // At the row's end the keyboard goes on to what comes after the list: nobody is caught in it.
      const next = nextSpot(event, at, bounds);
      return next === null ? { kind: 'leave' } : { kind: 'go', to: next };
    }
    case 'd':
    case 'D':
      return far && !event.altKey ? { kind: 'fill' } : null;
    default:
      return null;
  }
}

const isInside = ({ row, column }: Spot, { rows, columns }: Bounds): boolean =>
  row >= 0 && column >= 0 && row < rows && column < columns;

/** The cell to go on to when a field is left by Enter (down) or Tab (to the right), with Shift the other way; null: none. */
export function nextSpot({ key, shiftKey }: Key, { row, column }: Spot, bounds: Bounds): Spot | null {
  const by = shiftKey ? -1 : 1;
  const next = key === 'Tab' ? { row, column: column + by } : { row: row + by, column };
  return isInside(next, bounds) ? next : null;
}

/** The first sign of an amount; anything else typed over a cell is no beginning of one. */
export const beginsAmount = (event: Key): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && /^[\d,.€\-−+]$/u.test(event.key);
