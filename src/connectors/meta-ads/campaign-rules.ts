/** What Meta does not take as a campaign, found before anything is built. */
import type { CampaignReasonCode } from '../../api/outside.ts';
import type { CampaignOrder } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import { isWebAddress } from '../offer-rules.ts';

/** Kilometres around the shop (Targeting, custom_locations). */
export const radiusLimits = { from: 1, to: 80 };
/** Ads with a call button show to adults only. */
const ageLimits = { from: 18, to: 65 };
/** EU names of beneficiary and payor: characters. */
const longestPayor = 512;

type Audience = Pick<CampaignOrder, 'latitude' | 'longitude' | 'radiusKm' | 'minimumAge'>;

/** @throws OutsideError with the reason's code */
export function checkAudience({ latitude, longitude, radiusKm, minimumAge }: Audience): void {
  if (!(radiusKm >= radiusLimits.from && radiusKm <= radiusLimits.to)) refuse('radius-out-of-range');
  if (!(minimumAge >= ageLimits.from && minimumAge <= ageLimits.to)) refuse('age-out-of-range');
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  // 0,0 lies in the sea: nobody's shop, but everybody's forgotten setting.
  if (!onEarth || (latitude === 0 && longitude === 0)) refuse('place-invalid');
}

/** @throws OutsideError with the reason's code */
export function checkOrder(order: CampaignOrder, now: number): void {
  checkAudience(order);
  const [starts, ends] = [Date.parse(order.startsAt), Date.parse(order.endsAt)];
  if (!(ends > starts)) refuse('dates-reversed');
  if (ends <= now) refuse('dates-past');
  if (order.dailyBudget.amount < 100) refuse('budget-too-low');
  if (order.payor.trim() === '' || [...order.payor].length > longestPayor) refuse('payor-missing');
  if (order.button === 'call-now' && !/^\+\d{6,15}$/u.test(order.phone)) refuse('phone-missing');
  if (order.link !== '' && !isWebAddress(order.link)) refuse('link-missing');
}

function refuse(code: CampaignReasonCode): never {
  throw needsYou(code);
}
