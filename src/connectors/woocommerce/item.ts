/**
 * An offer in WooCommerce's words. Price, sale and stock are Vetrina's and travel with every update; name, text and
 * picture are told once, when a product is made, and are the web shop's own from then on.
 */
import type { Offer } from '../../core/channels/ports.ts';
import type { Fields } from '../json.ts';
import { utcWithoutMark, written } from './money.ts';
import type { Place } from './there.ts';

/** What Vetrina owns. An empty text takes a sale away; what is left out stays as it is. */
export function ownFields(offer: Offer, now: number): Fields {
  const { price, sale } = offer;
  return {
    regular_price: written(price),
    sale_price: sale === null ? '' : written({ ...price, amount: sale.amount }),
    // One that runs has begun: WooCommerce works the price out anew where a date changes, and else only once a day.
    date_on_sale_from_gmt: sale === null || Date.parse(sale.from) <= now ? '' : utcWithoutMark(sale.from),
    date_on_sale_to_gmt: sale?.until == null ? '' : utcWithoutMark(sale.until),
    ...stockFields(offer),
  };
}

/** Goods that were never counted are not counted in the web shop either: its own stock stays as it is. */
function stockFields({ availability, quantity }: Offer): Fields {
  if (quantity !== undefined && quantity !== null)
    return { manage_stock: true, stock_quantity: Math.max(0, Math.floor(quantity)) };
  if (availability === 'out-of-stock') return { manage_stock: false, stock_status: 'outofstock' };
  return {};
}

export const updateOf = (place: Place, offer: Offer, now: number): Fields => ({
  id: place.id,
  ...ownFields(offer, now),
  // What was taken off the shelf by Vetrina comes back; a draft is the web shop's own.
  ...(place.status === 'private' ? { status: 'publish' } : {}),
});

export const newProduct = (offer: Offer, now: number): Fields => ({
  type: 'simple',
  status: 'publish',
  sku: offer.sku,
  name: offer.title,
  ...told(offer),
  ...ownFields(offer, now),
});

export const told = ({ description, imageUrl }: Offer): Fields => ({
  ...(description === '' ? {} : { description }),
  ...(imageUrl === '' ? {} : { images: [{ src: imageUrl }] }),
});

/** The product's name without what tells its variants apart: `Maglia · blu · M` is `Maglia`. */
export function familyName({ title, options }: Offer): string {
  const tail = options.map(({ value }) => ` · ${value}`).join('');
  return tail !== '' && title.endsWith(tail) ? title.slice(0, -tail.length) : title;
}
