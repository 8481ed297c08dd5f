/** The numbers behind the figures, read from where the other domains keep their facts. */
import { sql } from 'kysely';

import type { Day } from '../../api/time.ts';
import { ask, type Reader } from '../database/index.ts';
import { advertSources } from './definitions.ts';

export interface LeadRow {
  readonly at: number;
  readonly source: string;
  readonly byAdvert: 0 | 1;
}

/** Nobody was contacted last before they came in, so the index on the last contact finds them. */
export const leadsBetween = (db: Reader, from: number, until: number): Promise<LeadRow[]> =>
  ask(
    db,
    sql<LeadRow>`
    select created_at as at, source,
      case when campaign_id is not null or source in (${sql.join(advertSources)}) then 1 else 0 end as byAdvert
    from person where last_contact_at >= ${from} and created_at >= ${from} and created_at < ${until} and stage = 'lead'`,
  );

export const seatsBetween = (db: Reader, from: number, until: number): Promise<{ at: number; seats: number }[]> =>
  db
    .selectFrom('registration')
    .select(['at', 'seats'])
    .where('state', '=', 'confirmed')
    .where('at', '>=', from)
    .where('at', '<', until)
    .execute();

export interface CampaignDay {
  readonly day: Day;
  readonly spend: number;
  readonly clicks: number;
  readonly reach: number;
}

export const campaignDays = (db: Reader, from: Day, to: Day): Promise<CampaignDay[]> =>
  db
    .selectFrom('campaign_figure')
    .select((eb) => [
      'day',
      eb.fn.sum<number>('spend').as('spend'),
      eb.fn.sum<number>('clicks').as('clicks'),
      eb.fn.sum<number>('reach').as('reach'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .execute();

export const presenceDays = (db: Reader, from: Day, to: Day) =>
  db
    .selectFrom('presence_figure')
    .select([
      'day',
      'calls',
      'directions',
      'impressions',
      'site_clicks',
      'conversations',
      'maps_desktop',
      'maps_mobile',
      'search_desktop',
      'search_mobile',
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();

/** Entries of people's timelines by the channel that they came through. */
export async function contactsByChannel(db: Reader, from: number, until: number): Promise<Map<string, number>> {
  const rows = await ask(
    db,
    sql<{ id: string; count: number }>`
    select channel_id as id, count(*) as count from contact
    where channel_id is not null and at >= ${from} and at < ${until} group by channel_id`,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** What adverts did in these days, all together; null: none ran. */
export async function campaignSums(db: Reader, from: Day, to: Day) {
  const [sums] = await ask(
    db,
    sql<{ spend: number | null; clicks: number | null; calls: number | null; directions: number | null }>`
    select sum(spend) as spend, sum(clicks) as clicks, sum(calls) as calls, sum(directions) as directions
    from campaign_figure where day >= ${from} and day <= ${to}`,
  );
  return sums ?? { spend: null, clicks: null, calls: null, directions: null };
}

/** Months with keywords, the newest first. */
export async function keywordMonths(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('search_keyword').select('month').distinct().orderBy('month', 'desc').execute();
  return rows.map(({ month }) => month);
}

/** The most used first; those of which only a limit is known after the others, by their letters. */
export const keywordsOf = (db: Reader, month: string) =>
  db
    .selectFrom('search_keyword')
    .select(['keyword', 'value as people', 'below'])
    .where('month', '=', month)
    .orderBy('value', (order) => order.desc().nullsLast())
    .orderBy('keyword')
    .execute();

/** Variants on sale with a price at the till and in the web shop, and how many of them have the same. */
export async function alignedPrices(db: Reader): Promise<{ both: number; same: number }> {
  const [counts] = await ask(
    db,
    sql<{ both: number; same: number | null }>`
    select count(*) as both, sum(case when web.amount = till.amount then 1 else 0 end) as same
    from variant
    join current_price as till on till.variant_id = variant.id and till.channel_id = 'till'
    join current_price as web on web.variant_id = variant.id and web.channel_id = 'web'
    where variant.archived_at is null`,
  );
  return { both: counts?.both ?? 0, same: counts?.same ?? 0 };
}
