/**
 * The grid for screen readers and the keyboard. RevoGrid puts its roles on its outermost element, which holds more than
 * rows, and leaves its inner boxes without any; here the list itself is the grid, its boxes are nothing, and one cell at
 * a time can be reached by Tab. Told anew after each time it draws.
 */
import { BasePlugin, type PluginProviders } from '@revolist/revogrid';

export interface GridWords {
  readonly label: () => string;
  readonly rows: () => number;
  readonly columns: () => number;
}

export interface ActiveCell {
  readonly row: number;
  readonly index: number;
  readonly type: 'colPinStart' | 'rgCol';
}

const boxes = [
  '.viewports',
  'revogr-viewport-scroll',
  '.inner-content-table',
  '.header-wrapper',
  '.vertical-inner',
  '.content-wrapper',
  '.footer-wrapper',
  'revogr-overlay-selection',
  'revogr-scroll-virtual',
  'revogr-temp-range',
  'revogr-focus',
  'revogr-clipboard',
  'revogr-order-editor',
  '.draggable-wrapper',
  '.group-rgRow .header-rgRow',
].join(',');

/** Both lines of the heading come before the first product. */
const headLines = 2;

export function accessibleGrid(words: GridWords, active: () => ActiveCell): typeof BasePlugin {
  return class AccessibleGrid extends BasePlugin {
    private reachable: HTMLElement | undefined;
    private asked = false;
    private boxesToo = true;

    constructor(grid: HTMLRevoGridElement, providers: PluginProviders) {
      super(grid, providers);
      this.addEventListener('beforerowrender', ({ detail: { node, item } }) => {
        node.$attrs$ = { ...node.$attrs$, role: 'row', 'aria-rowindex': String(item.itemIndex + headLines + 1) };
      });
      this.addEventListener('aftergridrender', () => this.tell(true));
      this.addEventListener('aftercolumnsset', () => this.tell(true));
      this.addEventListener('aftersourceset', () => this.tell(true));
      this.addEventListener('afterfocus', () => this.tell(true));
      // While it is scrolled only rows become others, and they bring their roles along.
      this.addEventListener('afterrender' as 'aftergridrender', () => this.tell(false));
    }

    /** Once for everything that was drawn together. */
    private tell(boxesToo: boolean): void {
      this.boxesToo ||= boxesToo;
      if (this.asked) return;
      this.asked = true;
      requestAnimationFrame(() => {
        this.asked = false;
        if (this.boxesToo) this.nameRoles();
        this.makeReachable();
      });
    }

    private nameRoles(): void {
      const grid = this.revogrid;
      const main = grid.querySelector('.main-viewport');
      // The cells come after the boxes: until they are there everything is told again.
      this.boxesToo = grid.querySelector('.rgCell') === null;
      if (main === null) return;
      set(main, 'role', 'grid');
      set(main, 'aria-label', words.label());
      set(main, 'aria-multiselectable', 'true');
      set(main, 'aria-rowcount', String(words.rows() + headLines));
      set(main, 'aria-colcount', String(words.columns()));
      for (const box of grid.querySelectorAll(boxes)) set(box, 'role', 'presentation');
      for (const group of grid.querySelectorAll('revogr-header, revogr-data')) {
        set(group, 'role', group.querySelector('.rgCell, .rgHeaderCell') === null ? 'presentation' : 'rowgroup');
      }
      for (const row of grid.querySelectorAll('revogr-header > .group-rgRow, revogr-header > .header-rgRow')) {
        const empty = row.querySelector('.rgHeaderCell') === null;
        set(row, 'role', empty ? 'presentation' : 'row');
        if (empty) row.removeAttribute('aria-rowindex');
        else set(row, 'aria-rowindex', row.classList.contains('group-rgRow') ? '1' : '2');
      }
      for (const head of grid.querySelectorAll('.group-rgRow > .rgHeaderCell')) set(head, 'role', 'columnheader');
    }

    /** The cell that holds the keyboard, or the first one in view while it is elsewhere. */
    private makeReachable(): void {
      const { row, index, type } = active();
      const of = (selector: string): HTMLElement | null =>
        this.revogrid.querySelector(`revogr-data[type="rgRow"][col-type="${type}"] ${selector}`);
      const cell = of(`[data-rgrow="${row}"][data-rgcol="${index}"]`) ?? of('.rgCell');
      if (this.reachable !== undefined && this.reachable !== cell) this.reachable.tabIndex = -1;
      if (cell !== null) cell.tabIndex = 0;
      this.reachable = cell ?? undefined;
    }
  };
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
