/** Which columns can be hidden, and which were when the list was left: kept on this device. */
import type { Channel } from '../../../api/channels.ts';
import { columnOn } from './spot.ts';

/** Columns that can be hidden, in their order. */
export const choosable = (channels: readonly Channel[], stockCounted: boolean): string[] => [
  'cost',
  'margin',
  ...channels.map(({ id }) => columnOn(id)),
  ...(stockCounted ? ['stock'] : []),
  'changed',
];

const storageKey = 'vetrina.hidden-price-columns';

export const rememberHidden = (hidden: Iterable<string>): void =>
  localStorage.setItem(storageKey, [...hidden].join(','));

export const hiddenBefore = (): string[] =>
  (localStorage.getItem(storageKey) ?? '').split(',').filter((name) => name !== '');

/** Until something was counted, a column of what is on hand would be empty: it is not there. */
export const hiddenNow = (hidden: ReadonlySet<string>, stockCounted: boolean): ReadonlySet<string> =>
  stockCounted ? hidden : new Set([...hidden, 'stock']);
