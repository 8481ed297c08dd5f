import { listOf, type Fields } from './json.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import { graphDate, parseGraphDate } from './meta-nodes.ts';
import type { GraphParams } from './meta-params.ts';

const OBJECTIVES = ['AWARENESS', 'TRAFFIC', 'ENGAGEMENT', 'LEADS', 'SALES', 'APP_PROMOTION'].map(
  (word) => `OUTCOME_${word}`,
);
const CATEGORIES = [
  'NONE',
  'CREDIT',
  'EMPLOYMENT',
  'FINANCIAL_PRODUCTS_SERVICES',
  'HOUSING',
  'ISSUES_ELECTIONS_POLITICS',
  'ONLINE_GAMBLING_AND_GAMING',
];
const BID_STRATEGIES = ['LOWEST_COST_WITHOUT_CAP', 'LOWEST_COST_WITH_BID_CAP', 'COST_CAP', 'LOWEST_COST_WITH_MIN_ROAS'];

/** The least budget of a day, in cents. */
export const LEAST_DAILY_BUDGET = 100;

/** Checks a new campaign. @returns its fields. */
export function newCampaign(params: GraphParams): Fields {
  const objective = params.text('objective') ?? missingParameter('objective');
  if (!OBJECTIVES.includes(objective)) {
    wrongParameter(`Param objective must be one of {${OBJECTIVES.join(', ')}}`, {
      subcode: 1815001,
      title: 'Obiettivo non più disponibile',
      text: 'Scegli uno degli obiettivi attuali.',
    });
  }
  const categories = listOf(params.list('special_ad_categories') ?? missingParameter('special_ad_categories'));
  if (categories.some((category) => !CATEGORIES.includes(String(category)))) {
    wrongParameter(`Param special_ad_categories[0] must be one of {${CATEGORIES.join(', ')}}`);
  }
  const budget = budgetOf(params);
  if (Object.keys(budget).length === 0 && params.flag('is_adset_budget_sharing_enabled') === undefined) {
    wrongParameter('Must specify True or False in is_adset_budget_sharing_enabled field', {
      subcode: 4834011,
      title: 'Manca la scelta sul budget condiviso',
      text: 'Senza budget di campagna indica se i gruppi di inserzioni possono condividere il budget.',
    });
  }
  return {
    name: nameOf(params),
    objective,
    special_ad_categories: categories.filter((category) => category !== 'NONE'),
    status: newStatus(params),
    buying_type: params.text('buying_type') ?? 'AUCTION',
    ...budget,
    ...campaignChanges(params),
  };
}

/** Checks a change of a campaign. @returns the changed fields. */
export function changedCampaign(params: GraphParams, before: Fields): Fields {
  const objective = params.text('objective');
  if (objective !== undefined && objective !== before['objective'])
    wrongParameter('Cannot change the objective of a campaign');
  return { ...named(params), ...statusOf(params), ...budgetOf(params), ...campaignChanges(params) };
}

function campaignChanges(params: GraphParams): Fields {
  const strategy = params.text('bid_strategy');
  if (strategy !== undefined && !BID_STRATEGIES.includes(strategy)) {
    wrongParameter(`Param bid_strategy must be one of {${BID_STRATEGIES.join(', ')}}`);
  }
  const sharing = params.flag('is_adset_budget_sharing_enabled');
  const cap = params.whole('spend_cap');
  if (cap !== undefined && cap < 10_000) {
    wrongParameter('Spend cap is too low', {
      subcode: 1885650,
      text: 'Il limite di spesa della campagna parte da 100 €.',
    });
  }
  return {
    ...(strategy === undefined ? {} : { bid_strategy: strategy }),
    ...(sharing === undefined ? {} : { is_adset_budget_sharing_enabled: sharing }),
    ...(cap === undefined ? {} : { spend_cap: String(cap) }),
    ...timeOf(params, 'start_time'),
    ...timeOf(params, 'stop_time'),
  };
}

/** The name, refused when it is empty or too long. */
export function nameOf(params: GraphParams): string {
  const name = params.text('name') ?? missingParameter('name');
  if (name.trim() === '' || name.length > 400) wrongParameter('Param name must be a string of 1 to 400 characters');
  return name;
}

/** The name, if the call has one. */
export function named(params: GraphParams): Fields {
  return params.has('name') ? { name: nameOf(params) } : {};
}

/** Status of a new object: only ACTIVE or PAUSED. */
export function newStatus(params: GraphParams): string {
  const status = params.text('status') ?? 'PAUSED';
  return ['ACTIVE', 'PAUSED'].includes(status)
    ? status
    : wrongParameter('Param status must be one of {ACTIVE, PAUSED}');
}

export function statusOf(params: GraphParams): Fields {
  const status = params.text('status');
  if (status === undefined) return {};
  const words = ['ACTIVE', 'PAUSED', 'DELETED', 'ARCHIVED'];
  return words.includes(status) ? { status } : wrongParameter(`Param status must be one of {${words.join(', ')}}`);
}

/** Daily or lifetime budget in cents, as text; never both. */
export function budgetOf(params: GraphParams): Fields {
  const daily = params.whole('daily_budget');
  const lifetime = params.whole('lifetime_budget');
  if (daily !== undefined && lifetime !== undefined) {
    wrongParameter('Only one of daily_budget and lifetime_budget can be set', { subcode: 1885621 });
  }
  const least = daily ?? lifetime;
  if (least !== undefined && least < LEAST_DAILY_BUDGET) {
    wrongParameter('Your budget is too low', {
      subcode: 1885272,
      title: 'Budget troppo basso',
      text: `Il budget deve essere di almeno ${(LEAST_DAILY_BUDGET / 100).toFixed(2).replace('.', ',')} € al giorno.`,
    });
  }
  return {
    ...(daily === undefined ? {} : { daily_budget: String(daily) }),
    ...(lifetime === undefined ? {} : { lifetime_budget: String(lifetime) }),
  };
}

/** A time of the call as a Graph date. */
export function timeOf(params: GraphParams, name: string): Fields {
  const text = params.text(name);
  if (text === undefined || text === '' || text === '0') return {};
  const time = parseGraphDate(text);
  return time === undefined ? wrongParameter(`Param ${name} must be a datetime`) : { [name]: graphDate(time) };
}
