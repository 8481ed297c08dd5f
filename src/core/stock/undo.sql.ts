/** What a batch moved, and what was counted anew since. */
import { type RawBuilder, sql } from 'kysely';

import type { MovementReason } from '../../api/stock.ts';
import type { Finder } from '../batches/index.ts';
import { ask, matchesWords, type Reader, wordsToFind, type Writer } from '../database/index.ts';

export interface MovedByBatch {
  readonly variantId: number;
  readonly storeId: number;
  readonly reason: MovementReason;
  readonly quantity: number;
  /** On hand before the batch, as it was recorded. */
  readonly before: number;
  readonly now: number;
  /** Counted by a later batch that stands: that count holds. What evened out a late sale since is no later than its count. */
  readonly recounted: 0 | 1;
  readonly by: string;
  readonly at: number;
}

/** One row a variant, place and reason. */
export const movedBy = (db: Reader | Writer, batchId: number): Promise<MovedByBatch[]> =>
  ask(
    db,
    sql<MovedByBatch>`
    select moved.variant_id as "variantId", moved.store_id as "storeId", moved.reason, moved.quantity,
      coalesce((select sum(earlier.quantity) from stock_movement as earlier where earlier.variant_id = moved.variant_id
        and earlier.store_id = moved.store_id and earlier.id < moved.first), 0) as before,
      coalesce((select on_hand from stock_level where stock_level.variant_id = moved.variant_id
        and stock_level.store_id = moved.store_id), 0) as now,
      exists (
        select 1 from stock_movement as later join batch on batch.id = later.batch_id
        where later.variant_id = moved.variant_id and later.store_id = moved.store_id and later.reason = 'counted'
          and later.source is null and later.id > moved.last and later.batch_id <> ${batchId}
          and batch.undone_by is null and batch.undoes is null) as recounted,
      latest.actor as by, latest.recorded_at as at
    from (
      select variant_id, store_id, reason, sum(quantity) as quantity, min(id) as first,
        coalesce(max(case when source is null then id end), max(id)) as last
      from stock_movement where batch_id = ${batchId} group by variant_id, store_id, reason) as moved
    join stock_movement as latest on latest.id = (
      select max(id) from stock_movement as each
      where each.variant_id = moved.variant_id and each.store_id = moved.store_id)
    order by moved.first`,
  );

/** Batches that moved goods with these words in name or code. */
export const touchedStock: Finder = ({ search }): RawBuilder<boolean> | null => {
  if (search === undefined) return null;
  const words = wordsToFind(search);
  const coded = sql`select id from variant where sku = ${search.trim()}`;
  const found =
    words === null ? coded : sql`select id from variant where ${matchesWords(words, 'variant.id')} union ${coded}`;
  return sql<boolean>`batch.id in (select batch_id from stock_movement where variant_id in (${found}))`;
};
