/**
 * A promotion in Merchant API's words. A lower public price is never told here: it travels as `salePrice`, and Google
 * counts the same reduction told twice as an error. *3 for 2* is BUY_M_GET_N_PERCENT_OFF with the third at 100 %.
 * Sources: promotions_v1; promotion data specification (title 60 characters, code 20, 1,000 item ids, 183 days).
 */
import type { merchantapi_promotions_v1 } from 'googleapis/build/src/apis/merchantapi/promotions_v1.js';

import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import type { PromotionOrder } from '../../core/channels/ports.ts';
import { isWebAddress } from '../offer-rules.ts';
import { micros } from './product-input.ts';

type Promotion = merchantapi_promotions_v1.Schema$Promotion;
type Attributes = merchantapi_promotions_v1.Schema$Attributes;

export const mostGoods = 1000;
const longest = { title: 60, code: 20, goods: mostGoods, days: 183 };
const dayMs = 24 * 60 * 60_000;

export function checkPromotion(
  order: PromotionOrder,
): readonly { readonly code: ListingReasonCode; readonly details: Facts }[] {
  const { title, benefit, goods, from, until, link } = order;
  const found: { code: ListingReasonCode; details: Facts }[] = [];
  const add = (code: ListingReasonCode, details: Facts = {}) => void found.push({ code, details });
  if ([...title].length > longest.title) add('promotion-title-too-long', { limit: longest.title });
  if (goods.length === 0) add('promotion-no-goods');
  if (goods !== 'all' && goods.length > longest.goods) add('promotion-too-many-goods', { limit: longest.goods });
  if (Date.parse(until) - Date.parse(from) > longest.days * dayMs) add('promotion-too-long', { days: longest.days });
  if (benefit.kind === 'coupon') {
    if (benefit.percent !== null && benefit.percent % 100 !== 0) add('promotion-percent-not-whole');
    if ([...benefit.code].length > longest.code) add('promotion-code-too-long', { limit: longest.code });
  }
  if (!isWebAddress(link)) add('promotion-no-website');
  return found;
}

export function promotionBody(
  order: PromotionOrder,
  facts: { readonly language: string; readonly country: string; readonly storeCode: string; readonly version: number },
): Promotion {
  const { language, country, storeCode, version } = facts;
  // Sold in the shop alone unless the web shop takes part.
  const inStore = storeCode !== '' && (order.inStore || !order.online);
  const online = order.online || !inStore;
  return {
    promotionId: order.key,
    contentLanguage: language,
    targetCountry: country,
    redemptionChannel: [...(online ? ['ONLINE'] : []), ...(inStore ? ['IN_STORE'] : [])],
    versionNumber: String(version),
    attributes: {
      longTitle: order.title,
      ...benefitOf(order),
      ...(order.goods === 'all'
        ? { productApplicability: 'ALL_PRODUCTS' }
        : { productApplicability: 'SPECIFIC_PRODUCTS', itemIdInclusion: [...order.goods] }),
      promotionDestinations: [
        ...(online ? ['FREE_LISTINGS', 'SHOPPING_ADS'] : []),
        ...(inStore ? ['FREE_LOCAL_LISTINGS', 'LOCAL_INVENTORY_ADS'] : []),
      ],
      promotionEffectiveTimePeriod: { startTime: order.from, endTime: order.until },
      promotionUrl: order.link,
      ...(inStore ? { storeApplicability: 'SPECIFIC_STORES', storeCodesInclusion: [storeCode] } : {}),
    },
  };
}

function benefitOf({ benefit }: PromotionOrder): Attributes {
  if (benefit.kind === 'n-for-m') {
    return {
      offerType: 'NO_CODE',
      couponValueType: 'BUY_M_GET_N_PERCENT_OFF',
      minimumPurchaseQuantity: String(benefit.pay),
      getThisQuantityDiscounted: String(benefit.take - benefit.pay),
      percentOff: '100',
    };
  }
  const code = { offerType: 'GENERIC_CODE', genericRedemptionCode: benefit.code };
  return benefit.amount === null
    ? { ...code, couponValueType: 'PERCENT_OFF', percentOff: String((benefit.percent ?? 0) / 100) }
    : { ...code, couponValueType: 'MONEY_OFF', moneyOffAmount: micros(benefit.amount) };
}
