/** What Google would refuse, found before anything is sent. Sources: product data specification, products_v1. */
import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import type { Offer } from '../../core/channels/ports.ts';
import { isGtin, isWebAddress } from '../offer-rules.ts';

const longest = { sku: 50, title: 150, description: 5000 };

export interface Reason {
  readonly code: ListingReasonCode;
  readonly details: Facts;
}

/** Lengths are counted in characters as Google does, not in UTF-16 units. */
export function checkForGoogle(offer: Offer): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (code: ListingReasonCode, details: Facts = {}) => reasons.push({ code, details });
  const tooLong = (text: string, limit: number) => [...text].length > limit;

  if (offer.sku.trim() === '') add('sku-missing');
  if (tooLong(offer.sku, longest.sku)) add('sku-too-long', { limit: longest.sku });
  if (offer.title.trim() === '') add('title-missing');
  if (tooLong(offer.title, longest.title))
    add('title-too-long', { limit: longest.title, length: [...offer.title].length });
  if (tooLong(offer.description, longest.description)) {
    add('description-too-long', { limit: longest.description, length: [...offer.description].length });
  }
  if (offer.price.amount <= 0 || (offer.sale?.amount ?? 1) <= 0) add('price-missing');
  if (offer.gtin !== null && !isGtin(offer.gtin)) add('gtin-invalid', { gtin: offer.gtin });
  if (offer.link !== '' && !isWebAddress(offer.link)) add('link-invalid', { link: offer.link });
  if (offer.imageUrl !== '' && !isWebAddress(offer.imageUrl)) add('image-invalid', { link: offer.imageUrl });
  return reasons;
}
