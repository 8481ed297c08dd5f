/** What a campaign is doing: the ad's effective status says it, with parents and review counted in. */
import type { CampaignReasonCode, Facts } from '../../api/outside.ts';
import type { CampaignIds, CampaignStatus } from '../../core/channels/ports.ts';
import { withoutSecrets } from '../failures.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import type { Graph } from '../meta-graph.ts';

export async function statusOf(graph: Graph, ids: CampaignIds): Promise<CampaignStatus> {
  if (ids.ad === undefined || ids['ad-set'] === undefined) return { state: 'paused', reason: null, spent: null };
  const ad = await graph.get(ids.ad, { fields: 'effective_status,issues_info,ad_review_feedback' });
  const status = textOf(ad['effective_status']);
  if (status === 'ARCHIVED') return { state: 'archived', reason: null, spent: null };
  const adSet = await graph.get(ids['ad-set'], { fields: 'end_time,lifetime_budget,budget_remaining' });
  const spent = spentOf(adSet);
  const problem = problems[status];
  if (problem !== undefined) return { state: 'problem', reason: { code: problem, details: wordsOf(ad) }, spent };
  const ended = Date.parse(textOf(adSet['end_time'])) <= graph.now();
  return { state: ended ? 'ended' : (states[status] ?? 'paused'), reason: null, spent };
}

/** The budget's own account is there before the insights of the day are. */
function spentOf({ lifetime_budget: budget, budget_remaining: left }: Fields): number | null {
  const [all, rest] = [numberOf(budget), numberOf(left)];
  return all === null || rest === null || all === 0 ? null : Math.max(0, all - rest);
}

const problems: Readonly<Record<string, CampaignReasonCode>> = {
  DISAPPROVED: 'ad-disapproved',
  WITH_ISSUES: 'ad-with-issues',
  PENDING_BILLING_INFO: 'payment-missing',
  DELETED: 'ad-deleted',
};

const states: Readonly<Record<string, CampaignStatus['state']>> = {
  ACTIVE: 'running',
  PENDING_REVIEW: 'in-review',
  IN_PROCESS: 'in-review',
  PREAPPROVED: 'in-review',
};

/** Meta's own words: `ad_review_feedback.global` maps a policy to its text, `issues_info` lists summaries. */
function wordsOf(ad: Fields): Facts {
  const feedback = Object.entries(fieldsOf(fieldsOf(ad['ad_review_feedback'])['global'])).map(
    ([policy, text]) => textOf(text) || policy,
  );
  const issues = listOf(ad['issues_info'])
    .map(fieldsOf)
    .map((issue) => textOf(issue['error_summary']) || textOf(issue['error_message']));
  const words = [...feedback, ...issues].filter((each) => each !== '').join(' · ');
  return { message: withoutSecrets(words) };
}
