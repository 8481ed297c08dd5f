/** One price list on RevoGrid: what it shows, what is typed into it, and where the keyboard is. */
import { computed, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import type { Channel } from '../../../api/channels.ts';
import { say } from '../../app/i18n.ts';
import { f } from '../../app/shop-facts.ts';
import { isPicked } from '../picked.ts';
import { accessibleGrid } from './accessible.ts';
import { isSmallTouch } from './cells.ts';
import { type ColumnName, gridColumns } from './columns.ts';
import { useColumnWidths } from './column-widths.ts';
import { openBlocks } from './grid-blocks.ts';
import { type GridWiring, openBoard } from './grid-board.ts';
import { makeGridElement, onGrid } from './grid-element.ts';
import { openField } from './grid-field.ts';
import { listenToGrid } from './grid-listening.ts';
import { questionPlace } from './question-place.ts';
import { isEditColumn } from './spot.ts';

export function useRevoGrid(wiring: GridWiring) {
  const router = useRouter();
  const { props } = wiring;
  const { places, editing } = props();
  const widths = useColumnWidths();
  const grid = makeGridElement();
  const board = openBoard(grid, wiring);
  const field = openField(grid, board, wiring);
  let deaf = (): void => {};
  const blocks = openBlocks(board, wiring);
  /** Grows whenever what floats beside a cell must find it anew. */
  const moved = ref(0);
  const room = ref(0);

  const words = {
    label: () => say('pricing.grid'),
    rows: () => places.total.value,
    columns: () => board.columns.value.length,
  };
  grid.plugins = [accessibleGrid(words, board.active)];
  grid.editors = { price: field.editor };

  function setColumns(): void {
    grid.columns = gridColumns({
      channels: props().channels,
      hidden: props().hidden,
      widthOf: widths.widthsFor(board.columns.value, room.value),
      sort: () => ({ by: props().sort, descending: props().descending }),
      rowOf: places.rowOf,
      draftOf: (variantId, column) => editing.drafts.of({ variantId, column }),
      isPicked: (id) => isPicked(props().picked, id),
      allPicked: () => (props().picked.everything ? 'all' : props().picked.ids.size > 0 ? 'some' : 'none'),
      minimumMargin: () => props().minimumMargin,
      onSort: wiring.onSort,
      onPick: wiring.onPick,
      onPickAll: wiring.onPickAll,
      onLight: wiring.onLight,
    });
  }

  let asked = false;
  /** Draws the rows in view anew, once for everything that changed together. */
  function redraw(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (grid.isConnected) void grid.refresh?.('rgRow').catch(() => undefined);
    });
  }

  /** The rows that are drawn now are the ones to read. */
  function lookAround(): void {
    const rows = grid.querySelectorAll('revogr-data[type="rgRow"][col-type="colPinStart"] > .rgRow');
    const numbers = [...rows].map((row) => Number(row.getAttribute('data-rgrow')));
    if (numbers.length > 0) places.see({ first: Math.min(...numbers), end: Math.max(...numbers) + 1 });
  }

  function markPicked({ node, model }: RowDrawn): void {
    if (model === undefined || !isPicked(props().picked, model.id)) return;
    const before = String(node.$attrs$?.['class'] ?? '');
    node.$attrs$ = { ...node.$attrs$, class: `${before} pg-picked`, 'aria-selected': 'true' };
  }

  function listen(): void {
    listenToGrid({
      ...wiring,
      grid,
      board,
      field,
      blocks,
      onOpen: (id) => void router.push(`/prezzi/${id}${isSmallTouch() ? '/prezzo' : ''}`),
    });
    onGrid(grid, 'aftercolumnresize', ({ detail }) => {
      const pulled = Object.values(detail).flatMap(({ prop, size }) =>
        typeof size === 'number' ? [[String(prop), Math.round(size)] as const] : [],
      );
      widths.pull(Object.fromEntries(pulled));
    });
    onGrid(grid, 'viewportscroll', () => {
      moved.value += 1;
      wiring.onScroll();
    });
    grid.addEventListener('afterrender', () => {
      lookAround();
      board.keepKeyboard();
    });
    grid.addEventListener('beforerowrender', (event) => markPicked((event as CustomEvent).detail as RowDrawn));
  }

  function follow(): void {
    const heading = () =>
      JSON.stringify([board.columns.value, props().channels.map(headOf), props().sort, props().descending]);
    watch([heading, room, widths.pulled, () => f.money(0)], setColumns);
    watch(places.places, (all) => (grid.source = [...all]));
    watch([places.drawn, editing.drafts.all, () => props().minimumMargin, () => f.money(0)], redraw);
    watch(
      () => props().picked,
      () => {
        setColumns();
        redraw();
      },
    );
  }

  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0 && Math.abs(width - room.value) > 2) room.value = width;
    moved.value += 1;
  });

  return {
    /** The question that stands in the cell with the keyboard, and where it is put. */
    asked: computed(() => {
      const name = board.columnAt(board.at.value.column);
      const id = board.idAt(board.at.value.row);
      void moved.value;
      if (id === undefined || !isEditColumn(name)) return undefined;
      const draft = editing.drafts.of({ variantId: id, column: name });
      const place = draft && questionPlace(grid, board.cellElement() ?? grid.querySelector('revogr-edit'));
      return draft && place ? { draft, ...place } : undefined;
    }),
    mount(host: HTMLElement): void {
      room.value = host.clientWidth;
      setColumns();
      grid.source = [...places.places.value];
      listen();
      deaf = field.keys.listen();
      host.prepend(grid);
      observer.observe(host);
      if (places.firstPlace > 0) void grid.componentOnReady().then(() => grid.scrollToRow(places.firstPlace));
      follow();
    },
    leave(): void {
      observer.disconnect();
      deaf();
      grid.remove();
    },
    toTop: (): void => void grid.scrollToRow?.(0),
    refocus: (): void => board.go(board.at.value),
    goTo(variantId: number, column: ColumnName): boolean {
      const row = places.placeOf(variantId);
      if (row === undefined) return false;
      // A scanner typed its code into the cell that had the keyboard: nothing of it stays.
      field.abandon();
      board.hold(true);
      board.go({ row, column: Math.max(board.columns.value.indexOf(column), 0) });
      return true;
    },
    /** Without taking what stands in the field. */
    closeEditor: field.abandon,
    editAgain: (): void => field.begin(),
    writingIn: field.writing,
  };
}

/** What of a channel shows in the heading, and how its listings are read. */
const headOf = ({ name, viaFile, connection, readsBack }: Channel): readonly unknown[] => [
  name,
  viaFile,
  connection.practice,
  connection.state,
  readsBack,
];

interface RowDrawn {
  readonly node: { $attrs$?: Record<string, unknown> | null };
  readonly model?: { readonly id: number };
}
