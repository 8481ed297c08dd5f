/** What Google demands of a sale price and its period, in a product as in the entry of a store. */
import type { FieldViolation } from './google-errors.ts';
import { at, fieldsOf, isFields, textOf, type Fields } from './json.ts';

/** @param place the field's beginning in Google's answer: `productAttributes` or `localInventoryAttributes` */
export function saleFaults(attributes: Fields, place: string): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (field: string, description: string) => faults.push({ field: `${place}.${field}`, description });
  const { salePrice, salePriceEffectiveDate: period } = attributes;
  if (salePrice !== undefined && microsOf(attributes['price']) !== null) {
    const [price, sale] = [microsOf(attributes['price']), microsOf(salePrice)];
    if (price !== null && sale !== null && sale >= price) add('salePrice', 'The sale price must be below the price.');
    if (currencyOf(salePrice) !== currencyOf(attributes['price']))
      add('salePrice', 'The sale price must have the currency of the price.');
  }
  if (period === undefined) return faults;
  if (salePrice === undefined) add('salePriceEffectiveDate', 'A sale period needs salePrice.');
  if (!isFields(period)) {
    add('salePriceEffectiveDate', 'An interval is expected: {startTime, endTime}.');
    return faults;
  }
  const strange = Object.keys(period).filter((name) => name !== 'startTime' && name !== 'endTime');
  if (strange.length > 0) add('salePriceEffectiveDate', `Unknown name "${strange[0] ?? ''}": Cannot find field.`);
  const [starts, ends] = [timestamp(period['startTime']), timestamp(period['endTime'])];
  if (Number.isNaN(starts) || Number.isNaN(ends)) add('salePriceEffectiveDate', 'Not a timestamp.');
  else if (starts !== null && ends !== null && starts > ends)
    add('salePriceEffectiveDate', 'The start must not be after the end.');
  return faults;
}

/** The price that customers see at this instant; undefined where there is none. */
export function seenAt(attributes: Fields, now: number): Fields | undefined {
  const { price, salePrice } = attributes;
  const starts = timestamp(at(attributes, 'salePriceEffectiveDate.startTime')) ?? -Infinity;
  const ends = timestamp(at(attributes, 'salePriceEffectiveDate.endTime')) ?? Infinity;
  const runs = salePrice !== undefined && starts <= now && now < ends;
  const seen = runs ? salePrice : price;
  return isFields(seen) ? seen : undefined;
}

/** RFC 3339, as Google's timestamps are written; null where there is none, NaN where it is none. */
function timestamp(value: unknown): number | null {
  if (value === undefined) return null;
  const text = textOf(value) ?? '';
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/u.test(text) ? Date.parse(text) : Number.NaN;
}

function microsOf(price: unknown): bigint | null {
  const micros = String(fieldsOf(price)['amountMicros'] ?? '');
  return /^\d+$/u.test(micros) ? BigInt(micros) : null;
}

const currencyOf = (price: unknown): unknown => fieldsOf(price)['currencyCode'];
