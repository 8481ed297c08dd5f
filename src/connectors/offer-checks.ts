/** What every channel would refuse of an offer, or show wrongly, found before anything is sent. */
import type { Facts, ListingReasonCode } from '../api/outside.ts';
import type { Offer } from '../core/channels/ports.ts';
import { isGtin, isWebAddress } from './offer-rules.ts';

export interface Reason {
  readonly code: ListingReasonCode;
  readonly details: Facts;
}

/** Counted in characters as the vendors do, not in UTF-16 units. */
const longest = { title: 150, description: 5000 };
const lengthOf = (text: string): number => [...text].length;

/** @param longestSku of this channel
 *  @param link what it says of the product's page, where it needs one */
export function checkOffer(offer: Offer, longestSku: number, link: readonly Reason[] = []): readonly Reason[] {
  const reasons: Reason[] = [];
  const add = (code: ListingReasonCode, details: Facts = {}) => reasons.push({ code, details });
  const { sku, title, description, price, sale, gtin, imageUrl } = offer;

  if (sku.trim() === '') add('sku-missing');
  if (lengthOf(sku) > longestSku) add('sku-too-long', { limit: longestSku });
  if (title.trim() === '') add('title-missing');
  if (lengthOf(title) > longest.title) add('title-too-long', { limit: longest.title, length: lengthOf(title) });
  if (lengthOf(description) > longest.description)
    add('description-too-long', { limit: longest.description, length: lengthOf(description) });
  if (price.amount <= 0 || (sale?.amount ?? 1) <= 0) add('price-missing');
  if (gtin !== null && !isGtin(gtin)) add('gtin-invalid', { gtin });
  reasons.push(...link);
  if (imageUrl !== '' && !isWebAddress(imageUrl)) add('image-invalid', { link: imageUrl });
  return reasons;
}

/** An address that no vendor can fetch; an empty one is none. */
export const linkReasons = (link: string): readonly Reason[] =>
  link !== '' && !isWebAddress(link) ? [{ code: 'link-invalid', details: { link } }] : [];
