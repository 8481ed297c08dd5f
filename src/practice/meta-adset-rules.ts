import { at, fieldsOf, type Fields } from './json.ts';
import type { AdObject } from './meta-ad-objects.ts';
import { budgetOf, LEAST_DAILY_BUDGET, named, nameOf, newStatus, statusOf, timeOf } from './meta-campaign-rules.ts';
import { missingParameter, wrongParameter } from './meta-errors.ts';
import { parseGraphDate } from './meta-nodes.ts';
import type { GraphParams } from './meta-params.ts';
import { checkTargeting, reachesEurope } from './meta-targeting-rules.ts';

const BILLING = [
  'IMPRESSIONS',
  'LINK_CLICKS',
  'THRUPLAY',
  'POST_ENGAGEMENT',
  'PAGE_LIKES',
  'CLICKS',
  'NONE',
  'APP_INSTALLS',
  'PURCHASE',
  'LISTING_INTERACTION',
  'OFFER_CLAIMS',
];
const CAPPED = ['COST_CAP', 'LOWEST_COST_WITH_BID_CAP'];

const CHATS: readonly string[] = ['MESSENGER', 'WHATSAPP', 'INSTAGRAM_DIRECT', 'MESSAGING_MESSENGER_WHATSAPP'];
/** Places that an ad set can name (the practice copy plays those of a shop); PHONE_CALL is not among those of v25.0. */
const DESTINATIONS: readonly string[] = [
  ...CHATS,
  'ON_AD',
  'ON_POST',
  'ON_PAGE',
  'ON_EVENT',
  'ON_VIDEO',
  'WEBSITE',
  'APP',
  'FACEBOOK',
];

/** Which goals each objective can have. */
const GOALS: Readonly<Record<string, readonly string[]>> = {
  OUTCOME_AWARENESS: ['REACH', 'IMPRESSIONS', 'AD_RECALL_LIFT', 'THRUPLAY'],
  OUTCOME_TRAFFIC: [
    'LINK_CLICKS',
    'LANDING_PAGE_VIEWS',
    'REACH',
    'IMPRESSIONS',
    'QUALITY_CALL',
    'CONVERSATIONS',
    'PROFILE_VISIT',
  ],
  OUTCOME_ENGAGEMENT: [
    'POST_ENGAGEMENT',
    'EVENT_RESPONSES',
    'THRUPLAY',
    'CONVERSATIONS',
    'LINK_CLICKS',
    'LANDING_PAGE_VIEWS',
    'REACH',
    'IMPRESSIONS',
    'PAGE_LIKES',
    'QUALITY_CALL',
    'REMINDERS_SET',
  ],
  OUTCOME_LEADS: [
    'LEAD_GENERATION',
    'QUALITY_LEAD',
    'QUALITY_CALL',
    'CONVERSATIONS',
    'OFFSITE_CONVERSIONS',
    'LINK_CLICKS',
    'LANDING_PAGE_VIEWS',
    'REACH',
    'IMPRESSIONS',
  ],
  OUTCOME_SALES: [
    'OFFSITE_CONVERSIONS',
    'VALUE',
    'LINK_CLICKS',
    'LANDING_PAGE_VIEWS',
    'REACH',
    'IMPRESSIONS',
    'CONVERSATIONS',
    'QUALITY_CALL',
  ],
  OUTCOME_APP_PROMOTION: ['APP_INSTALLS', 'LINK_CLICKS', 'OFFSITE_CONVERSIONS', 'VALUE'],
};

/** The defaults that an account may hold for its ads in the European Union. */
export interface DsaDefaults {
  readonly beneficiary: string | undefined;
  readonly payor: string | undefined;
}

