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

export type KeyAct =
  | { readonly kind: 'go'; readonly to: Spot }
  | { readonly kind: 'edit' | 'fill' | 'open' | 'pick' | 'explain' | 'leave' };

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
      return column === 'name' ? { kind: 'open' } : null;
    case ' ':
      return column === 'name' ? { kind: 'pick' } : column === 'edit' ? { kind: 'explain' } : null;
    case 'Tab': {
      // At the row's end the keyboard goes on to what comes after the list: nobody is caught in it.
      const last = shiftKey ? at.column === 0 : at.column === bounds.columns - 1;
      return last ? { kind: 'leave' } : null;
    }
    case 'd':
    case 'D':
      return far && !event.altKey ? { kind: 'fill' } : null;
    default:
      return null;
  }
}

const arrows: Readonly<Record<string, Spot>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const isInside = ({ row, column }: Spot, { rows, columns }: Bounds): boolean =>
  row >= 0 && column >= 0 && row < rows && column < columns;

/** Whether the grid itself will move the keyboard to another cell for this key. */
export function movesOn({ key, ctrlKey, metaKey, shiftKey }: Key, at: Spot, bounds: Bounds): boolean {
  const by = arrows[key];
  if (by === undefined || ctrlKey || metaKey || shiftKey) return false;
  return isInside({ row: at.row + by.row, column: at.column + by.column }, bounds);
}

/** Whether there is a cell to go on to when a field is left by Enter or Tab. */
export function goesOn({ key, shiftKey }: Key, { row, column }: Spot, bounds: Bounds): boolean {
  const back = shiftKey ? -1 : 1;
  return isInside(key === 'Tab' ? { row, column: column + back } : { row: row + back, column }, bounds);
}

/** The first sign of an amount; anything else typed over a cell is no beginning of one. */
export const beginsAmount = (event: Key): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && /^[\d,.€\-−+]$/u.test(event.key);
