/** Evenings that began, who registered for them, came and bought. */
import { type RawBuilder, sql } from 'kysely';

import { ask, type Reader } from '../database/index.ts';

/** Of events that began in these days, instants in milliseconds. */
export interface Held {
  readonly from: number;
  readonly until: number;
}

const held = ({ from, until }: Held): RawBuilder<boolean> =>
  sql`event.starts_at >= ${from} and event.starts_at < ${until} and event.called_off_at is null`;

export const eventsHeld = async (db: Reader, days: Held): Promise<number> =>
  (await ask(db, sql<{ events: number }>`select count(*) as events from event where ${held(days)}`))[0]?.events ?? 0;

export interface FunnelRow {
  readonly source: string;
  readonly registered: number;
  readonly came: number;
  readonly bought: number;
}

export const funnelBySource = (db: Reader, days: Held, soonMs: number): Promise<FunnelRow[]> =>
  ask(
    db,
    sql<FunnelRow>`
    select registration.source, count(*) as registered, count(registration.came_at) as came,
      count(case when registration.came_at is not null and (
        select sum(is_sale) from receipt where receipt.person_id = registration.person_id
          and receipt.person_id is not null and receipt.at >= event.starts_at
          and receipt.at < event.starts_at + ${soonMs}) > 0 then 1 end) as bought
    from event join registration on registration.event_id = event.id and registration.state = 'confirmed'
    where ${held(days)} group by registration.source order by registered desc, registration.source`,
  );
