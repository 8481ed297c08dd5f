/** What a person wants of a variant's stock: when to order again, and whether it stands there only to be shown. */
import { sql } from 'kysely';

import { ask, idList, inSlices, type Reader, rowsOf, type Writer } from '../database/index.ts';

export interface LevelWish {
  readonly low: number | null;
  readonly onDisplay: 0 | 1;
}

export async function wishesOf(db: Reader | Writer, variantIds: readonly number[]): Promise<Map<number, LevelWish>> {
  const rows = await ask(
    db,
    sql<LevelWish & { id: number }>`
    select variant_id as id, low, on_display as "onDisplay" from stock_sum where variant_id in ${idList(variantIds)}`,
  );
  return new Map(rows.map(({ id, low, onDisplay }) => [id, { low, onDisplay }]));
}

export async function saveLevels(db: Writer, wishes: readonly (readonly [number, LevelWish])[]): Promise<void> {
  for (const slice of inSlices(wishes)) {
    const rows = slice.map(([id, { low, onDisplay }]) => [id, low, onDisplay]);
    await sql`
      insert into stock_sum (variant_id, on_hand, reserved, known, low, on_display)
      select variant_id, 0, 0, 0, low, on_display from ${rowsOf(rows, ['variant_id', 'low', 'on_display'])} where true
      on conflict (variant_id) do update set low = excluded.low, on_display = excluded.on_display`.execute(db);
  }
}
