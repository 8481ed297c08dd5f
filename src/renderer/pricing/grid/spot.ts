/** Which cell of the price list: a product, and one of the columns that can be written in. */
import type { GridRow } from '../../../api/listings.ts';

export type EditColumn = 'cost' | 'price' | `on:${string}`;

export interface CellSpot {
  readonly variantId: number;
  readonly column: EditColumn;
}

export const columnOn = (channelId: string): EditColumn => `on:${channelId}`;

export const isEditColumn = (column: unknown): column is EditColumn =>
  column === 'cost' || column === 'price' || (typeof column === 'string' && column.startsWith('on:'));

/** The channel of a column; null: the one price, or the cost. */
export const channelOf = (column: EditColumn): string | null => (column.startsWith('on:') ? column.slice(3) : null);

export const spotKey = ({ variantId, column }: CellSpot): string => `${variantId} ${column}`;

/** What stands in a cell: the cost, the one price, or what should show on a channel. */
export function amountIn(row: GridRow, column: EditColumn): number | null {
  if (column === 'cost') return row.cost;
  if (column === 'price') return row.basePrice;
  return row.listings.find(({ channelId }) => channelId === channelOf(column))?.wanted ?? null;
}
