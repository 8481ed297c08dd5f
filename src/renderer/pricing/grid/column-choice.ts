/** Which columns can be hidden, and which were when the list was left: kept on this device. */
import type { Channel } from '../../../api/channels.ts';
import { columnOn } from './spot.ts';

/** Columns that can be hidden, in their order. */
export const choosable = (channels: readonly Channel[]): string[] => [
  'cost',
  'margin',
  ...channels.map(({ id }) => columnOn(id)),
  'changed',
];

const storageKey = 'vetrina.hidden-price-columns';

export const rememberHidden = (hidden: Iterable<string>): void =>
  localStorage.setItem(storageKey, [...hidden].join(','));

export const hiddenBefore = (): string[] =>
  (localStorage.getItem(storageKey) ?? '').split(',').filter((name) => name !== '');
