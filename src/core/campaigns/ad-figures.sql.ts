/** What each advert brought, by day. */
import { sql } from 'kysely';

import type { AdDay } from '../channels/index.ts';
import type { Writer } from '../database/index.ts';

/** Adverts that were renamed carry their newest name. */
export async function saveAdFigures(db: Writer, campaignId: number, days: readonly AdDay[], at: number): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map((each) => [each.ad, each.day, each.name, ...counted.map((name) => each[name])]);
  const names = sql.join(counted.map((name) => sql.ref(name)));
  const values = sql.join(counted.map((_, place) => sql`value ->> ${sql.lit(place + 3)}`));
  const kept = sql.join(['name', ...counted].map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
  await sql`
    insert into ad_figure (campaign_id, ad, day, name, ${names}, updated_at)
    select ${campaignId}, value ->> 0, value ->> 1, value ->> 2, ${values}, ${at}
    from json_each(${JSON.stringify(rows)}) where true
    on conflict (campaign_id, ad, day) do update set ${kept}, updated_at = excluded.updated_at`.execute(db);
}

const counted = ['spend', 'impressions', 'reach', 'clicks', 'calls', 'directions', 'leads', 'messages'] as const;
