/** Copying, pasting and filling blocks of cells, as between spreadsheets. */
import { f } from '../../app/shop-facts.ts';
import { pieces } from '../../stock/quantity.ts';
import { spread, type TextBlock } from './block-text.ts';
import type { ColumnName } from './columns.ts';
import type { GridPlaces } from './places.ts';
import type { TypedCell } from './read-cells.ts';
import { amountIn, isEditColumn } from './spot.ts';
import { marginOf } from '../margin.ts';
import type { GridRow } from '../../../api/listings.ts';

/** A stretch of rows and columns, both ends included; columns as they stand on the screen. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly ColumnName[];
}

export const areaCells = ({ top, bottom, columns }: Area): number => (bottom - top + 1) * columns.length;

/** A cell as plain text in the shop's language, as another program reads it. */
function plainText(row: GridRow, column: ColumnName): string {
  if (isEditColumn(column)) {
    const amount = amountIn(row, column);
    return amount === null ? '' : f.amount(amount);
  }
  if (column === 'margin') {
    const margin = marginOf(row);
    return margin === null ? '' : f.percent(margin.share);
  }
  if (column === 'stock') return row.onHand === null ? '' : pieces(row.onHand);
  if (column === 'changed') return row.changedAt === null ? '' : f.dayAndTime(row.changedAt);
  return row.title;
}

/** What is on screen or was read before; null where a row of the area has not been read yet. */
export function copyOf(places: GridPlaces, { top, bottom, columns }: Area): TextBlock | null {
  const block: string[][] = [];
  for (let place = top; place <= bottom; place += 1) {
    const id = places.places.value[place]?.id;
    const row = id === undefined ? undefined : places.rowOf(id);
    if (row === undefined) return null;
    block.push(columns.map((column) => plainText(row, column)));
  }
  return block;
}

/**
 * The cells that a block is written into, from the area's first cell on; a block that is smaller is repeated over it.
 * Columns that cannot be written in are passed over.
 */
export function cellsUnder(
  places: GridPlaces,
  block: TextBlock,
  area: Area,
  following: readonly ColumnName[],
): TypedCell[] {
  const whole = spread(block, { rows: area.bottom - area.top + 1, columns: area.columns.length });
  const cells: TypedCell[] = [];
  for (const [y, row] of whole.entries()) {
    const id = places.places.value[area.top + y]?.id;
    if (id === undefined) break;
    for (const [x, text] of row.entries()) {
      const column = following[x];
      if (column !== undefined && isEditColumn(column)) cells.push({ variantId: id, column, text });
    }
  }
  return cells;
}
