/** An offer in Merchant API's words (products_v1, ProductInput; inventories_v1, LocalInventory). */
import type { merchantapi_inventories_v1 } from 'googleapis/build/src/apis/merchantapi/inventories_v1.js';
import type { merchantapi_products_v1 } from 'googleapis/build/src/apis/merchantapi/products_v1.js';

import type { Currency, Money } from '../../api/money.ts';
import type { Availability, Offer, Sale } from '../../core/channels/ports.ts';
import { unitPricingBase, unitPricingMeasure } from '../google-measures.ts';
import { groupId, isGtin, optionOf } from '../offer-rules.ts';
import type { Naming } from './names.ts';

type ProductInput = merchantapi_products_v1.Schema$ProductInput;
type LocalInventory = merchantapi_inventories_v1.Schema$LocalInventory;

/** Without a page of its own a product takes part in local listings only. */
export const isLocalOnly = (offer: Offer): boolean => offer.link === '';

/** An input replaces the whole product: safe to send again. */
export function productInput(offer: Offer, naming: Naming): ProductInput {
  const hasGtin = offer.gtin !== null && isGtin(offer.gtin);
  return {
    offerId: offer.sku,
    contentLanguage: naming.language,
    feedLabel: naming.feedLabel,
    ...(isLocalOnly(offer) ? { legacyLocal: true } : {}),
    productAttributes: withoutEmpty({
      title: offer.title,
      description: offer.description,
      link: offer.link,
      imageLink: offer.imageUrl,
      brand: offer.brand,
      condition: offer.condition.toUpperCase(),
      availability: onlineAvailability[offer.availability],
      price: micros(offer.price),
      ...saleFields(offer.sale, offer.price.currency),
      ...measureFields(offer),
      gtins: hasGtin ? [offer.gtin] : undefined,
      // Google asks for identifiers that exist; a shop's own goods have none (product data specification).
      identifierExists: hasGtin ? undefined : false,
      productTypes: offer.category === '' ? undefined : [offer.category],
      itemGroupId: groupId(offer),
      color: optionOf(offer.options, 'color'),
      size: optionOf(offer.options, 'size'),
      material: optionOf(offer.options, 'material'),
    }),
  };
}

/** The till's price in the shop of this code; replaces the whole entry. */
export function localInventory(offer: Offer, storeCode: string): LocalInventory {
  return {
    storeCode,
    localInventoryAttributes: {
      price: micros(offer.storePrice ?? offer.price),
      ...saleFields(offer.storePrice === null ? offer.sale : offer.storeSale, offer.price.currency),
      availability: storeAvailability[offer.availability],
    },
  };
}

/** Google itself computes the price per kilogram or litre from it. */
function measureFields({ content }: Offer) {
  if (content === null) return {};
  const { value, unit } = unitPricingBase(content);
  return {
    unitPricingMeasure: unitPricingMeasure(content),
    unitPricingBaseMeasure: { value: String(value), unit },
  };
}

/** Google begins and ends the sale by itself at these instants (`salePriceEffectiveDate`, start inclusive, end exclusive). */
function saleFields(sale: Sale | null, currency: Currency) {
  if (sale === null) return {};
  const salePrice = micros({ amount: sale.amount, currency });
  if (sale.until === null) return { salePrice };
  return { salePrice, salePriceEffectiveDate: { startTime: sale.from, endTime: sale.until } };
}

const onlineAvailability: Record<Availability, string> = {
  'in-stock': 'IN_STOCK',
  limited: 'LIMITED_AVAILABILITY',
  // The online catalogue has no word for goods on display: what can be had only on order counts as scarce.
  'on-display-to-order': 'LIMITED_AVAILABILITY',
  'out-of-stock': 'OUT_OF_STOCK',
};

const storeAvailability: Record<Availability, string> = {
  'in-stock': 'IN_STOCK',
  limited: 'LIMITED_AVAILABILITY',
  'on-display-to-order': 'ON_DISPLAY_TO_ORDER',
  'out-of-stock': 'OUT_OF_STOCK',
};

type Place = 'online' | 'store';

/** The words that Google shows like this: the online catalogue has fewer of them than we have. */
export function availabilitiesShown(place: Place, shown: string | null | undefined): Availability[] | undefined {
  if (shown === null || shown === undefined || shown === '') return undefined;
  const words = place === 'online' ? onlineAvailability : storeAvailability;
  return (Object.keys(words) as Availability[]).filter((word) => words[word] === shown);
}

/** Minor units to millionths of the major unit, as text (int64 in JSON): 19,90 € is `"19900000"`. */
export function micros({ amount, currency }: Money) {
  return { amountMicros: String(BigInt(amount) * 10_000n), currencyCode: currency };
}

/** Millionths back to minor units; null where Google's figure is no whole amount of them. */
export function minorUnits(amountMicros: string | null | undefined): number | null {
  if (amountMicros === null || amountMicros === undefined || !/^\d{1,17}$/u.test(String(amountMicros))) return null;
  const millionths = BigInt(amountMicros);
  return millionths % 10_000n === 0n ? Number(millionths / 10_000n) : null;
}

type Filled<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutEmpty<T extends object>(fields: T): Filled<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as Filled<T>;
}
