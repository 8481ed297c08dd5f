/** What Google takes and then shows badly or not at all: said on the product before anything is sent. */
import type { Preflight } from '../../core/channels/ports.ts';
import type { Offer } from '../../core/channels/ports.ts';
import { isGtin } from '../offer-rules.ts';
import { checkForGoogle } from './check.ts';

/** Sources: product data specification (required and recommended attributes), local listings. */
export function preflightForGoogle(offer: Offer, storeCode: string): readonly Preflight[] {
  const found: Preflight[] = checkForGoogle(offer).map((reason) => ({ ...reason, level: 'stops' }));
  const add = (level: Preflight['level'], code: Preflight['code'], details: Preflight['details'] = {}) =>
    void found.push({ level, code, details });
  // A product without a page of its own lives in the shop alone.
  if (offer.link === '' && storeCode === '') add('stops', 'store-code-missing');
  if (offer.imageUrl === '') add('refused', 'image-missing');
  if (offer.description.trim() === '') add('advice', 'description-missing');
  if (offer.gtin === null && offer.brand === '') add('advice', 'identifiers-missing');
  if (offer.gtin !== null && isGtin(offer.gtin) && /^(2|02|04)/u.test(offer.gtin.padStart(13, '0')))
    add('refused', 'gtin-invalid', { gtin: offer.gtin });
  return found;
}
