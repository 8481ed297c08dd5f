/** What happened with people on one day, out of what every domain wrote down. */
import { sql } from 'kysely';

import { ask, type Reader } from '../database/index.ts';

export interface HappenedRow {
  readonly key: string;
  readonly at: number;
  readonly kind: string;
  readonly personId: number;
  readonly name: string;
  readonly facts: string;
  readonly actor: string;
  readonly channelId: string | null;
}

/** Each part by an index on its time. */
const happened = (from: number, until: number) => sql`
  select 'contact ' || id as key, at, kind, person_id, facts, actor, channel_id from contact
    where at >= ${from} and at < ${until}
  union all
  select 'receipt ' || id, at,
      case is_sale when 1 then 'purchase' when -1 then 'cancellation'
        else case when total < 0 then 'return' else 'change' end end,
      person_id, json_object('number', number, 'total', total, 'day', day), '', channel_id
    from receipt where at >= ${from} and at < ${until} and person_id is not null
  union all
  select 'consent ' || id, at, case granted when 1 then 'yes' else 'no' end, person_id,
      json_object('purpose', purpose, 'way', channel, 'source', source), recorded_by, null
    from consent where at >= ${from} and at < ${until}
  union all
  select 'step ' || id, done_at, 'done', person_id, json_object('text', text), coalesce(done_by, ''), null
    from next_step where done_at >= ${from} and done_at < ${until}`;

export const happenedBetween = (
  db: Reader,
  from: number,
  until: number,
  after: { readonly at: number; readonly key: string } | null,
  limit: number,
): Promise<HappenedRow[]> =>
  ask(
    db,
    sql<HappenedRow>`
    select entry.key, entry.at, entry.kind, entry.person_id as "personId", person.name, entry.facts, entry.actor,
      entry.channel_id as "channelId"
    from (${happened(from, until)}) as entry join person on person.id = entry.person_id
    ${after === null ? sql`` : sql`where (entry.at, entry.key) < (${after.at}, ${after.key})`}
    order by entry.at desc, entry.key desc limit ${limit}`,
  );

export const countHappened = (db: Reader, from: number, until: number): Promise<{ kind: string; count: number }[]> =>
  ask(
    db,
    sql<{ kind: string; count: number }>`
    select kind, count(*) as count from (${happened(from, until)}) as entry group by kind order by 2 desc, 1`,
  );
