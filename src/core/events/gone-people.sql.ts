import { sql } from 'kysely';

import { removeRows, type Writer } from '../database/index.ts';

export const giveSeatsBack = (db: Writer, personId: number, now: number): Promise<void> =>
  removeRows(
    db,
    'registration',
    sql<boolean>`person_id = ${personId} and event_id in (
      select id from event where coalesce(ends_at, starts_at) > ${now})`,
  );

/** Their link no longer leads anywhere. */
export async function forgetLinks(db: Writer, personId: number): Promise<void> {
  await sql`update registration set ticket = 'gone-' || id, form_key = 'gone-' || id
    where person_id = ${personId}`.execute(db);
}
