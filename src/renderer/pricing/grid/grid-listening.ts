/** What happens in the grid, and what it means here. */
import { openLink } from '../../app/open-link.ts';
import type { Board, GridWiring } from './grid-board.ts';
import { placeOf } from './grid-board.ts';
import type { GridBlocks, GridRange } from './grid-blocks.ts';
import { onGrid } from './grid-element.ts';
import type { CellField } from './grid-field.ts';
import { type KeyAct, keyAct } from './grid-keys.ts';
import type { ColumnName } from './columns.ts';
import { channelOf, isEditColumn } from './spot.ts';

export interface Listening extends GridWiring {
  readonly grid: HTMLRevoGridElement;
  readonly board: Board;
  readonly field: CellField;
  readonly blocks: GridBlocks;
  readonly onOpen: (id: number) => void;
}

export function listenToGrid(scene: Listening): void {
  listenToKeys(scene);
  listenToFocus(scene);
  listenToBlocks(scene);
  // Its own link goes the way of every other link that leaves Vetrina.
  scene.grid.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('revogr-attribution a');
    if (link === null) return;
    event.preventDefault();
    openLink(link.href);
  });
}

function listenToKeys({ grid, board, field, ...scene }: Listening): void {
  function explain(id: number | undefined, name: ColumnName): void {
    const channelId = isEditColumn(name) ? channelOf(name) : null;
    const cell = board.cellElement();
    if (id !== undefined && channelId !== null && cell !== null) scene.onLight(id, channelId, cell);
  }

  function carryOut(act: Exclude<KeyAct, { kind: 'leave' }>, event: KeyboardEvent, name: ColumnName): void {
    const id = board.idAt(board.at.value.row);
    if (act.kind === 'go') board.go(act.to);
    else if (act.kind === 'edit') field.begin();
    else if (act.kind === 'write') field.begin(event);
    else if (act.kind === 'fill') scene.blocks.fillDown();
    else if (act.kind === 'explain') explain(id, name);
    else if (id !== undefined && act.kind === 'open') scene.onOpen(id);
    else if (id !== undefined && act.kind === 'pick') scene.onPick(id, event.shiftKey);
  }

  function press(event: KeyboardEvent): void {
    const name = board.columnAt(board.at.value.column);
    const kind = name === 'name' ? 'name' : isEditColumn(name) ? 'edit' : 'other';
    // From a link inside a cell, Tab goes on to what comes next there.
    const within = event.key === 'Tab' && event.target instanceof Element && !event.target.matches('.rgCell, body');
    const act = keyAct(event, board.at.value, board.bounds(), kind);
    if (act === null || (within && act.kind === 'go')) {
      board.follow();
      // A letter is no beginning of a price: the cell stays as it is.
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) event.preventDefault();
      return;
    }
    // At the end of a row the grid itself would go round; the page's own order goes on.
    event.stopPropagation();
    if (act.kind === 'leave') return;
    event.preventDefault();
    carryOut(act, event, name);
  }

  grid.addEventListener('keydown', (pressed) => {
    const event = pressed as unknown as KeyboardEvent;
    if (!event.defaultPrevented && !(event.target instanceof HTMLInputElement)) press(event);
  });
  onGrid(grid, 'beforekeydown', (event) => {
    const { original } = event.detail;
    // Keys that belong to something else on the page are none of the list's.
    if (!board.hears(original)) event.preventDefault();
    else if (original.target === document.body && !field.writing.value) {
      // The cell is being drawn anew, and the keyboard still the list's. Each part of the grid asks: it is pressed once.
      if (!original.defaultPrevented) press(original);
      if (original.defaultPrevented) event.preventDefault();
    }
  });
}

function listenToFocus({ grid, board, field, ...scene }: Listening): void {
  const { places } = scene.props();
  onGrid(grid, 'afterfocus', ({ detail }) => {
    if (!board.reached({ row: detail.rowIndex, column: placeOf(detail.colType, detail.colIndex) })) return;
    board.area.value = null;
    scene.onChosen(1);
    board.show(detail.rowIndex);
    if (!field.writing.value) board.cellElement()?.focus({ preventScroll: true });
  });
  grid.addEventListener('pointerdown', () => board.follow(), { capture: true });
  grid.addEventListener('focusin', (event) => {
    board.hold(true);
    const cell = (event.target as HTMLElement).closest<HTMLElement>('.rgCell');
    if (cell === null || cell !== event.target) return;
    const type = cell.closest('revogr-data')?.getAttribute('col-type') ?? 'rgCol';
    const spot = { row: Number(cell.dataset['rgrow']), column: placeOf(type, Number(cell.dataset['rgcol'])) };
    if (!board.enter(spot)) return;
    void grid.getFocused().then((focused) => {
      // The keyboard went on while the grid was asked.
      if (cell !== document.activeElement) return;
      if (focused === null || focused.cell.y !== spot.row || focused.colType !== type) board.go(spot);
    });
  });
  grid.addEventListener('focusout', (event) => {
    const to = (event as unknown as FocusEvent).relatedTarget;
    if (!(to instanceof Node) || grid.contains(to)) return;
    board.hold(false);
    board.follow();
    if (!field.writing.value) void grid.clearFocus();
  });
  onGrid(grid, 'beforeeditstart', (event) => {
    const id = board.idAt(board.at.value.row);
    if (id === undefined || places.rowOf(id) === undefined) event.preventDefault();
    else field.keys.waitFor('field');
  });
}

function listenToBlocks({ grid, board, blocks }: Listening): void {
  onGrid(grid, 'setrange', ({ detail }) => blocks.choose(detail));
  // Only emptying comes these ways: what is typed, the field takes itself.
  onGrid(grid, 'beforeedit', (event) => {
    event.preventDefault();
    if (event.detail.val === '') blocks.clear({ ...board.chosen(), columns: [board.columnAt(board.at.value.column)] });
  });
  onGrid(grid, 'beforerangeedit', (event) => {
    event.preventDefault();
    blocks.clear(board.chosen());
  });
  onGrid(grid, 'beforeautofill', (event) => {
    event.preventDefault();
    const { oldRange, newRange } = event.detail as { oldRange: GridRange; newRange: GridRange };
    blocks.fill(oldRange, newRange);
  });
  onGrid(grid, 'beforepaste', (event) => {
    event.preventDefault();
    const { event: paste } = event.detail;
    const elsewhere = paste.target instanceof Node && paste.target !== document.body && !grid.contains(paste.target);
    if (elsewhere || paste.target instanceof HTMLInputElement) return;
    paste.preventDefault();
    blocks.paste(paste.clipboardData?.getData('text/plain') ?? '');
  });
  onGrid(grid, 'beforecopy', (event) => {
    event.preventDefault();
    const copy = event.detail.event as ClipboardEvent;
    if (copy.target instanceof HTMLInputElement || !grid.contains(document.activeElement)) return;
    const text = blocks.copy();
    if (text === null) return;
    copy.preventDefault();
    copy.clipboardData?.setData('text/plain', text);
  });
}
