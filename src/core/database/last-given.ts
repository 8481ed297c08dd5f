/** The last number that a table gave out, also when its row is gone since: SQLite keeps it for `autoincrement`. */
import { sql } from 'kysely';

import { ask } from './ask.ts';
import type { Reader } from './database.ts';

export async function lastGiven(db: Reader, table: 'consent_link'): Promise<number> {
  const rows = await ask<{ seq: number }>(db, sql`select seq from sqlite_sequence where name = ${table}`);
  return rows[0]?.seq ?? 0;
}
