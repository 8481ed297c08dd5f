/**
 * What another end of a promotion would make of its advert, before anything is moved: until when it would run and what it
 * could cost in all, against the cap; or why it would keep its own end.
 */
import type { AdvertUntil } from '../../../api/outlets.ts';
import { Refusal } from '../../../api/refusals.ts';
import type { LocalMinute } from '../../../api/time.ts';
import { addDays } from '../../settings/index.ts';
import { maximumSpend } from '../budget.ts';
import type { CampaignParts } from '../build-performer.ts';
import { campaignById } from '../campaigns.sql.ts';
import { budgetOf, isComplete, isPutAway, wishedOf } from '../campaign-view.ts';
import { thoughtChange } from '../change-campaign.ts';
import { endOf, endWith, isSpending } from './advert.ts';
import { outletOf } from './outlets.sql.ts';

/** Null: no advert goes with this promotion, or its end stays as it is. */
export async function advertUntil(
  { database, clock, settings }: CampaignParts,
  { promotionId, until }: { readonly promotionId: number; readonly until: LocalMinute },
): Promise<AdvertUntil | null> {
  const outlet = await outletOf(database.read, promotionId, 'advert');
  if (outlet?.progress !== 'begun' || outlet.campaign_id === null) return null;
  const row = await campaignById(database.read, outlet.campaign_id);
  if (row === undefined || isPutAway(row) || !isComplete(row)) return null;
  const shop = await settings.current();
  const endsOn = endWith(row, { before: outlet.until_at, last: lastDayBefore(until) }, shop);
  if (endsOn === endOf(row)) return null;
  const now = maximumSpend(wishedOf(row) ?? budgetOf(row));
  const facts = { endsOn, now, cap: shop.campaignCap };
  try {
    const thought = await thoughtChange({ db: database.read, at: clock.now() }, { id: row.id, endsOn }, shop);
    const maximum = maximumSpend(thought.next);
    return { ...facts, maximumSpend: maximum, asks: isSpending(row) && maximum > now, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, details } = error;
    return { ...facts, maximumSpend: now, asks: false, refusal: { code, details } };
  }
}

/** What ends at midnight ends with the day before. */
function lastDayBefore(until: LocalMinute) {
  const [day = '', time] = until.split('T');
  return time === '00:00' ? addDays(day, -1) : day;
}
