/** What Meta's catalogue would refuse, found before anything is sent. */
import type { Offer } from '../../core/channels/ports.ts';
import { checkOffer, linkReasons, type Reason } from '../offer-checks.ts';

export type { Reason } from '../offer-checks.ts';

/** @param website the shop's own address, which stands in for a product page that is missing */
export function checkForMeta(offer: Offer, website: string): readonly Reason[] {
  const link = offer.link || website;
  return checkOffer(offer, 100, link === '' ? [{ code: 'link-missing', details: {} }] : linkReasons(link));
}
