/** What adverts brought and what one call, request for the way, contact or message cost; too few of them tell nothing. */
import type { AdFigures, InsightRow } from '../../api/metrics.ts';
import { fewestForCost } from '../../api/without-checks.ts';
import { roundHalfUp } from '../../api/money.ts';
import type { Day } from '../../api/time.ts';
import { toInstantOrNull } from '../../api/time.ts';
import { metaFigures } from '../campaigns/index.ts';
import type { Reader } from '../database/index.ts';
import { figuresRead } from '../presence/index.ts';
import { insightSums } from './insights.sql.ts';
import { spanOf } from './span.ts';

type Sums = Omit<AdFigures, 'costs'>;
const names = ['spend', 'impressions', 'reach', 'clicks', 'calls', 'directions', 'leads', 'messages'] as const;

export async function insightsOf(
  db: Reader,
  asked: { from: Day; to: Day; by: 'day' | 'campaign' | 'ad'; campaignId?: number | undefined },
) {
  const { from, to, by, campaignId } = asked;
  spanOf(from, to);
  const found = await insightSums(db, { from, to, by, campaignId });
  // By advert some may be missing that were put away at the channel: the whole is told by the campaigns.
  const whole = by === 'ad' ? await insightSums(db, { from, to, by: 'campaign', campaignId }) : found;
  const total = Object.fromEntries(names.map((name) => [name, whole.reduce((sum, row) => sum + row[name], 0)]));
  const read = await figuresRead(db, metaFigures);
  return {
    from,
    to,
    by,
    total: withCosts(total as Sums),
    rows: found.map((row): InsightRow => ({ ...row, ...withCosts(row) })),
    completeUntil: read?.completeUntil ?? null,
    readAt: toInstantOrNull(read?.readAt ?? null),
  };
}

export function withCosts(sums: Sums): AdFigures {
  const cost = (count: number): number | null =>
    sums.spend === 0 || count < fewestForCost ? null : roundHalfUp(sums.spend, count);
  const { spend, impressions, reach, clicks, calls, directions, leads, messages } = sums;
  return {
    ...{ spend, impressions, reach, clicks, calls, directions, leads, messages },
    costs: {
      calls: cost(calls),
      directions: cost(directions),
      leads: cost(leads),
      messages: cost(messages),
      clicks: cost(clicks),
    },
  };
}
