/** What WooCommerce would refuse, or show wrongly, found before anything is sent. */
import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import type { Offer } from '../../core/channels/ports.ts';
import { isGtin, isWebAddress } from '../offer-rules.ts';

/** WordPress keeps a title of any length; a theme that shows more than this is not known. */
const longest = { sku: 100, title: 150, description: 5000 };

export interface Reason {
  readonly code: ListingReasonCode;
  readonly details: Facts;
}

export function checkForWoo(offer: Offer): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (code: ListingReasonCode, details: Facts = {}) => reasons.push({ code, details });
  const length = (text: string) => [...text].length;

  if (offer.sku.trim() === '') add('sku-missing');
  if (length(offer.sku) > longest.sku) add('sku-too-long', { limit: longest.sku });
  if (offer.title.trim() === '') add('title-missing');
  if (length(offer.title) > longest.title) add('title-too-long', { limit: longest.title, length: length(offer.title) });
  if (length(offer.description) > longest.description)
    add('description-too-long', { limit: longest.description, length: length(offer.description) });
  if (offer.price.amount <= 0 || (offer.sale?.amount ?? 1) <= 0) add('price-missing');
  if (offer.gtin !== null && !isGtin(offer.gtin)) add('gtin-invalid', { gtin: offer.gtin });
  if (offer.imageUrl !== '' && !isWebAddress(offer.imageUrl)) add('image-invalid', { link: offer.imageUrl });
  return reasons;
}
