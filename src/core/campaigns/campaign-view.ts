/** A campaign's row in the words of the contract and of the channel's port. */
import type { Campaign, CampaignPlan } from '../../api/campaigns.ts';
import { campaignSteps } from '../../api/without-checks.ts';
import type { Settings } from '../../api/settings.ts';
import { toInstant, toInstantOrNull } from '../../api/time.ts';
import { reasonOf } from '../database/index.ts';
import { isWebAddress } from '../catalog/index.ts';
import type { CampaignIds, CampaignOrder } from '../channels/index.ts';
import { endOfStoreDay, startOfStoreDay } from '../settings/index.ts';
import { type Budget, freshBudget, maximumSpend } from './budget.ts';
import type { CampaignRow } from './campaigns.sql.ts';

export interface CampaignFigures extends Record<Exclude<keyof Campaign['figures'], 'updatedAt'>, number> {
  /** Milliseconds. */
  readonly updatedAt: number;
}

interface RefusedChange {
  readonly budget: Budget;
  readonly reason: NonNullable<Campaign['reason']>;
}

const noFigures = { spend: 0, impressions: 0, reach: 0, clicks: 0, calls: 0, directions: 0, leads: 0 };

export function planOf(row: CampaignRow): CampaignPlan {
  return {
    name: row.name,
    headline: row.headline,
    text: row.text,
    purpose: row.purpose as Campaign['purpose'],
    button: row.button as Campaign['button'],
    radiusKm: row.radius_km,
    towns: JSON.parse(row.towns) as Campaign['towns'],
    dailyBudget: row.daily_budget,
    totalBudget: row.total_budget,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    minimumAge: row.minimum_age,
    link: row.link,
    messagesTo: row.messages_to as Campaign['messagesTo'],
    leadFormId: row.lead_form_id,
    eventId: row.event_id,
    beneficiary: row.beneficiary,
    payor: row.payor,
    variantIds: JSON.parse(row.variant_ids) as number[],
    copyOf: row.copy_of,
  };
}

export const budgetOf = (row: CampaignRow): Budget => ({
  dailyBudget: row.daily_budget,
  totalBudget: row.total_budget,
  spentBefore: row.spent_before,
  dailyFrom: row.daily_from,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});

/** Budget and end that are on their way to the channel. */
export const wishedOf = (row: CampaignRow): Budget | null =>
  row.wished === null ? null : (JSON.parse(row.wished) as Budget);

export const refusedOf = (row: CampaignRow): RefusedChange | null =>
  row.refused_change === null ? null : (JSON.parse(row.refused_change) as RefusedChange);

/** As it is kept. `wished`: the budget as it stood on its way. */
export const refusedChange = (wished: string, reason: RefusedChange['reason']): string =>
  JSON.stringify({ budget: JSON.parse(wished) as Budget, reason } satisfies RefusedChange);

export const idsOf = (row: CampaignRow): CampaignIds => JSON.parse(row.ids) as CampaignIds;

export const isComplete = (row: CampaignRow): boolean => idsOf(row).ad !== undefined;

export function campaignView(row: CampaignRow, figures: CampaignFigures | undefined): Campaign {
  const ids = idsOf(row);
  return {
    ...planOf(row),
    id: row.id,
    state: row.state as Campaign['state'],
    maximumSpend: maximumSpend(budgetOf(row)),
    spent: Math.max(row.spent_there, figures?.spend ?? 0),
    wished: wishedView(row),
    refused: refusedView(row),
    // One from before there was a first look went without it.
    steps: campaignSteps.map((step) => ({
      step,
      done: ids[step] !== undefined || (step === 'check' && isComplete(row)),
    })),
    reason: reasonOf(row),
    figures:
      figures === undefined
        ? { ...noFigures, updatedAt: null }
        : { ...figures, updatedAt: toInstant(figures.updatedAt) },
    createdAt: toInstant(row.created_at),
    startedAt: toInstantOrNull(row.started_at),
    readAt: toInstantOrNull(row.read_at),
  };
}

function wishedView(row: CampaignRow): Campaign['wished'] {
  const wished = wishedOf(row);
  return wished === null ? null : budgetView(wished);
}

function refusedView(row: CampaignRow): Campaign['refused'] {
  const refused = refusedOf(row);
  return refused === null || isPutAway(row) ? null : { ...budgetView(refused.budget), reason: refused.reason };
}

/** Nothing can be changed of it any more. */
export const isPutAway = ({ state }: CampaignRow): boolean => state === 'ended' || state === 'archived';

/** Budget and end in the words of the contract, with the most that they can cost. */
export const budgetView = (budget: Budget): NonNullable<Campaign['wished']> => ({
  dailyBudget: budget.dailyBudget,
  totalBudget: budget.totalBudget,
  endsOn: budget.endsOn,
  maximumSpend: maximumSpend(budget),
});

/** The order of a campaign that is kept; the picture is added by the one step that sends it. */
export const orderOf = (row: CampaignRow, shop: Settings): CampaignOrder =>
  plannedOrder(planOf(row), { intent: row.intent, budget: maximumSpend(budgetOf(row)) }, shop);

/** The order of one that is only thought of. */
export const thoughtOrder = (plan: CampaignPlan, shop: Settings): CampaignOrder =>
  plannedOrder(plan, { intent: 'prova', budget: maximumSpend(freshBudget(plan)) }, shop);

/** From the first day's first instant to the last day's last. */
function plannedOrder(
  plan: CampaignPlan,
  { intent, budget }: { readonly intent: string; readonly budget: number },
  shop: Settings,
): CampaignOrder {
  const { name, headline, text, purpose, button, radiusKm, towns, minimumAge, messagesTo, leadFormId } = plan;
  const named = shop.legalName.trim();
  return {
    ...{ intent, name, headline, text, purpose, button, radiusKm, minimumAge, messagesTo, leadFormId },
    towns: towns.map(({ key }) => key),
    phone: shop.phone,
    // Checked when it was created; taken away since, the connector says that the place is missing.
    latitude: shop.latitude ?? 0,
    longitude: shop.longitude ?? 0,
    address: [shop.street, `${shop.postcode} ${shop.town}`.trim()].filter((part) => part !== '').join(', '),
    budget: { amount: budget, currency: shop.currency },
    startsAt: toInstant(startOfStoreDay(plan.startsOn, shop.timeZone)),
    endsAt: endOf(plan.endsOn, shop),
    link: plan.link === '' ? websiteOf(shop) : plan.link,
    beneficiary: plan.beneficiary || named,
    payor: plan.payor || named,
    image: null,
  };
}

/** When a day of the store is over. */
export const endOf = (day: string, shop: Settings): string => toInstant(endOfStoreDay(day, shop.timeZone));

/** People write `bottega.it`; what is no address at all is left to the connector, which shows the shop's page. */
function websiteOf({ website }: Settings): string {
  const written = website.trim();
  const address = written === '' || /^https?:/u.test(written) ? written : `https://${written}`;
  return isWebAddress(address) ? address : '';
}
