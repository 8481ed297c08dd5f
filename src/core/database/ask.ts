import type { Kysely, RawBuilder } from 'kysely';

import type { Reader, Writer } from './database.ts';
import type { Tables } from './tables/index.ts';

/**
 * Runs a `select` that is written by hand, also on a handle that may only read: Kysely's read-only type takes built
 * queries alone. Nothing but a `select` belongs in here.
 */
export async function ask<Row>(db: Reader | Writer, query: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await query.execute(db as unknown as Kysely<Tables>);
  return rows;
}

/** The same for what answers one row, or none. */
export async function askFirst<Row>(db: Reader | Writer, query: RawBuilder<Row>): Promise<Row | undefined> {
  const [row] = await ask(db, query);
  return row;
}
