import type { CampaignButton, CampaignPlan, CampaignPurpose, PlainPlan } from '../../api/campaigns.ts';
import { plainCampaign } from '../../api/without-checks.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Day } from '../../api/time.ts';
import { isWebAddress } from '../catalog/index.ts';
import { type Budget, freshBudget, maximumSpend, perDay } from './budget.ts';

/** Meta takes no daily budget below one unit of the currency. */
export const leastDailyBudget = 100;

/** The buttons that serve each purpose. */
const buttons: Readonly<Record<CampaignPurpose, readonly CampaignButton[]>> = {
  'be-seen': ['get-directions', 'call-now', 'sign-up'],
  calls: ['call-now'],
  directions: ['get-directions'],
  messages: ['send-message'],
  'event-leads': ['sign-up'],
};

/** What keeps a campaign from being built, said before anything is asked of the channel. `today` is the store's day. */
export function checkCampaign(wish: PlainPlan, shop: Settings, today: Day): void {
  const plan: CampaignPlan = { ...plainCampaign, ...wish };
  checkButton(plan, shop);
  // Towns are found by their name; the circle and the way to the shop need its place.
  if (
    (plan.towns.length === 0 || plan.button === 'get-directions') &&
    (shop.latitude === null || shop.longitude === null)
  )
    throw new Refusal('campaign-needs-place');
  // Digital Services Act, art. 26: every advert in the EU names who profits and who pays.
  if (shop.legalName.trim() === '' && (plan.payor === '' || plan.beneficiary === ''))
    throw new Refusal('campaign-needs-payor');
  if (plan.startsOn < today || plan.endsOn < plan.startsOn)
    throw new Refusal('campaign-dates-wrong', { startsOn: plan.startsOn, endsOn: plan.endsOn });
  if (plan.link !== '' && !isWebAddress(plan.link)) throw new Refusal('campaign-link-wrong', { written: plan.link });
  checkBudget(freshBudget(plan), shop);
}

function checkButton({ purpose, button, link, leadFormId }: CampaignPlan, shop: Settings): void {
  if (!buttons[purpose].includes(button)) throw new Refusal('campaign-button-wrong', { purpose, button });
  if (button === 'call-now' && shop.phone === '') throw new Refusal('campaign-needs-phone');
  if (purpose === 'event-leads' && !/^\d+$/u.test(leadFormId)) throw new Refusal('campaign-needs-form');
  // Without a form the button opens a page, and somebody must have said which.
  if (purpose === 'be-seen' && button === 'sign-up' && link === '') throw new Refusal('campaign-needs-link');
}

/** The cap may have been lowered since: asked again before anything starts. */
export function checkBudget(budget: Budget, shop: Settings): void {
  if (perDay(budget) < leastDailyBudget)
    throw new Refusal('campaign-budget-too-small', { least: leastDailyBudget, budget: perDay(budget) });
  const maximum = maximumSpend(budget);
  if (maximum > shop.campaignCap) throw new Refusal('campaign-over-cap', { maximum, cap: shop.campaignCap });
}
