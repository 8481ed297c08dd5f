/** The price list's measures and columns: the product, the one price, then one column a channel. */
import type { Channel } from '../../api/channels.ts';

export const rowHeight = 48;
/** Of both lines of the heading together. */
export const headHeight = 76;
/** Kept free below the row that holds the keyboard: the undo toast stands there. */
export const freeBelow = 72;

export const cellId = (variantId: number, column: number): string => `cell-${variantId}-${column}`;

/** The name stays readable; channels share the rest. */
export const columnsFor = (channels: number): string =>
  `minmax(250px, 2fr) 104px repeat(${channels}, minmax(118px, 1fr))`;

export const leastWidth = (channels: number): number => 250 + 104 + channels * 118;

/** Which channel a column is; null is the one price, undefined the product. */
export function channelOf(column: number, channels: readonly Channel[]): string | null | undefined {
  if (column === 0) return undefined;
  return column === 1 ? null : channels[column - 2]?.id;
}
