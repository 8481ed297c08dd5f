/** What a campaign brought, day by day (insights). Days without delivery have no row. */
import { parseMoney, type Currency } from '../../api/money.ts';
import type { CampaignIds, DailyFigures } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import type { Graph } from '../meta-graph.ts';
import { insights } from './insights.ts';

export const figureFields = 'spend,impressions,reach,clicks,actions';

/** Where figures come from, and how they are read. */
export interface FigureSource {
  readonly graph: Graph;
  readonly currency: Currency;
  readonly asksTheWay: (ids: CampaignIds) => Promise<boolean>;
}

export async function figuresOf(
  { graph, currency, asksTheWay }: FigureSource,
  ids: CampaignIds,
  fromDay: string,
  toDay: string,
): Promise<readonly DailyFigures[]> {
  if (ids.campaign === undefined) return [];
  const question = { campaign: ids.campaign, fromDay, toDay, level: 'campaign', fields: figureFields } as const;
  const rows = await insights(graph, question);
  if (rows.length === 0) return [];
  const onMaps = await asksTheWay(ids);
  return rows.map((row) => daily(row, currency, onMaps));
}

/**
 * Insights know no "asked the way": on an ad whose button opens the map, a link click is that. The button of an ad that
 * was made never changes: each is asked for once.
 */
export function buttonReader(graph: Graph): FigureSource['asksTheWay'] {
  const known = new Map<string, boolean>();
  return async ({ creative }) => {
    if (creative === undefined) return false;
    const before = known.get(creative);
    if (before !== undefined) return before;
    const { call_to_action_type: type } = await graph.get(creative, { fields: 'call_to_action_type' });
    known.set(creative, type === 'GET_DIRECTIONS');
    return type === 'GET_DIRECTIONS';
  };
}

export function daily(row: Fields, currency: Currency, asksTheWay: boolean): DailyFigures {
  const actions = new Map(
    listOf(row['actions'])
      .map(fieldsOf)
      .map((action) => [textOf(action['action_type']), numberOf(action['value']) ?? 0]),
  );
  const most = (...types: readonly string[]) => Math.max(0, ...types.map((type) => actions.get(type) ?? 0));
  return {
    day: textOf(row['date_start']),
    spend: minorUnits(row['spend'], currency),
    impressions: numberOf(row['impressions']) ?? 0,
    reach: numberOf(row['reach']) ?? 0,
    clicks: numberOf(row['clicks']) ?? 0,
    // Both count the same taps, the second only calls that were really placed: added up they would count twice.
    calls: most('click_to_call_call_confirm', 'click_to_call_native_call_placed'),
    directions: asksTheWay ? most('link_click') : most('get_directions', 'onsite_conversion.get_directions'),
    leads: most('lead', 'onsite_conversion.lead_grouped'),
    messages: most('onsite_conversion.messaging_conversation_started_7d'),
  };
}

/** Insights give decimals of the currency, as text. */
function minorUnits(spend: unknown, currency: Currency): number {
  if (spend === undefined) return 0;
  const parsed = parseMoney(String(spend), currency, '.');
  if (parsed.kind !== 'amount') throw later('answer-unreadable', null, 'spend is no amount');
  return parsed.amount;
}
