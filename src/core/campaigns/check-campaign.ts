import type { CampaignDraft } from '../../api/campaigns.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Settings } from '../../api/settings.ts';
import type { Day } from '../../api/time.ts';
import { isWebAddress } from '../catalog/index.ts';
import { maximumSpend } from './budget.ts';

/** Meta takes no daily budget below one unit of the currency. */
const leastDailyBudget = 100;

type Plan = Omit<CampaignDraft, 'imageBase64'>;

/** What keeps a campaign from being built, said before anything is asked of the channel. `today` is the store's day. */
export function checkCampaign(plan: Plan, shop: Settings, today: Day): void {
  if (shop.latitude === null || shop.longitude === null) throw new Refusal('campaign-needs-place');
  if (plan.button === 'call-now' && shop.phone === '') throw new Refusal('campaign-needs-phone');
  // Digital Services Act, art. 26: every advert in the EU names who pays for it.
  if (shop.legalName.trim() === '') throw new Refusal('campaign-needs-payor');
  if (plan.startsOn < today || plan.endsOn < plan.startsOn)
    throw new Refusal('campaign-dates-wrong', { startsOn: plan.startsOn, endsOn: plan.endsOn });
  if (plan.link !== '' && !isWebAddress(plan.link)) throw new Refusal('campaign-link-wrong', { written: plan.link });
  checkBudget(plan, shop);
}

/** The cap may have been lowered since: asked again before anything starts. */
export function checkBudget(plan: Pick<Plan, 'dailyBudget' | 'startsOn' | 'endsOn'>, shop: Settings): void {
  if (plan.dailyBudget < leastDailyBudget)
    throw new Refusal('campaign-budget-too-small', { least: leastDailyBudget, budget: plan.dailyBudget });
  const maximum = maximumSpend(plan);
  if (maximum > shop.campaignCap) throw new Refusal('campaign-over-cap', { maximum, cap: shop.campaignCap });
}
