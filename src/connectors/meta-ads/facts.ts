/** What Meta knows beside the campaigns: towns by name, and what the account allows and suggests. */
import type { CampaignTown } from '../../api/campaigns.ts';
import { OutsideError } from '../../api/outside.ts';
import type { AdsFacts } from '../../core/channels/ports.ts';
import { later } from '../failures.ts';
import { fieldsOf, listOf, numberOf, textOf, type Fields } from '../json.ts';
import type { Graph } from '../meta-graph.ts';

const mostTowns = 12;

/** `search?type=adgeolocation`: the keys that targeting takes. */
export async function townsCalled(
  graph: Graph,
  search: string,
  country: string,
  language: string,
): Promise<readonly CampaignTown[]> {
  const answer = await graph.get('search', {
    type: 'adgeolocation',
    location_types: ['city'],
    q: search,
    country_code: country,
    locale: language === 'it' ? 'it_IT' : language === 'hu' ? 'hu_HU' : 'en_GB',
    limit: mostTowns,
  });
  if (!Array.isArray(answer['data'])) throw later('answer-unreadable', null, 'no list of towns');
  return listOf(answer['data'])
    .map(fieldsOf)
    .filter(({ type, country_code: code }) => type === 'city' && (code === undefined || code === country))
    .map(({ key, name, region }) => ({ key: textOf(key), name: textOf(name), region: textOf(region) }))
    .filter(({ key, name }) => /^\d+$/u.test(key) && name !== '');
}

/** Each is asked for itself: one that Meta has no answer to (an account without suggestions) leaves the others. */
export async function accountFacts(graph: Graph, account: string, page: string): Promise<AdsFacts> {
  const own = await graph.get(account, { fields: 'currency' });
  const budgets = await answerOr(graph.get(`${account}/minimum_budgets`));
  const suggestions = await answerOr(graph.get(`${account}/dsa_recommendations`));
  const node = await answerOr(graph.get(page, { fields: 'has_whatsapp_number,has_whatsapp_business_number' }));
  const least = listOf(budgets['data'])
    .map(fieldsOf)
    .find(({ currency }) => currency === own['currency']);
  return {
    leastDailyBudget: Math.ceil(numberOf(least?.['min_daily_budget_imp']) ?? 0),
    payors: [...new Set(listOf(suggestions['data']).map(fieldsOf).flatMap(namesIn))],
    whatsapp: node['has_whatsapp_number'] === true || node['has_whatsapp_business_number'] === true,
  };
}

async function answerOr(question: Promise<Fields>): Promise<Fields> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof OutsideError && error.failure.kind === 'needs-you') return {};
    throw error;
  }
}

const namesIn = ({ recommendations }: Fields): string[] =>
  listOf(recommendations)
    .map((name) => textOf(name).trim())
    .filter((name) => name !== '');
