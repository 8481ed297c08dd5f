/** Moving through the price list by keyboard: one cell holds it; digits begin to type, Enter and F2 open what stands there. */
import { nextTick, ref } from 'vue';
import type { Way } from './CellEditor.vue';
import { cellId } from './grid-shape.ts';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Surroundings {
  readonly rows: () => number;
  readonly columns: () => number;
  /** Rows that fit on the screen, for page up and down. */
  readonly page: () => number;
  readonly variantAt: (row: number) => number | undefined;
  /** Scrolls so that the row is drawn and stands free. */
  readonly reveal: (row: number) => void;
}

const steps: Record<Exclude<Way, 'stay'>, readonly [rows: number, columns: number]> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
};

export function useGridKeyboard(around: Surroundings) {
  const active = ref<Spot>({ row: 0, column: 1 });
  /** The keyboard is in the list, and its row stays drawn. */
  const held = ref(false);

  async function go(row: number, column: number): Promise<void> {
    const next = {
      row: Math.max(Math.min(row, around.rows() - 1), 0),
      column: Math.max(Math.min(column, around.columns() - 1), 0),
    };
    active.value = next;
    held.value = true;
    around.reveal(next.row);
    await nextTick();
    const variantId = around.variantAt(next.row);
    if (variantId !== undefined)
      document.getElementById(cellId(variantId, next.column))?.focus({ preventScroll: true });
  }

  function move(way: Way): void {
    if (way === 'stay') return;
    const [rows, columns] = steps[way];
    void go(active.value.row + rows, active.value.column + columns);
  }

  /** Where a key leads; null where it is none of moving. */
  function target({ key, ctrlKey, metaKey }: KeyboardEvent): Spot | null {
    const { row, column } = active.value;
    const far = ctrlKey || metaKey;
    switch (key) {
      case 'ArrowDown':
        return { row: far ? around.rows() - 1 : row + 1, column };
      case 'ArrowUp':
        return { row: far ? 0 : row - 1, column };
      case 'ArrowRight':
        return { row, column: far ? around.columns() - 1 : column + 1 };
      case 'ArrowLeft':
        return { row, column: far ? 0 : column - 1 };
      case 'PageDown':
        return { row: row + around.page(), column };
      case 'PageUp':
        return { row: row - around.page(), column };
      case 'Home':
        return { row: far ? 0 : row, column: 0 };
      case 'End':
        return { row: far ? around.rows() - 1 : row, column: around.columns() - 1 };
      default:
        return null;
    }
  }

  return { active, held, go, move, target };
}

/** The first sign of a price; anything else typed over a cell is no beginning of one. */
export const beginsPrice = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && /^[\d,.€]$/u.test(event.key);
