import { sql } from 'kysely';

import { ask, askFirst, inSlices, type Reader, rowsOf, type Writer } from '../database/index.ts';

export interface LevelTotal {
  readonly variantId: number;
  readonly storeId: number;
  readonly onHand: number;
  readonly moved: number;
}

/** The number that is kept beside the sum of the movements, for each variant and place. */
export const levelTotals = (db: Reader | Writer): Promise<LevelTotal[]> =>
  ask(
    db,
    sql<LevelTotal>`
    select stock_level.variant_id as "variantId", stock_level.store_id as "storeId", on_hand as "onHand",
      coalesce(sum(quantity), 0) as moved
    from stock_level left join stock_movement on stock_movement.variant_id = stock_level.variant_id
      and stock_movement.store_id = stock_level.store_id
    group by stock_level.variant_id, stock_level.store_id`,
  );

export async function setOnHand(db: Writer, totals: readonly LevelTotal[]): Promise<void> {
  for (const slice of inSlices(totals)) {
    const rows = slice.map(({ variantId, storeId, moved }) => [variantId, storeId, moved]);
    await sql`
      update stock_level set on_hand = given.moved from ${rowsOf(rows, ['variant_id', 'store_id', 'moved'])} as given
      where stock_level.variant_id = given.variant_id and stock_level.store_id = given.store_id`.execute(db);
  }
}

export const variantsWithLevels = async (db: Reader | Writer): Promise<number[]> =>
  (await ask(db, sql<{ id: number }>`select distinct variant_id as id from stock_level`)).map(({ id }) => id);

export const movementCount = async (db: Reader | Writer): Promise<number> =>
  (await askFirst(db, sql<{ count: number }>`select count(*) as count from stock_movement`))?.count ?? 0;
