/** The states of a listing by what they ask of people. */
import type { ListingState } from '../../api/listings.ts';
import type { ListingTable } from '../database/index.ts';

/** A row of the listings, its state by name. */
export type ListingRow = Readonly<Omit<ListingTable, 'state'>> & { readonly state: ListingState };

/** What a rule changes in a row; what it does not name stays. */
export type ListingPatch = Partial<Omit<ListingRow, 'variant_id' | 'channel_id' | 'since'>> & {
  readonly state: ListingState;
};

/** Asked about by the lanes when `not_before` has come. */
export const asked = [
  'behind',
  'waiting',
  'sent',
  'accepted',
  'live',
  'refused',
  'needs-you',
  'conflict',
] as const satisfies readonly ListingState[];
/** Not as wanted, and a person must look. */
export const needsHand = ['refused', 'needs-you', 'conflict'] as const satisfies readonly ListingState[];
/** Not as wanted. */
export const toAlign = ['behind', 'waiting', 'sent', ...needsHand] as const satisfies readonly ListingState[];

/** Whether customers may see what was sent: it was taken, whatever became of newer wishes. */
export const mayShow = ({ state }: Pick<ListingRow, 'state'>): boolean => state !== 'off' && state !== 'withdrawn';
