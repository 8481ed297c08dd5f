/** What each advert of a campaign brought, day by day. */
import type { AdDay, CampaignIds } from '../../core/channels/ports.ts';
import { textOf } from '../json.ts';
import { daily, figureFields, type FigureSource } from './figures.ts';
import { insights } from './insights.ts';

/** The reach of two adverts does not add up to that of their campaign: people see both. */
export async function figuresByAd(
  { graph, currency, asksTheWay }: FigureSource,
  ids: CampaignIds,
  fromDay: string,
  toDay: string,
): Promise<readonly AdDay[]> {
  if (ids.campaign === undefined) return [];
  const fields = `ad_id,ad_name,${figureFields}`;
  const rows = await insights(graph, { campaign: ids.campaign, fromDay, toDay, level: 'ad', fields });
  if (rows.length === 0) return [];
  const onMaps = await asksTheWay(ids);
  return rows.map((row) => ({
    ...daily(row, currency, onMaps),
    ad: textOf(row['ad_id']),
    name: textOf(row['ad_name']),
  }));
}
