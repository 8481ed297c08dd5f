/** Where the keyboard is in the list, which cells are chosen, and how to get from one to another. */
import { computed, ref } from 'vue';
import type { Channel } from '../../../api/channels.ts';
import type { Sort } from '../list-state.ts';
import type { Picked } from '../picked.ts';
import type { ActiveCell } from './accessible.ts';
import type { Area } from './blocks.ts';
import { type ColumnName, shownColumns } from './columns.ts';
import type { GridEditing } from './editing.ts';
import type { Bounds, Spot } from './grid-keys.ts';
import type { GridPlaces } from './places.ts';

export interface GridProps {
  readonly places: GridPlaces;
  readonly channels: readonly Channel[];
  readonly editing: GridEditing;
  readonly picked: Picked;
  readonly hidden: ReadonlySet<string>;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly minimumMargin: number;
}

export interface GridWiring {
  readonly props: () => GridProps;
  readonly onPick: (id: number, withShift: boolean) => void;
  readonly onPickAll: () => void;
  readonly onSort: (by: Sort, descending: boolean) => void;
  readonly onChosen: (cells: number) => void;
  readonly onTooMany: (cells: number) => void;
  readonly onLight: (id: number, channelId: string, cell: HTMLElement) => void;
  readonly onScroll: () => void;
}

const rowHeight = 48;
/** Kept free below the row that holds the keyboard: the undo toast stands there. */
const freeBelow = 72;

/** The product stands in a part of its own, from which the grid counts anew. */
export const placeOf = (type: string, index: number): number => (type === 'colPinStart' ? 0 : index + 1);

export function openBoard(grid: HTMLRevoGridElement, { props }: GridWiring) {
  const { places } = props();
  const at = ref<Spot>({ row: 0, column: 2 });
  const area = ref<Area | null>(null);
  const columns = computed(() => shownColumns(props()));
  const columnAt = (index: number): ColumnName => columns.value[index] ?? 'name';
  let held = false;
  /** The cell that the grid was sent to and has not reached yet: what it says of others meanwhile is out of date. */
  let sentTo: Spot | null = null;

  const active = (): ActiveCell =>
    at.value.column === 0
      ? { row: at.value.row, index: 0, type: 'colPinStart' }
      : { row: at.value.row, index: at.value.column - 1, type: 'rgCol' };

  const cellElement = (): HTMLElement | null => {
    const { row, index, type } = active();
    return grid.querySelector(
      `revogr-data[type="rgRow"][col-type="${type}"] [data-rgrow="${row}"][data-rgcol="${index}"]`,
    );
  };

  const inner = (): HTMLElement | null => grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');

  /** Scrolls so that the row stands free, below the heading and above what floats at the bottom. */
  function show(row: number): void {
    const box = inner();
    if (box === null) return;
    const top = row * rowHeight;
    if (top < box.scrollTop) void grid.scrollToCoordinate({ y: top });
    else if (top + rowHeight + freeBelow > box.scrollTop + box.clientHeight) {
      void grid.scrollToCoordinate({ y: top + rowHeight + freeBelow - box.clientHeight });
    }
  }

  /** Rows that a page moves by. */
  const page = (): number => Math.max(Math.floor((inner()?.clientHeight ?? 480) / rowHeight) - 2, 1);

  return {
    at,
    area,
    columns,
    columnAt,
    active,
    cellElement,
    show,
    idAt: (row: number): number | undefined => places.places.value[row]?.id,
    bounds: (): Bounds => ({ rows: places.total.value, columns: columns.value.length, page: page() }),
    chosen: (): Area => area.value ?? { top: at.value.row, bottom: at.value.row, columns: [columnAt(at.value.column)] },
    go({ row, column }: Spot): void {
      at.value = {
        row: Math.max(Math.min(row, places.total.value - 1), 0),
        column: Math.max(Math.min(column, columns.value.length - 1), 0),
      };
      sentTo = at.value;
      const { index, type } = active();
      const cell = { x: index, y: at.value.row };
      show(at.value.row);
      void grid.setCellsFocus(cell, cell, type);
    },
    /** The grid is at this cell now. False: it passed there on its way to where it was sent since. */
    reached({ row, column }: Spot): boolean {
      if (sentTo !== null && (sentTo.row !== row || sentTo.column !== column)) return false;
      sentTo = null;
      at.value = { row, column };
      return true;
    },
    /** The keyboard has come to this cell, whatever the grid knows of it yet. False: it is on its way elsewhere. */
    enter({ row, column }: Spot): boolean {
      if (sentTo !== null && (sentTo.row !== row || sentTo.column !== column)) return false;
      at.value = { row, column };
      return true;
    },
    /** The person's hand leads the grid itself: it goes where it says. */
    follow: (): void => void (sentTo = null),
    /** The keyboard is in the list, also while its cell is being drawn anew. */
    hold: (is: boolean): void => void (held = is),
    /** A key that is the list's: pressed in it, or nowhere while the list holds the keyboard. */
    hears: ({ target }: Event): boolean =>
      target === document.body ? held : target instanceof Node && grid.contains(target),
    /** A cell that was drawn anew has lost the keyboard to nobody: it comes back. */
    keepKeyboard(): void {
      requestAnimationFrame(() => {
        if (held && document.activeElement === document.body) cellElement()?.focus({ preventScroll: true });
      });
    },
  };
}

export type Board = ReturnType<typeof openBoard>;
