/** What the report reads from people, adverts and prices. */
import { sql } from 'kysely';

import { ask, type Reader } from '../database/index.ts';

/** Somebody new in the book, and what they bought afterwards. */
export interface Newcomer {
  readonly source: string;
  readonly campaignId: number | null;
  readonly at: number;
  readonly registered: 0 | 1;
  readonly receipts: number;
  readonly revenue: number;
  /** Instant of the first purchase; null: none. */
  readonly first: number | null;
}

/** Nobody was contacted last before they came in, so the index on the last contact finds them. */
export const newcomersBetween = (db: Reader, from: number, until: number): Promise<Newcomer[]> =>
  ask(
    db,
    sql<Newcomer>`
    select person.source, person.campaign_id as "campaignId", person.created_at as at,
      exists (select 1 from registration
        where registration.person_id = person.id and registration.state <> 'cancelled') as registered,
      coalesce(sum(receipt.is_sale), 0) as receipts, coalesce(sum(receipt.total), 0) as revenue,
      min(case when receipt.is_sale = 1 then receipt.at end) as first
    from person left join receipt on receipt.person_id = person.id and receipt.person_id is not null
      and receipt.at >= person.created_at
    where person.last_contact_at >= ${from} and person.created_at >= ${from} and person.created_at < ${until}
    group by person.id`,
  );

const inside = sql`channel_id <> '*' and channel_id <> 'till'`;

/** The first record written at this instant or later; records are only added, so their order is that of time. */
async function firstRecordSince(db: Reader, at: number): Promise<number> {
  const [ends] = await ask(
    db,
    sql<{ low: number | null; high: number | null }>`
    select (select min(sequence) from price) as low, (select max(sequence) from price) as high`,
  );
  if (ends?.low == null || ends.high === null) return 0;
  let [low, high] = [ends.low, ends.high + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await ask(
      db,
      sql<{ at: number }>`select recorded_at as at from price where sequence >= ${middle} order by sequence limit 1`,
    );
    if (row !== undefined && row.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** More of them say nothing that these do not say. */
const looked = 50_000;

/** How long each change of a price took until customers could see it, by channel; milliseconds, the shortest first. */
export async function waitsUntilLive(
  db: Reader,
  from: number,
  until: number,
): Promise<{ channelId: string; wait: number }[]> {
  const first = await firstRecordSince(db, from);
  return ask(
    db,
    sql<{ channelId: string; wait: number }>`
    select channel_id as "channelId", max(visible_from - max(recorded_at, from_at), 0) as wait from (
      select channel_id, recorded_at, from_at, visible_from from price
      where sequence >= ${first} and recorded_at < ${until} and visible_from is not null and ${inside}
      order by sequence limit ${looked}) as record
    order by channel_id, wait`,
  );
}
