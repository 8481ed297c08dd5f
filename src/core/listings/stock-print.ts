/** What of a digest tells the stock: the word for the channel, or the number where the channel keeps one. */
import { availabilities } from '../../api/without-checks.ts';
import type { Availability } from '../channels/index.ts';
import type { GoodsFacts, OfferPlace } from './offer.ts';

/** Only a web shop counts pieces itself. */
const keepsNumbers = ({ connector }: OfferPlace): boolean => connector === 'woocommerce';

/** Goods in stock have the digest that they had before stock was told. */
export function stockPrint({ availability, quantity }: GoodsFacts, place: OfferPlace): string {
  if (keepsNumbers(place) && quantity !== null) return `~${Math.max(0, quantity)}`;
  return availability === 'in-stock' ? '' : `~${availability}`;
}

/** The word that an offer's print was made with; null where it tells a number. */
export function wordOf(print: string): Availability | null {
  const [, told] = print.split('~');
  if (told === undefined) return 'in-stock';
  return availabilities.find((word) => word === told) ?? null;
}
