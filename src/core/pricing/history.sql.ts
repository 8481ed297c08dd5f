/** Reading price records: the history of a variant, what a batch did, what customers saw. */
import { sql } from 'kysely';

import { ask, inSlices, type Reader, rowsOf, type Writer } from '../database/index.ts';
import type { DatedPrice } from './price-at.ts';
import { base, laidOver } from './prices.sql.ts';
import type { SeenPrice } from './prior-price.ts';

export interface RecordRow {
  readonly sequence: number;
  readonly channel_id: string;
  readonly amount: number | null;
  readonly regular: number | null;
  readonly from_at: number;
  readonly until_at: number | null;
  readonly reason: string;
  readonly note: string;
  readonly exception: number;
  /** This record was a slip: the one after it says so. Records themselves are never rewritten. */
  readonly slip: number | null;
  readonly actor: string;
  readonly batch_id: number;
  readonly recorded_at: number;
}

const slip = sql`lead(typing_error) over (partition by channel_id order by sequence) as slip`;

/** Newest first. `channelId` undefined: every channel and the base price. */
export const historyOf = (db: Reader, variantId: number, channelId: string | undefined): Promise<RecordRow[]> =>
  ask(
    db,
    sql<RecordRow>`
      select sequence, channel_id, amount, coalesce(regular, amount) as regular, from_at, until_at, reason, note, exception, ${slip}, actor, batch_id, recorded_at
      from price where variant_id = ${variantId} and ${channelId === undefined ? sql`true` : sql`channel_id = ${channelId}`}
      order by sequence desc`,
  );

export const datedPrices = (db: Reader | Writer, variantId: number, channelId: string): Promise<DatedPrice[]> =>
  ask(
    db,
    sql<DatedPrice>`
      select sequence, amount, from_at as "from", until_at as until from price
      where variant_id = ${variantId} and channel_id = ${channelId}`,
  );

export async function seenPrices(db: Reader | Writer, variantId: number, channelId: string): Promise<SeenPrice[]> {
  const rows = await ask(
    db,
    sql<Omit<SeenPrice, 'typingError'> & { slip: number | null }>`
      select sequence, amount, from_at as "from", visible_from as "visibleFrom", ${slip} from price
      where variant_id = ${variantId} and channel_id = ${channelId}`,
  );
  return rows.map(({ slip: wrong, ...price }) => ({ ...price, typingError: wrong === 1 }));
}

export interface LastRecord {
  readonly batchId: number;
  readonly actor: string;
  readonly recordedAt: number;
}

/** The last one that decided something: not what merely lay over it for a time. */
export async function lastRecord(
  db: Reader | Writer,
  variantId: number,
  channelId: string,
): Promise<LastRecord | undefined> {
  const rows = await ask(
    db,
    sql<LastRecord>`
      select batch_id as "batchId", actor, recorded_at as "recordedAt" from price
      where variant_id = ${variantId} and channel_id = ${channelId} and not ${laidOver}
      order by sequence desc limit 1`,
  );
  return rows[0];
}

export const variantsOfBatch = async (db: Writer, batchId: number): Promise<number[]> =>
  (
    await ask(
      db,
      sql<{ id: number }>`select distinct variant_id as id from price where batch_id = ${batchId} and not ${laidOver}`,
    )
  ).map(({ id }) => id);

export interface Touched {
  readonly variantId: number;
  readonly channelId: string;
  /** The batch's first record here. */
  readonly first: number;
}

/**
 * What a batch decided: base prices, and exceptions made or removed. Prices that merely followed the base are not
 * among them: they follow it back. Only a removal or an undo can turn an exception into a follower. What lay over a
 * price for a time decided nothing.
 */
export const decisionsOf = (db: Reader | Writer, batchId: number): Promise<Touched[]> =>
  ask(
    db,
    sql<Touched>`
      select variant_id as "variantId", channel_id as "channelId", min(sequence) as first from price as done
      where batch_id = ${batchId} and not ${laidOver} and (channel_id = ${base} or exception = 1 or (
        reason in ('exception-removed', 'undo') and exists (
          select 1 from price as earlier where earlier.sequence = (
            select max(sequence) from price as before
            where before.variant_id = done.variant_id and before.channel_id = done.channel_id
              and before.sequence < done.sequence and not ${laidOver}) and earlier.exception = 1)))
      group by variant_id, channel_id`,
  );

export interface Trace {
  readonly variantId: number;
  readonly channelId: string;
  readonly sequence: number;
  /** The regular price. */
  readonly amount: number | null;
  readonly exception: number;
  readonly batchId: number;
  /** The batch that this record's batch took back, if it was an undo. */
  readonly undoes: number | null;
}

/** For each decision the record before it and everything since, in order. */
export async function tracesOf(db: Reader | Writer, touched: readonly Touched[]): Promise<Trace[]> {
  const traces: Trace[] = [];
  for (const slice of inSlices(touched)) {
    const keys = slice.map(({ variantId, channelId, first }) => [variantId, channelId, first]);
    const rows = await ask(
      db,
      sql<Trace>`
        select price.variant_id as "variantId", price.channel_id as "channelId", price.sequence,
          coalesce(price.regular, price.amount) as amount, price.exception, price.batch_id as "batchId", batch.undoes
        from ${rowsOf(keys, ['variant_id', 'channel_id', 'first'])} as key
        join price on price.variant_id = key.variant_id and price.channel_id = key.channel_id
          and price.sequence >= coalesce((
            select max(sequence) from price as before
            where before.variant_id = key.variant_id and before.channel_id = key.channel_id
              and before.sequence < key.first and not ${laidOver}), 0) and not ${laidOver}
        join batch on batch.id = price.batch_id
        order by price.variant_id, price.channel_id, price.sequence`,
    );
    for (const row of rows) traces.push(row);
  }
  return traces;
}
