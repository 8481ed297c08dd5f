/** What a channel would let lapse, found before it does. */
import { sql } from 'kysely';

import { ask, type Reader, type Writer } from '../database/index.ts';
import type { ListingRow } from './states.ts';

/** By when: everything sent at `sentBefore` or earlier is due, what was sent up to `spreadMs` later has its own day. */
export interface RenewalTerm {
  readonly sentBefore: number;
  readonly spreadMs: number;
}

/** Slices into which a spread is cut; a prime, so that neighbours in the catalogue do not fall together. */
const slices = 997;

/**
 * Oldest first. Each listing has a place of its own within the spread, always the same: goods that all went out on one
 * day come back on different days, and more so each time round.
 */
export const dueToRenew = (
  db: Reader | Writer,
  channelId: string,
  { sentBefore, spreadMs }: RenewalTerm,
  limit: number,
): Promise<ListingRow[]> =>
  ask(
    db,
    sql<ListingRow>`
    select * from listing where channel_id = ${channelId} and state in ('accepted', 'live', 'refused')
    and sent_at < ${sentBefore + spreadMs}
    and sent_at < ${sentBefore} + (variant_id * 7919 % ${slices}) * ${Math.floor(spreadMs / slices)}
    order by sent_at limit ${limit}`,
  );
