/** One price list on RevoGrid: what it shows, what is typed into it, and where the keyboard is. */
import { computed, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import type { Channel } from '../../../api/channels.ts';
import { openLink } from '../../app/open-link.ts';
import { reportUnlessClaimed } from '../../app/problems.ts';
import { say } from '../../app/i18n.ts';
import { f } from '../../app/shop-facts.ts';
import type { Sort } from '../list-state.ts';
import { isPicked, type Picked } from '../picked.ts';
import { accessibleGrid, type ActiveCell } from './accessible.ts';
import { type Area, areaCells, cellsUnder, copyOf } from './blocks.ts';
import { cellCount, readBlock, writeBlock } from './block-text.ts';
import { type ColumnName, gridColumns, shownColumns } from './columns.ts';
import { useColumnWidths } from './column-widths.ts';
import { type GridEditing, mostCells } from './editing.ts';
import { makeGridElement, onGrid } from './grid-element.ts';
import { beginsAmount, keyAct, type Spot } from './grid-keys.ts';
import type { GridPlaces } from './places.ts';
import { type OpenField, priceEditor } from './price-editor.ts';
import { questionPlace } from './question-place.ts';
import { amountIn, channelOf, type EditColumn, isEditColumn } from './spot.ts';

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

export function useRevoGrid(wiring: GridWiring) {
  const router = useRouter();
  const { props } = wiring;
  const { places, editing } = props();
  const widths = useColumnWidths();
  const grid = makeGridElement();
  const at = ref<Spot>({ row: 0, column: 2 });
  const area = ref<Area | null>(null);
  const writingIn = ref(false);
  const scrolled = ref(0);
  const room = ref(0);
  const columns = computed(() => shownColumns(props()));
  /** The keyboard is in the list, also while its cell is being drawn anew. */
  let held = false;
  const columnAt = (index: number): ColumnName => columns.value[index] ?? 'name';
  let field: OpenField | undefined;
  /** A field was asked for and takes no keys yet; Enter or Tab pressed meanwhile (a scanner is fast) waits for it. */
  let fieldComes = false;
  let earlyKey: KeyboardEvent | undefined;
  const idAt = (row: number): number | undefined => places.places.value[row]?.id;

  const active = (): ActiveCell =>
    at.value.column === 0
      ? { row: at.value.row, index: 0, type: 'colPinStart' }
      : { row: at.value.row, index: at.value.column - 1, type: 'rgCol' };
  const indexOf = (type: string, index: number): number => (type === 'colPinStart' ? 0 : index + 1);

  grid.plugins = [
    accessibleGrid(
      { label: () => say('pricing.grid'), rows: () => places.total.value, columns: () => columns.value.length },
      active,
    ),
  ];
  grid.editors = {
    price: priceEditor({
      label: cellLabel,
      textOf: (id, column) => editing.drafts.of({ variantId: id, column })?.text ?? amountText(id, column),
      rowNow: places.rowOf,
      finish: (row, column, text) => editing.type(row, column, text),
      drop: (id, column) => void editing.drafts.drop({ variantId: id, column }),
      rewrite: (id, column) => void editing.drafts.drop({ variantId: id, column }),
      opened(opened) {
        field = opened;
        writingIn.value = true;
      },
      shown(shown) {
        const early = earlyKey;
        earlyKey = undefined;
        fieldComes = false;
        if (early !== undefined) shown.press(early);
      },
      closed() {
        fieldComes = writingIn.value = false;
        earlyKey = undefined;
      },
      go: (rows, columns) => go({ row: at.value.row + rows, column: at.value.column + columns }),
    }),
  };

  function amountText(id: number, column: EditColumn): string {
    const row = places.rowOf(id);
    const amount = row === undefined ? null : amountIn(row, column);
    return amount === null ? '' : f.amount(amount);
  }

  function cellLabel(id: number, column: EditColumn): string {
    const title = places.rowOf(id)?.title ?? '';
    if (column === 'cost') return say('pricing.costOf', { title });
    const channel = props().channels.find((each) => each.id === channelOf(column))?.name;
    return channel === undefined
      ? say('pricing.priceOf', { title })
      : say('pricing.priceOnChannel', { title, channel });
  }

  function setColumns(): void {
    grid.columns = gridColumns({
      channels: props().channels,
      hidden: props().hidden,
      widthOf: widths.widthsFor(columns.value, room.value),
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

  const inner = (): HTMLElement | null => grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');

  /** The rows that are drawn now are the ones to read. */
  function lookAround(): void {
    const rows = grid.querySelectorAll('revogr-data[type="rgRow"][col-type="colPinStart"] > .rgRow');
    const first = Number(rows[0]?.getAttribute('data-rgrow') ?? Number.NaN);
    const last = Number(rows[rows.length - 1]?.getAttribute('data-rgrow') ?? Number.NaN);
    if (Number.isNaN(first) || Number.isNaN(last)) return;
    places.see({ first: Math.min(first, last), end: Math.max(first, last) + 1 });
  }

  function go({ row, column }: Spot): void {
    const spot = {
      row: Math.max(Math.min(row, places.total.value - 1), 0),
      column: Math.max(Math.min(column, columns.value.length - 1), 0),
    };
    at.value = spot;
    const { index, type } = active();
    const cell = { x: index, y: spot.row };
    show(spot.row);
    void grid.setCellsFocus(cell, cell, type);
  }

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

  function cellElement({ row, index, type }: ActiveCell): HTMLElement | null {
    return grid.querySelector(
      `revogr-data[type="rgRow"][col-type="${type}"] [data-rgrow="${row}"][data-rgcol="${index}"]`,
    );
  }

  /** A cell that was drawn anew has lost the keyboard to nobody: it comes back. */
  function keepKeyboard(): void {
    requestAnimationFrame(() => {
      if (held && document.activeElement === document.body && !writingIn.value) {
        cellElement(active())?.focus({ preventScroll: true });
      }
    });
  }

  function press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    const name = columnAt(at.value.column);
    const kind = name === 'name' ? 'name' : isEditColumn(name) ? 'edit' : 'other';
    const page = Math.max(Math.floor((inner()?.clientHeight ?? 480) / rowHeight) - 2, 1);
    const act = keyAct(event, at.value, { rows: places.total.value, columns: columns.value.length, page }, kind);
    if (act === null) {
      // A letter is no beginning of a price: the cell stays as it is.
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !beginsAmount(event)) event.preventDefault();
      return;
    }
    const id = idAt(at.value.row);
    switch (act.kind) {
      case 'leave':
        // The grid itself would go round; the page's own order goes on.
        event.stopPropagation();
        return;
      case 'go':
        go(act.to);
        break;
      case 'edit':
        void grid.setCellEdit(at.value.row, name);
        break;
      case 'fill':
        void fillDown();
        break;
      case 'open':
        if (id !== undefined) void router.push(`/prezzi/${id}`);
        break;
      case 'pick':
        if (id !== undefined) wiring.onPick(id, event.shiftKey);
        break;
      case 'explain':
        explainLight(id, name);
        break;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function explainLight(id: number | undefined, name: ColumnName): void {
    const channelId = isEditColumn(name) ? channelOf(name) : null;
    const cell = cellElement(active());
    if (id !== undefined && channelId !== null && cell !== null) wiring.onLight(id, channelId, cell);
  }

  const areaNow = (): Area =>
    area.value ?? { top: at.value.row, bottom: at.value.row, columns: [columnAt(at.value.column)] };

  const guarded = (work: Promise<void>): void => void work.catch(reportUnlessClaimed);

  async function write(block: readonly (readonly string[])[], target: Area): Promise<void> {
    const from = columns.value.indexOf(target.columns[0] ?? 'price');
    const tall = Math.max(block.length, target.bottom - target.top + 1);
    if (
      Math.max(cellCount(block), tall * Math.max(...block.map((row) => row.length), target.columns.length)) > mostCells
    ) {
      wiring.onTooMany(Math.max(cellCount(block), areaCells(target)));
      return;
    }
    await places.rowsIn({ first: target.top, end: target.top + tall });
    await editing.typeMany(cellsUnder(places, block, target, columns.value.slice(from)));
    redraw();
  }

  /** The first row of what is chosen, in all rows below it. */
  async function fillDown(): Promise<void> {
    const { top, bottom, columns: chosen } = areaNow();
    if (bottom === top) return;
    await places.rowsIn({ first: top, end: top + 1 });
    const first = copyOf(places, { top, bottom: top, columns: chosen });
    if (first !== null) await write(first, { top: top + 1, bottom, columns: chosen });
  }

  function listen(): void {
    grid.addEventListener('keydown', press);
    onGrid(grid, 'beforekeydown', (event) => {
      const { original } = event.detail;
      const elsewhere = original.target instanceof Node && !grid.contains(original.target);
      // Keys that belong to something else on the page are none of the list's.
      if (elsewhere && (original.target !== document.body || !held)) event.preventDefault();
      else if (fieldComes && (original.key === 'Enter' || original.key === 'Tab')) {
        event.preventDefault();
        original.preventDefault();
        earlyKey = original;
      }
    });
    onGrid(grid, 'afterfocus', ({ detail }) => {
      at.value = { row: detail.rowIndex, column: indexOf(detail.colType, detail.colIndex) };
      area.value = null;
      wiring.onChosen(1);
      show(detail.rowIndex);
      if (!(document.activeElement instanceof HTMLInputElement) || !grid.contains(document.activeElement)) {
        cellElement(active())?.focus({ preventScroll: true });
      }
    });
    grid.addEventListener('focusin', (event) => {
      held = true;
      const cell = (event.target as HTMLElement).closest<HTMLElement>('.rgCell');
      if (cell !== event.target || cell === null) return;
      const type = cell.closest('revogr-data')?.getAttribute('col-type') ?? 'rgCol';
      const spot = { row: Number(cell.dataset['rgrow']), column: indexOf(type, Number(cell.dataset['rgcol'])) };
      void grid.getFocused().then((focused) => {
        if (focused === null || focused.cell.y !== spot.row || focused.colType !== type) go(spot);
      });
    });
    grid.addEventListener('focusout', (event) => {
      const to = (event as unknown as FocusEvent).relatedTarget;
      if (!(to instanceof Node) || grid.contains(to)) return;
      held = false;
      if (!writingIn.value) void grid.clearFocus();
    });
    onGrid(grid, 'setrange', ({ detail }) => {
      const from = indexOf(
        columns.value.length === 0 ? 'rgCol' : at.value.column === 0 ? 'colPinStart' : 'rgCol',
        detail.x,
      );
      const chosen = columns.value.slice(from, from + detail.x1 - detail.x + 1);
      area.value = { top: detail.y, bottom: detail.y1, columns: chosen };
      wiring.onChosen(areaCells(area.value));
      // What is chosen may be copied next, also where nobody has looked yet.
      if (areaCells(area.value) <= mostCells)
        guarded(places.rowsIn({ first: detail.y, end: detail.y1 + 1 }).then(() => {}));
    });
    onGrid(grid, 'beforeeditstart', (event) => {
      const id = idAt(at.value.row);
      if (id === undefined || places.rowOf(id) === undefined) event.preventDefault();
      else fieldComes = true;
    });
    // Only emptying comes this way: what is typed, the field takes itself.
    onGrid(grid, 'beforeedit', (event) => {
      event.preventDefault();
      const { prop, model, val } = event.detail;
      if (val === '' && isEditColumn(prop))
        guarded(editing.clear([{ variantId: (model as { id: number }).id, column: prop }]));
    });
    onGrid(grid, 'beforerangeedit', (event) => {
      event.preventDefault();
      const { top, bottom, columns: chosen } = areaNow();
      const ids = places.places.value.slice(top, bottom + 1).map(({ id }) => id);
      const spots = ids.flatMap((variantId) => chosen.filter(isEditColumn).map((column) => ({ variantId, column })));
      if (spots.length > mostCells) wiring.onTooMany(spots.length);
      else guarded(places.rowsIn({ first: top, end: bottom + 1 }).then(() => editing.clear(spots)));
    });
    onGrid(grid, 'beforeautofill', (event) => {
      event.preventDefault();
      const { oldRange, newRange } = event.detail as { oldRange: Range; newRange: Range };
      const shift = at.value.column === 0 ? 0 : 1;
      const columnsIn = (range: Range) => columns.value.slice(range.x + shift, range.x1 + shift + 1);
      const source = { top: oldRange.y, bottom: oldRange.y1, columns: columnsIn(oldRange) };
      const block = copyOf(places, source);
      const target = { top: newRange.y, bottom: newRange.y1, columns: columnsIn(newRange) };
      if (block !== null) guarded(write(block, target));
    });
    onGrid(grid, 'beforepaste', (event) => {
      event.preventDefault();
      const paste = event.detail.event;
      if (paste.target instanceof Node && paste.target !== document.body && !grid.contains(paste.target)) return;
      if (paste.target instanceof HTMLInputElement) return;
      paste.preventDefault();
      const block = readBlock(paste.clipboardData?.getData('text/plain') ?? '');
      if (block.length > 0) guarded(write(block, areaNow()));
    });
    onGrid(grid, 'beforecopy', (event) => {
      event.preventDefault();
      const copy = event.detail.event as ClipboardEvent;
      if (copy.target instanceof HTMLInputElement || !grid.contains(document.activeElement)) return;
      const block = copyOf(places, areaNow());
      if (block === null) return;
      copy.preventDefault();
      copy.clipboardData?.setData('text/plain', writeBlock(block));
    });
    onGrid(grid, 'aftercolumnresize', ({ detail }) => {
      const pulled = Object.values(detail).flatMap(({ prop, size }) =>
        typeof size === 'number' ? [[String(prop), Math.round(size)] as const] : [],
      );
      widths.pull(Object.fromEntries(pulled));
    });
    onGrid(grid, 'viewportscroll', () => {
      scrolled.value += 1;
      wiring.onScroll();
    });
    grid.addEventListener('afterrender', () => {
      lookAround();
      keepKeyboard();
    });
    grid.addEventListener('beforerowrender', (event) => markPicked((event as CustomEvent).detail as RowDrawn));
    // Its own link goes the way of every other link that leaves Vetrina.
    grid.addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('revogr-attribution a');
      if (link === null) return;
      event.preventDefault();
      openLink(link.href);
    });
  }

  function markPicked({ node, model }: RowDrawn): void {
    if (model !== undefined && isPicked(props().picked, model.id)) {
      node.$attrs$ = {
        ...node.$attrs$,
        class: `${String(node.$attrs$?.['class'] ?? '')} pg-picked`,
        'aria-selected': 'true',
      };
    }
  }

  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width > 0 && Math.abs(width - room.value) > 2) room.value = width;
    scrolled.value += 1;
  });

  /** The question that stands in the cell with the keyboard, and where it is put. */
  const question = computed(() => {
    const name = columnAt(at.value.column);
    const id = idAt(at.value.row);
    void scrolled.value;
    if (id === undefined || !isEditColumn(name)) return undefined;
    const draft = editing.drafts.of({ variantId: id, column: name });
    const place = draft && questionPlace(grid, cellElement(active()) ?? grid.querySelector('revogr-edit'));
    return draft && place ? { draft, ...place } : undefined;
  });

  return {
    asked: question,
    mount(host: HTMLElement): void {
      room.value = host.clientWidth;
      setColumns();
      grid.source = [...places.places.value];
      listen();
      host.prepend(grid);
      observer.observe(host);
      if (places.firstPlace > 0) void grid.componentOnReady().then(() => grid.scrollToRow(places.firstPlace));
      const heading = () =>
        JSON.stringify([columns.value, props().channels.map(headOf), props().sort, props().descending]);
      watch([heading, room, widths.pulled, () => f.money(0)], setColumns);
      watch(places.places, (all) => (grid.source = [...all]));
      watch([places.drawn, editing.drafts.all, () => props().minimumMargin, () => f.money(1)], redraw);
      watch(
        () => props().picked,
        () => {
          setColumns();
          redraw();
        },
      );
    },
    leave(): void {
      observer.disconnect();
      grid.remove();
    },
    toTop: (): void => void grid.scrollToRow?.(0),
    refocus: (): void => go(at.value),
    goTo(variantId: number, column: ColumnName): boolean {
      const row = places.placeOf(variantId);
      if (row === undefined) return false;
      go({ row, column: Math.max(columns.value.indexOf(column), 0) });
      return true;
    },
    /** Without taking what stands in the field. */
    closeEditor: (): void => field?.abandon(),
    editAgain: (): void => void grid.setCellEdit(at.value.row, columnAt(at.value.column)),
    writingIn,
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

interface Range {
  readonly x: number;
  readonly y: number;
  readonly x1: number;
  readonly y1: number;
}

interface RowDrawn {
  readonly node: { $attrs$?: Record<string, unknown> | null };
  readonly model?: { readonly id: number };
}
