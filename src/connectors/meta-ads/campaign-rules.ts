/** What Meta does not take as a campaign, found before anything is built. */
import type { CampaignReasonCode } from '../../api/outside.ts';
import type { CampaignAudience, CampaignOrder } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import { isWebAddress } from '../offer-rules.ts';

/** Kilometres around the shop (Targeting, custom_locations). */
const radiusLimits = { from: 1, to: 80 };
/** Ads with a call button show to adults only. */
const ageLimits = { from: 18, to: 65 };
/** EU names of beneficiary and payor: characters. */
const longestName = 512;
/** Cities of one ad set. */
const mostTowns = 250;

/** @throws OutsideError with the reason's code */
export function checkAudience({ latitude, longitude, radiusKm, towns, minimumAge }: CampaignAudience): void {
  if (!(minimumAge >= ageLimits.from && minimumAge <= ageLimits.to)) refuse('age-out-of-range');
  if (towns.length > 0) {
    if (towns.length > mostTowns || towns.some((key) => !/^\d+$/u.test(key))) refuse('town-unknown');
    return;
  }
  if (!(radiusKm >= radiusLimits.from && radiusKm <= radiusLimits.to)) refuse('radius-out-of-range');
  checkPlace(latitude, longitude);
}

function checkPlace(latitude: number, longitude: number): void {
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
  if (order.budget.amount < 100) refuse('budget-too-low');
  for (const name of [order.beneficiary, order.payor])
    if (name.trim() === '' || [...name].length > longestName) refuse('payor-missing');
  if (order.button === 'call-now' && !/^\+\d{6,15}$/u.test(order.phone)) refuse('phone-missing');
  if (order.button === 'get-directions') checkPlace(order.latitude, order.longitude);
  if (order.link !== '' && !isWebAddress(order.link)) refuse('link-missing');
  if (order.purpose === 'event-leads' && !/^\d+$/u.test(order.leadFormId)) refuse('form-missing');
  if (order.button === 'sign-up' && order.leadFormId === '' && order.link === '') refuse('link-missing');
}

function refuse(code: CampaignReasonCode): never {
  throw needsYou(code);
}
