/** Sums of what adverts brought, by day, campaign or advert. */
import { sql } from 'kysely';

import { ask, type Reader } from '../database/index.ts';

export interface InsightSums {
  readonly day: string | null;
  readonly campaignId: number | null;
  readonly campaign: string | null;
  readonly ad: string | null;
  readonly name: string | null;
  readonly spend: number;
  readonly impressions: number;
  readonly reach: number;
  readonly clicks: number;
  readonly calls: number;
  readonly directions: number;
  readonly leads: number;
  readonly messages: number;
}

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly by: 'day' | 'campaign' | 'ad';
  readonly campaignId: number | undefined;
}

const sums = sql`sum(figure.spend) as spend, sum(figure.impressions) as impressions, sum(figure.reach) as reach,
  sum(figure.clicks) as clicks, sum(figure.calls) as calls, sum(figure.directions) as directions,
  sum(figure.leads) as leads, sum(figure.messages) as messages`;

/** By day the oldest first, otherwise what cost most first. */
export function insightSums(db: Reader, { from, to, by, campaignId }: Asked): Promise<InsightSums[]> {
  const within = sql`figure.day between ${from} and ${to} ${campaignId === undefined ? sql`` : sql`and figure.campaign_id = ${campaignId}`}`;
  if (by === 'day')
    return ask(
      db,
      sql<InsightSums>`
      select figure.day, null as campaignId, null as campaign, null as ad, null as name, ${sums}
      from campaign_figure as figure where ${within} group by figure.day order by figure.day`,
    );
  if (by === 'campaign')
    return ask(
      db,
      sql<InsightSums>`
      select null as day, figure.campaign_id as campaignId, campaign.name as campaign, null as ad, null as name, ${sums}
      from campaign_figure as figure join campaign on campaign.id = figure.campaign_id
      where ${within} group by figure.campaign_id order by spend desc, figure.campaign_id`,
    );
  return ask(
    db,
    sql<InsightSums>`
    select null as day, figure.campaign_id as campaignId, campaign.name as campaign, figure.ad,
      max(figure.name) as name, ${sums}
    from ad_figure as figure join campaign on campaign.id = figure.campaign_id
    where ${within} group by figure.campaign_id, figure.ad order by spend desc, figure.ad`,
  );
}
