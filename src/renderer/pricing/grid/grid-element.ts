/** RevoGrid as an element of this page: loaded once, made without static styles, its events by their names. */
import { defineCustomElements } from '@revolist/revogrid/loader';

let defined = false;

/** The grid's element with what never changes; its parts load when the first one is made. */
export function makeGridElement(): HTMLRevoGridElement {
  if (!defined) {
    void defineCustomElements(window);
    defined = true;
  }
  const grid = document.createElement('revo-grid');
  grid.className = 'price-grid';
  grid.theme = 'compact';
  grid.rowSize = 48;
  grid.frameSize = 2;
  grid.range = true;
  grid.resize = true;
  grid.filter = false;
  grid.exporting = false;
  grid.canMoveColumns = false;
  grid.canDrag = false;
  grid.accessible = false;
  // What was typed is taken also when the mouse goes elsewhere.
  grid.applyOnClose = true;
  return grid;
}

type Events = HTMLRevoGridElementEventMap &
  HTMLRevogrClipboardElementEventMap &
  HTMLRevogrOverlaySelectionElementEventMap;

/** Listens to one of the grid's events for as long as the grid lives. */
export function onGrid<Name extends keyof Events & string>(
  grid: HTMLRevoGridElement,
  name: Name,
  react: (event: CustomEvent<Events[Name]>) => void,
): void {
  grid.addEventListener(name, (event) => react(event as CustomEvent<Events[Name]>));
}