/** Checks a new ad set against its campaign. @returns its fields. */
export function newAdSet(
  params: GraphParams,
  campaign: AdObject,
  defaults: DsaDefaults,
  now: number,
  known: { whatsapp(): boolean },
): Fields {
  const fields: Fields = {
    name: nameOf(params),
    campaign_id: campaign.id,
    status: newStatus(params),
    billing_event: params.text('billing_event') ?? missingParameter('billing_event'),
    optimization_goal: params.text('optimization_goal') ?? missingParameter('optimization_goal'),
    targeting: params.object('targeting') ?? missingParameter('targeting'),
    ...adSetChanges(params),
  };
  const dsa = {
    dsa_beneficiary: fields['dsa_beneficiary'] ?? defaults.beneficiary,
    dsa_payor: fields['dsa_payor'] ?? defaults.payor,
  };
  const complete = { ...fields, ...dsa };
  checkAdSet(complete, campaign, now);
  if (fields['destination_type'] === 'WHATSAPP' && !known.whatsapp()) {
    wrongParameter('The Page is not linked to a WhatsApp Business account', {
      subcode: 2446886,
      title: 'Pagina senza WhatsApp',
      text: 'Collega un numero WhatsApp Business alla Pagina.',
    });
  }
  return complete;
}

/** Checks a change of an ad set. @returns the changed fields. */
export function changedAdSet(params: GraphParams, before: AdObject, campaign: AdObject, now: number): Fields {
  const targeting = params.object('targeting');
  const goal = params.text('optimization_goal');
  const changes: Fields = {
    ...named(params),
    ...statusOf(params),
    ...(targeting === undefined ? {} : { targeting }),
    ...(goal === undefined ? {} : { optimization_goal: goal }),
    ...adSetChanges(params),
  };
  const closing =
    ['DELETED', 'ARCHIVED', 'PAUSED'].includes(String(changes['status'])) && Object.keys(changes).length === 1;
  if (!closing) checkAdSet({ ...before.fields, ...changes }, campaign, now);
  return changes;
}

function adSetChanges(params: GraphParams): Fields {
  const plain = ['bid_strategy', 'destination_type', 'dsa_beneficiary', 'dsa_payor', 'optimization_sub_event'].flatMap(
    (name) => {
      const text = params.text(name);
      return text === undefined ? [] : [[name, text] as const];
    },
  );
  const promoted = params.object('promoted_object');
  const bid = params.whole('bid_amount');
  return {
    ...Object.fromEntries(plain),
    ...budgetOf(params),
    ...timeOf(params, 'start_time'),
    ...timeOf(params, 'end_time'),
    ...(promoted === undefined ? {} : { promoted_object: promoted }),
    ...(bid === undefined ? {} : { bid_amount: bid }),
  };
}

function checkAdSet(fields: Fields, campaign: AdObject, now: number): void {
  if (!BILLING.includes(String(fields['billing_event'])))
    wrongParameter(`Param billing_event must be one of {${BILLING.join(', ')}}`);
  checkBudget(fields, campaign);
  checkTimes(fields, now);
  checkLeast(fields, now);
  checkTargeting(fieldsOf(fields['targeting']));
  checkGoal(fields, campaign);
  checkDsa(fields);
  const strategy = String(fields['bid_strategy'] ?? campaign.fields['bid_strategy'] ?? 'LOWEST_COST_WITHOUT_CAP');
  if (CAPPED.includes(strategy) && fields['bid_amount'] === undefined) {
    wrongParameter(`Bid amount required for ${strategy}`, {
      subcode: 1815857,
      text: 'Questa strategia richiede un importo dell’offerta.',
    });
  }
}

function checkBudget(fields: Fields, campaign: AdObject): void {
  const own = fields['daily_budget'] !== undefined || fields['lifetime_budget'] !== undefined;
  const above = campaign.fields['daily_budget'] !== undefined || campaign.fields['lifetime_budget'] !== undefined;
  if (own && above)
    wrongParameter('The budget is set on the campaign', { subcode: 1885621, text: 'Il budget è già sulla campagna.' });
  if (!own && !above) {
    wrongParameter('Your ad set needs a budget', {
      subcode: 1885029,
      title: 'Manca il budget',
      text: 'Aggiungi un budget giornaliero o totale.',
    });
  }
  const lifetime = fields['lifetime_budget'] ?? campaign.fields['lifetime_budget'];
  if (lifetime !== undefined && fields['end_time'] === undefined && campaign.fields['stop_time'] === undefined) {
    wrongParameter('Lifetime budget requires an end time', {
      subcode: 1487019,
      title: 'Manca la fine',
      text: 'Con un budget totale serve una data di fine.',
    });
  }
}

