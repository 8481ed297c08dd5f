/** Counts over all listings, from one index; kept by `counts.ts`, because they cost more than a page. */
import { sql } from 'kysely';

import type { gridTabs, ListingState } from '../../api/listings.ts';
import { ask, type Reader } from '../database/index.ts';
import { needsHand, toAlign } from './states.ts';

export interface StateCount {
  readonly channelId: string;
  readonly state: ListingState;
  readonly count: number;
  /** How many of them have a time at which something happens; of accepted ones: still to be read back. */
  readonly timed: number;
}

export const stateCounts = (db: Reader): Promise<StateCount[]> =>
  ask(
    db,
    sql<StateCount>`
    select channel_id as channelId, state, count(*) as count, count(not_before) as timed from listing
    group by channel_id, state`,
  );

/** The latest moment by which something of a channel goes out. */
export async function latestDue(db: Reader): Promise<{ channelId: string; at: number } | null> {
  const [latest] = await ask(
    db,
    sql<{ channelId: string; at: number }>`
    select channel.id as channelId, max(waiting.at) as at from channel join (
      select id, (select max(not_before) from listing where channel_id = channel.id and state = 'waiting') as at from channel) as waiting
      on waiting.id = channel.id where waiting.at is not null group by channel.id order by at desc limit 1`,
  );
  return latest ?? null;
}

type Tab = (typeof gridTabs)[number];

/** How many variants each tab of the price list holds. */
export async function tabCounts(db: Reader, startOfDay: number): Promise<Record<Tab, number>> {
  const [goods] = await ask(
    db,
    sql<{ all: number; noGtin: number; today: number; onSale: number }>`
    select count(*) as "all", count(*) - count(gtin) as noGtin,
      (select count(*) from variant where archived_at is null and price_changed_at >= ${startOfDay}) as today,
      (select count(*) from variant where archived_at is null and id in (${reducedNow})) as onSale
    from variant where archived_at is null`,
  );
  const inState = async (states: readonly ListingState[]): Promise<number> => {
    const [found] = await ask(
      db,
      sql<{ count: number }>`
      select count(*) as count from variant where archived_at is null and id in (${inStates(states)})`,
    );
    return found?.count ?? 0;
  };
  return {
    all: goods?.all ?? 0,
    'to-align': await inState(toAlign),
    'changed-today': goods?.today ?? 0,
    'no-gtin': goods?.noGtin ?? 0,
    'needs-hand': await inState(needsHand),
    'on-sale': goods?.onSale ?? 0,
  };
}

/** The variants with a listing in one of these states on any channel. */
export const inStates = (states: readonly ListingState[]) =>
  sql`select listing.variant_id from channel cross join listing on listing.channel_id = channel.id
    where listing.state in (${sql.join(states)})`;

/** The variants whose price a promotion or a planned price lowers now on any channel. */
export const reducedNow = sql`select variant_id from current_price indexed by current_price_reduced
  where plan_id is not null and amount < regular`;
