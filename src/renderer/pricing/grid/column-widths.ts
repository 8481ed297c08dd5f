/** How wide the columns are: what a person pulled stays as it is, the rest shares what the window has. Kept on this device. */
import { ref } from 'vue';
import type { ColumnName } from './columns.ts';

const storageKey = 'vetrina.price-columns';

const usual = (column: ColumnName): number => {
  switch (column) {
    case 'name':
      return 276;
    case 'cost':
      return 84;
    case 'price':
      return 108;
    case 'margin':
      return 104;
    case 'stock':
      return 88;
    case 'changed':
      return 116;
    default:
      return 128;
  }
};

/** What the list's own scroll bar takes. */
const scrollBar = 18;

/** Columns that take what is left over. */
const elastic = (column: ColumnName): boolean => column === 'name' || column.startsWith('on:');

function keptWidths(): Record<string, number> {
  try {
    const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown>;
    const entries = Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
    return Object.fromEntries(entries.map(([name, width]) => [name, Math.min(Math.max(width, 64), 900)]));
  } catch {
    return {};
  }
}

export function useColumnWidths() {
  const pulled = ref(keptWidths());

  return {
    pulled,
    /** The widths of these columns in a list this wide. */
    widthsFor(columns: readonly ColumnName[], room: number): (column: ColumnName) => number {
      const least = columns.reduce((sum, column) => sum + (pulled.value[column] ?? usual(column)), 0);
      const free = columns.filter((column) => pulled.value[column] === undefined && elastic(column));
      const share = free.length === 0 ? 0 : Math.floor(Math.max(room - scrollBar - least, 0) / (free.length + 1));
      return (column) =>
        pulled.value[column] ?? usual(column) + (free.includes(column) ? share * (column === 'name' ? 2 : 1) : 0);
    },
    pull(widths: Readonly<Record<string, number>>): void {
      pulled.value = { ...pulled.value, ...widths };
      localStorage.setItem(storageKey, JSON.stringify(pulled.value));
    },
  };
}
