/** What bulk changes ask of the records beyond the prices in force. */
import { sql } from 'kysely';

import { ask, idList, inSlices, type Reader, type Writer } from '../database/index.ts';

export async function latestSequence(db: Reader | Writer): Promise<number> {
  const [row] = await ask(db, sql<{ last: number | null }>`select max(sequence) as last from price`);
  return row?.last ?? 0;
}

/** How many of these variants got another price after that record. */
export async function countChangedAfter(
  db: Reader | Writer,
  variantIds: readonly number[],
  sequence: number,
): Promise<number> {
  let count = 0;
  for (const slice of inSlices(variantIds)) {
    const [row] = await ask(
      db,
      sql<{ count: number }>`
        select count(distinct variant_id) as count from price
        where sequence > ${sequence} and variant_id in ${idList(slice)}`,
    );
    count += row?.count ?? 0;
  }
  return count;
}
