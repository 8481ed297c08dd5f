/** What campaigns brought, by day. */
import { sql } from 'kysely';

import type { CampaignFigures } from './campaign-view.ts';
import type { DailyFigures } from '../channels/index.ts';
import type { Reader, Writer } from '../database/index.ts';

/** Days that the channel leaves out keep what was known of them. Answers whether anything is new. */
export async function saveCampaignFigures(
  db: Writer,
  campaignId: number,
  days: readonly DailyFigures[],
  at: number,
): Promise<boolean> {
  if (days.length === 0) return false;
  const rows = days.map(({ day, spend, impressions, reach, clicks, calls, directions, leads, messages }) => [
    day,
    spend,
    impressions,
    reach,
    clicks,
    calls,
    directions,
    leads,
    messages,
  ]);
  const { numAffectedRows } = await sql`
    insert into campaign_figure (campaign_id, day, spend, impressions, reach, clicks, calls, directions, leads, messages, updated_at)
    select ${campaignId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, ${at}
    from json_each(${JSON.stringify(rows)}) where true
    on conflict (campaign_id, day) do update set spend = excluded.spend, impressions = excluded.impressions,
      reach = excluded.reach, clicks = excluded.clicks, calls = excluded.calls, directions = excluded.directions,
      leads = excluded.leads, messages = excluded.messages, updated_at = excluded.updated_at
    where (spend, impressions, reach, clicks, calls, directions, leads, messages) is distinct from
      (excluded.spend, excluded.impressions, excluded.reach, excluded.clicks, excluded.calls, excluded.directions, excluded.leads, excluded.messages)
  `.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Sums by campaign; those without a figure are absent. */
export async function figureSums(db: Reader | Writer, ids: readonly number[]): Promise<Map<number, CampaignFigures>> {
  const rows = await db
    .selectFrom('campaign_figure')
    .select((eb) => [
      'campaign_id',
      eb.fn.sum<number>('spend').as('spend'),
      eb.fn.sum<number>('impressions').as('impressions'),
      eb.fn.sum<number>('reach').as('reach'),
      eb.fn.sum<number>('clicks').as('clicks'),
      eb.fn.sum<number>('calls').as('calls'),
      eb.fn.sum<number>('directions').as('directions'),
      eb.fn.sum<number>('leads').as('leads'),
      eb.fn.max<number>('updated_at').as('updatedAt'),
    ])
    .where('campaign_id', 'in', ids.length === 0 ? [-1] : ids)
    .groupBy('campaign_id')
    .execute();
  return new Map(rows.map(({ campaign_id, ...sums }) => [campaign_id, sums]));
}

/** Minor units spent so far. */
export async function spentBy(db: Reader | Writer, id: number): Promise<number> {
  return (await figureSums(db, [id])).get(id)?.spend ?? 0;
}
