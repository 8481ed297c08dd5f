/** What people typed before they saw the profile, month by month. */
import { sql } from 'kysely';

import type { SearchKeyword } from '../channels/index.ts';
import type { Reader, Writer } from '../database/index.ts';

/** When each month was last read. */
export async function monthsRead(db: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('search_keyword_month').select(['month', 'read_at']).execute();
  return new Map(rows.map(({ month, read_at }) => [month, read_at]));
}

/** The month as the channel tells it now; a month that was told once is not emptied by an empty answer. */
export async function saveKeywords(
  db: Writer,
  month: string,
  keywords: readonly SearchKeyword[],
  at: number,
): Promise<void> {
  await db
    .insertInto('search_keyword_month')
    .values({ month, read_at: at })
    .onConflict((conflict) => conflict.column('month').doUpdateSet({ read_at: at }))
    .execute();
  if (keywords.length === 0) return;
  await db.deleteFrom('search_keyword').where('month', '=', month).execute();
  const rows = keywords.map(({ keyword, people, below }) => [keyword, people, below]);
  await sql`
    insert into search_keyword (month, keyword, value, below)
    select ${month}, value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)}) where true
    on conflict (month, keyword) do nothing`.execute(db);
}
