import type { FieldViolation } from './google-errors.ts';
import { priceFault } from './google-product-rules.ts';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './json.ts';

const FIELDS = new Set(
  'name promotionId contentLanguage targetCountry redemptionChannel dataSource attributes customAttributes promotionStatus versionNumber'.split(
    ' ',
  ),
);
const VALUE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  MONEY_OFF: ['moneyOffAmount'],
  PERCENT_OFF: ['percentOff'],
  BUY_M_GET_N_MONEY_OFF: ['minimumPurchaseQuantity', 'getThisQuantityDiscounted', 'moneyOffAmount'],
  BUY_M_GET_N_PERCENT_OFF: ['minimumPurchaseQuantity', 'getThisQuantityDiscounted', 'percentOff'],
  BUY_M_GET_MONEY_OFF: ['minimumPurchaseQuantity', 'moneyOffAmount'],
  BUY_M_GET_PERCENT_OFF: ['minimumPurchaseQuantity', 'percentOff'],
};
const DESTINATIONS = ['SHOPPING_ADS', 'LOCAL_INVENTORY_ADS', 'FREE_LISTINGS', 'FREE_LOCAL_LISTINGS'];
const WHOLE_NUMBERS = ['percentOff', 'minimumPurchaseQuantity', 'getThisQuantityDiscounted', 'limitQuantity'];
const HALF_YEAR = 183 * 24 * 3_600_000;

/** Why Google refuses the request outright (promotions_v1, required fields and what goes with what). */
export function promotionFaults(promotion: Fields): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (field: string, description: string) => void faults.push({ field: `promotion.${field}`, description });
  for (const field of Object.keys(promotion)) if (!FIELDS.has(field)) add(field, 'Cannot find field.');
  if (!/^[\w-]{1,50}$/.test(textOf(promotion['promotionId']) ?? ''))
    add('promotionId', 'Up to 50 letters, numbers, hyphens and underscores are required.');
  if (!/^[a-z]{2}$/.test(textOf(promotion['contentLanguage']) ?? '')) add('contentLanguage', 'The field is required.');
  if (!/^[A-Z]{2}$/.test(textOf(promotion['targetCountry']) ?? '')) add('targetCountry', 'The field is required.');
  const channels = listOf(promotion['redemptionChannel']).map(String);
  if (channels.length === 0 || channels.some((channel) => channel !== 'ONLINE' && channel !== 'IN_STORE'))
    add('redemptionChannel', 'At least one channel is required.');
  const attributes = fieldsOf(promotion['attributes']);
  const missing = ['longTitle', 'couponValueType', 'offerType', 'promotionEffectiveTimePeriod'].filter(
    (name) => attributes[name] === undefined,
  );
  for (const name of missing) add(`attributes.${name}`, 'The field is required.');
  faults.push(...benefitFaults(attributes), ...placeFaults(attributes, channels));
  return faults;
}

function benefitFaults(attributes: Fields): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (field: string, description: string) =>
    void faults.push({ field: `promotion.attributes.${field}`, description });
  const needed = VALUE_FIELDS[String(attributes['couponValueType'])];
  if (needed === undefined) add('couponValueType', 'Invalid value at enum.');
  for (const name of needed ?? [])
    if (attributes[name] === undefined) add(name, 'The field is required for this type.');
  for (const name of WHOLE_NUMBERS) {
    const value = attributes[name];
    if (value !== undefined && !/^[1-9]\d*$/.test(String(value))) add(name, 'The value must be an int64 above 0.');
  }
  if (Number(attributes['percentOff'] ?? 1) > 100) add('percentOff', 'The value must be between 1 and 100.');
  const money = attributes['moneyOffAmount'];
  const fault = money === undefined ? undefined : priceFault(money);
  if (fault !== undefined) add('moneyOffAmount', fault);
  const code = textOf(attributes['genericRedemptionCode']) ?? '';
  if (attributes['offerType'] === 'GENERIC_CODE' && (code === '' || code.length > 20))
    add('genericRedemptionCode', 'A code of up to 20 characters is required.');
  if (attributes['offerType'] === 'NO_CODE' && code !== '') add('genericRedemptionCode', 'Only with GENERIC_CODE.');
  return faults;
}

function placeFaults(attributes: Fields, channels: readonly string[]): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (field: string, description: string) =>
    void faults.push({ field: `promotion.attributes.${field}`, description });
  const { startTime, endTime } = fieldsOf(attributes['promotionEffectiveTimePeriod']);
  const [start, end] = [Date.parse(String(startTime)), Date.parse(String(endTime))];
  if (Number.isNaN(start) || Number.isNaN(end) || end <= start)
    add('promotionEffectiveTimePeriod', 'A start and a later end are required.');
  else if (end - start > HALF_YEAR) add('promotionEffectiveTimePeriod', 'The period is longer than 183 days.');
  if ((attributes['productApplicability'] === undefined) === (attributes['eventApplicability'] === undefined))
    add('productApplicability', 'Exactly one of product_applicability and event_applicability is required.');
  const destinations = listOf(attributes['promotionDestinations']).map(String);
  if (destinations.length === 0 || destinations.some((name) => !DESTINATIONS.includes(name)))
    add('promotionDestinations', 'At least one known destination is required.');
  if (!channels.includes('IN_STORE')) return faults;
  const stores = attributes['storeApplicability'];
  const codes = listOf(attributes['storeCodesInclusion']);
  if (stores === undefined) add('storeApplicability', 'The field is required for promotions in the store.');
  if (stores === 'SPECIFIC_STORES' && codes.length === 0) add('storeCodesInclusion', 'The field is required.');
  if (stores === 'ALL_STORES' && codes.length > 0) add('storeCodesInclusion', 'Must be empty for ALL_STORES.');
  if (textOf(attributes['promotionUrl']) === undefined) add('promotionUrl', 'The field is required in the store.');
  return faults;
}

/** What the review finds: the promotion is there and rejected. */
export function promotionIssues(promotion: Fields): Fields[] {
  const attributes = fieldsOf(promotion['attributes']);
  const title = textOf(attributes['longTitle']) ?? '';
  const issues: Fields[] = [];
  const add = (code: string, attribute: string, description: string) =>
    void issues.push({
      code,
      attribute,
      description,
      detail: description,
      severity: 'DISAPPROVED',
      resolution: 'merchant_action',
      documentation: 'https://support.google.com/merchants/answer/7050148',
    });
  if (title.length > 60) add('long_title_too_long', 'long_title', 'Value too long [long_title]');
  if (/!{2,}|[A-ZÀ-Ü]{12,}/.test(title)) add('editorial', 'long_title', 'Excessive punctuation or capital letters');
  if (attributes['productApplicability'] === 'SPECIFIC_PRODUCTS' && !filtered(attributes))
    add('no_products', 'item_id', 'No products match this promotion');
  if (isFields(attributes['moneyOffAmount']) && Number(attributes['moneyOffAmount']['amountMicros']) < 500_000)
    add('benefit_too_small', 'money_off_amount', 'The benefit is too small');
  return issues;
}

const filtered = (attributes: Fields): boolean =>
  ['itemIdInclusion', 'itemGroupIdInclusion', 'brandInclusion', 'productTypeInclusion'].some(
    (name) => listOf(attributes[name]).length > 0,
  );
