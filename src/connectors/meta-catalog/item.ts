/** An offer in the words of Meta's catalogue (items_batch, PRODUCT_ITEM). */
import { toDecimal, type Money } from '../../api/money.ts';
import type { Availability, ConnectorSetting, Offer } from '../../core/channels/ports.ts';
import { groupId, isGtin, optionOf, salePeriod } from '../offer-rules.ts';

/** Meta knows no scarce goods; what can be had only on order is on offer, not in the shop. */
const availability: Record<Availability, string> = {
  'in-stock': 'in stock',
  limited: 'in stock',
  'on-display-to-order': 'available for order',
  'out-of-stock': 'out of stock',
};

/** The words that Meta shows like this; undefined: nothing, or a word that is none of ours to say. */
export function availabilitiesShown(shown: string): Availability[] | undefined {
  const words = (Object.keys(availability) as Availability[]).filter((word) => availability[word] === shown);
  return shown === '' ? undefined : words;
}

export interface ItemRequest {
  readonly method: 'UPDATE' | 'DELETE';
  readonly data: Readonly<Record<string, string>>;
}

/** With `allow_upsert` an UPDATE creates what is missing: safe to send again. */
export function itemUpdate(offer: Offer, shop: ConnectorSetting['shop']): ItemRequest {
  return {
    method: 'UPDATE',
    data: {
      ...saleFields(offer),
      ...withoutEmpty({
        id: offer.sku,
        title: offer.title,
        // Required; a product without a text is described by its name.
        description: offer.description || offer.title,
        availability: availability[offer.availability],
        condition: offer.condition,
        price: priced(offer.price),
        link: offer.link || shop.website,
        image_link: offer.imageUrl,
        // Brand, GTIN or part number is required: a shop's own goods carry its name.
        brand: offer.brand || shop.name,
        gtin: offer.gtin !== null && isGtin(offer.gtin) ? offer.gtin : '',
        product_type: offer.category,
        item_group_id: groupId(offer) ?? '',
        color: optionOf(offer.options, 'color') ?? '',
        size: optionOf(offer.options, 'size') ?? '',
        material: optionOf(offer.options, 'material') ?? '',
      }),
    },
  };
}

/** An UPDATE leaves what it does not name as it was: a sale that is over or stopped is taken away by saying nothing in its fields. */
function saleFields({ sale, price }: Offer): Record<string, string> {
  if (sale === null) return { sale_price: '', sale_price_effective_date: '' };
  return {
    sale_price: priced({ ...price, amount: sale.amount }),
    sale_price_effective_date: salePeriod(sale) ?? '',
  };
}

const priced = ({ amount, currency }: Money): string => `${toDecimal(amount, currency)} ${currency}`;

export function itemDelete(sku: string): ItemRequest {
  return { method: 'DELETE', data: { id: sku } };
}

function withoutEmpty(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