/** A budget for the whole run comes to the least of each of its days. */
function checkLeast(fields: Fields, now: number): void {
  const [lifetime, end] = [fields['lifetime_budget'], parseGraphDate(fields['end_time'])];
  if (lifetime === undefined || end === undefined) return;
  const start = parseGraphDate(fields['start_time'] ?? fields['created_time']) ?? now;
  const days = Math.max(1, Math.floor((end - start) / 86_400_000));
  if (Number(lifetime) >= days * LEAST_DAILY_BUDGET) return;
  wrongParameter('Your budget is too low', {
    subcode: 1885272,
    title: 'Budget troppo basso',
    text: 'Il budget totale deve bastare per ogni giorno.',
  });
}

function checkTimes(fields: Fields, now: number): void {
  const start = parseGraphDate(fields['start_time']);
  const end = parseGraphDate(fields['end_time']);
  if (end === undefined) return;
  if (end <= now)
    wrongParameter('End time must be in the future', { subcode: 1487033, text: 'La data di fine è già passata.' });
  if (end <= (start ?? now))
    wrongParameter('End time must be after the start time', {
      subcode: 1487033,
      text: 'La fine viene prima dell’inizio.',
    });
}

function checkGoal(fields: Fields, campaign: AdObject): void {
  const goal = String(fields['optimization_goal']);
  const objective = String(campaign.fields['objective']);
  if (!(GOALS[objective] ?? []).includes(goal)) {
    wrongParameter(`Performance goal ${goal} isn't available for objective ${objective}`, {
      subcode: 2490408,
      title: 'Obiettivo e ottimizzazione non vanno insieme',
      text: 'Scegli un’altra ottimizzazione per questo obiettivo.',
    });
  }
  const destination = fields['destination_type'];
  const page = at(fields, 'promoted_object.page_id');
  checkDestination(goal, String(destination ?? ''));
  if (destination === 'ON_AD' && objective !== 'OUTCOME_LEADS')
    wrongParameter('Destination ON_AD needs objective OUTCOME_LEADS', { subcode: 1815715 });
  const wantsPage =
    ['ON_AD', 'ON_POST', ...CHATS].includes(String(destination)) ||
    goal === 'LEAD_GENERATION' ||
    goal === 'QUALITY_CALL';
  if (wantsPage && page === undefined) {
    wrongParameter('promoted_object.page_id is required', {
      subcode: 1885154,
      text: 'Indica la Pagina da promuovere.',
    });
  }
}

/** Forms open on the ad, chats in their app; no other goal leads there. */
function checkDestination(goal: string, destination: string): void {
  if (destination !== '' && !DESTINATIONS.includes(destination))
    wrongParameter(`Param destination_type must be one of {${DESTINATIONS.join(', ')}}`);
  const needed = { LEAD_GENERATION: ['ON_AD'], QUALITY_LEAD: ['ON_AD'], CONVERSATIONS: CHATS }[goal];
  if (needed !== undefined && !needed.includes(destination))
    wrongParameter(`Performance goal ${goal} needs destination_type ${needed.join(' or ')}`, {
      subcode: 2490408,
      text: 'Indica dove porta l’inserzione.',
    });
  if (CHATS.includes(destination) && needed !== CHATS && goal !== 'LINK_CLICKS')
    wrongParameter(`Performance goal ${goal} isn't available for destination ${destination}`, { subcode: 2490408 });
}

function checkDsa(fields: Fields): void {
  for (const name of ['dsa_beneficiary', 'dsa_payor']) {
    const text = String(fields[name] ?? '');
    if (text.trim() === '' && reachesEurope(fieldsOf(fields['targeting']))) {
      wrongParameter(
        `No ${name === 'dsa_payor' ? 'payer' : 'beneficiary'} provided: ${name} is required for ads in the European Union`,
        {
          subcode: name === 'dsa_payor' ? 3858079 : 3858081,
          title: 'Manca chi promuove o chi paga',
          text: 'Nell’Unione europea l’inserzione indica chi ne beneficia e chi la paga.',
        },
      );
    }
    if (text.length > 512) wrongParameter(`Param ${name} must be at most 512 characters`);
  }
}
