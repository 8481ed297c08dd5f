/** What went out today. */
import { sql } from 'kysely';

import { ask, type Reader } from '../database/index.ts';

/** Price changes of a day, newest batch last; a batch that was undone is left out together with its undo. */
export const pricesChanged = (db: Reader, from: number, until: number): Promise<{ at: number; count: number }[]> =>
  ask(
    db,
    sql<{ at: number; count: number }>`
    select at, count from (
      select at, count, kind, undone_by from batch where id > (select max(id) from batch) - 5000)
    where at >= ${from} and at < ${until} and kind in ('price', 'bulk', 'channel-rule', 'conflict', 'import')
      and undone_by is null and count > 0 order by at`,
  );

export const postsOfDay = (db: Reader, from: number, until: number) =>
  db
    .selectFrom('post')
    .select(['title', 'text', 'state', 'created_at', 'published_at', 'publish_at'])
    .where('created_at', '<', until)
    .where((eb) =>
      eb.or([
        eb.and([eb('published_at', '>=', from), eb('published_at', '<', until)]),
        eb.and([eb('state', 'in', ['sending', 'in-review']), eb('created_at', '>=', from)]),
        eb.and([eb('state', '=', 'scheduled'), eb('publish_at', '>=', from), eb('publish_at', '<', until)]),
      ]),
    )
    .execute();

export const campaignsStarted = (db: Reader, from: number, until: number) =>
  db
    .selectFrom('campaign')
    .select(['name', 'started_at'])
    .where('started_at', '>=', from)
    .where('started_at', '<', until)
    .execute();

export async function registrationsOfDay(db: Reader, from: number, until: number) {
  const [row] = await ask(
    db,
    sql<{ count: number; latest: number | null }>`
    select count(*) as count, max(at) as latest from registration where at >= ${from} and at < ${until} and state <> 'cancelled'`,
  );
  return row ?? { count: 0, latest: null };
}
