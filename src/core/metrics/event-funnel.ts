/** From the registration over the door to the till: what evenings bring. */
import { sql } from 'kysely';

import type { ReportEvents } from '../../api/report.ts';
import { ask, type Reader } from '../database/index.ts';

/** Who buys later than this did not buy because of the evening. */
const soonDays = 30;
const soonMs = soonDays * 86_400_000;

interface SourceRow {
  readonly source: string;
  readonly registered: number;
  readonly came: number;
  readonly bought: number;
}

/** @param until milliseconds; what begins later than now has brought nobody yet */
export async function eventFunnel(db: Reader, from: number, until: number): Promise<ReportEvents | null> {
  const held = sql`event.starts_at >= ${from} and event.starts_at < ${until} and event.called_off_at is null`;
  const [count] = await ask(db, sql<{ events: number }>`select count(*) as events from event where ${held}`);
  if (count === undefined || count.events === 0) return null;
  const bySource = await ask(
    db,
    sql<SourceRow>`
    select registration.source, count(*) as registered, count(registration.came_at) as came,
      count(case when registration.came_at is not null and (
        select sum(is_sale) from receipt where receipt.person_id = registration.person_id
          and receipt.person_id is not null and receipt.at >= event.starts_at
          and receipt.at < event.starts_at + ${soonMs}) > 0 then 1 end) as bought
    from event join registration on registration.event_id = event.id and registration.state = 'confirmed'
    where ${held} group by registration.source order by registered desc, registration.source`,
  );
  const sum = (step: 'registered' | 'came' | 'bought') => bySource.reduce((all, row) => all + row[step], 0);
  const noted = sum('came') > 0;
  return {
    events: count.events,
    registered: sum('registered'),
    came: noted ? sum('came') : null,
    bought: noted ? sum('bought') : null,
    soonDays,
    bySource,
  };
}
