import { ATTRIBUTE_WORDS, LIST_ATTRIBUTES, PRICE_ATTRIBUTES, PRODUCT_ATTRIBUTES } from './google-attribute-names.ts';
import { invalid, unknownFields, type FieldViolation } from './google-errors.ts';
import { saleFaults } from './google-sale-rules.ts';
import { at, fieldsOf, isFields, textOf, type Fields } from './json.ts';

const INPUT_FIELDS = new Set([
  'name',
  'base64EncodedName',
  'base64EncodedProduct',
  'product',
  'contentLanguage',
  'customAttributes',
  'feedLabel',
  'legacyLocal',
  'offerId',
  'productAttributes',
  'versionNumber',
]);

/** Refuses fields that Google does not know, in the input or among its attributes. */
export function checkInputNames(input: Fields): void {
  const unknown = Object.keys(input).filter((name) => !INPUT_FIELDS.has(name));
  if (unknown.length > 0) unknownFields(unknown, 'product_input');
  const attributes = fieldsOf(input['productAttributes']);
  const strange = Object.keys(attributes).filter((name) => !PRODUCT_ATTRIBUTES.has(name));
  if (strange.length > 0) unknownFields(strange, 'product_input.product_attributes');
}

/** Refuses an input that cannot be taken at all: identity, attribute shapes, the link of a product sold online. */
export function checkInput(input: Fields): void {
  checkInputNames(input);
  const wrong = [...identityFaults(input), ...attributeFaults(fieldsOf(input['productAttributes']))];
  const link = textOf(at(input, 'productAttributes.link'));
  if (link === undefined && input['legacyLocal'] !== true) {
    wrong.push({ field: 'productAttributes.link', description: 'Missing required attribute: link.' });
  }
  if (wrong.length > 0) invalid(wrong);
}

/** The faults of attributes alone, as a patch is judged. */
export function checkAttributes(attributes: Fields): void {
  const wrong = attributeFaults(attributes);
  if (wrong.length > 0) invalid(wrong);
}

function identityFaults(input: Fields): FieldViolation[] {
  const offerId = textOf(input['offerId']) ?? '';
  const faults: FieldViolation[] = [];
  if (offerId.trim() === '') faults.push({ field: 'offerId', description: 'The field is required.' });
  if (offerId.length > 50) faults.push({ field: 'offerId', description: 'The value is longer than 50 characters.' });
  if (!/^[a-z]{2}$/.test(textOf(input['contentLanguage']) ?? '')) {
    faults.push({ field: 'contentLanguage', description: 'A two-letter ISO 639-1 language code is required.' });
  }
  if (!/^[A-Z0-9_-]{1,20}$/.test(textOf(input['feedLabel']) ?? '')) {
    faults.push({
      field: 'feedLabel',
      description: 'Up to 20 characters of A-Z, 0-9, hyphen and underscore are required.',
    });
  }
  const version = input['versionNumber'];
  if (version !== undefined && !/^\d+$/.test(String(version))) {
    faults.push({ field: 'versionNumber', description: 'The value must be an int64.' });
  }
  return faults;
}

function attributeFaults(attributes: Fields): FieldViolation[] {
  const faults = Object.entries(attributes).flatMap(([name, value]) => {
    const description = attributeFault(name, value);
    return description === undefined ? [] : [{ field: `productAttributes.${name}`, description }];
  });
  return [...faults, ...saleFaults(attributes, 'productAttributes'), ...measureFaults(attributes)];
}

/** Units of Google's product data specification, metric and imperial. */
const UNITS = new Set('oz lb mg g kg floz pt qt gal ml cl l cbm in ft yd cm m sqft sqm ct'.split(' '));

function measureFaults(attributes: Fields): FieldViolation[] {
  const faults: FieldViolation[] = [];
  const add = (name: string, description: string) => faults.push({ field: `productAttributes.${name}`, description });
  const { unitPricingMeasure: measure, unitPricingBaseMeasure: base } = attributes;
  for (const [name, value] of Object.entries({ unitPricingMeasure: measure, unitPricingBaseMeasure: base })) {
    if (value !== undefined && !UNITS.has(String(at(value, 'unit')))) add(name, 'The unit is not supported.');
  }
  const amount = at(measure, 'value');
  if (measure !== undefined && (typeof amount !== 'number' || amount <= 0))
    add('unitPricingMeasure', 'The value must be a number above 0.');
  if (base !== undefined && !/^[1-9]\d*$/.test(String(at(base, 'value'))))
    add('unitPricingBaseMeasure', 'The value must be a whole number above 0.');
  if (base !== undefined && measure === undefined)
    add('unitPricingBaseMeasure', 'A base measure needs unitPricingMeasure.');
  return faults;
}

function attributeFault(name: string, value: unknown): string | undefined {
  if (PRICE_ATTRIBUTES.includes(name)) return priceFault(value);
  if (LIST_ATTRIBUTES.includes(name)) return listFault(name, value);
  const words = ATTRIBUTE_WORDS[name];
  if (words) return words.includes(String(value)) ? undefined : `Invalid value at enum: "${String(value)}".`;
  if (/link$/i.test(name) && !isWebAddress(value)) return 'The value must be a web address (http or https).';
  return undefined;
}

function listFault(name: string, value: unknown): string | undefined {
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return 'A list of texts is expected.';
  if (name === 'gtins' && value.some((gtin) => !isGtin(String(gtin))))
    return 'The GTIN has a wrong check digit or length.';
  return undefined;
}

/** What is wrong with a Merchant API price, if anything: micros are an int64 and travel as text. */
export function priceFault(value: unknown): string | undefined {
  if (!isFields(value)) return 'A price is expected: {amountMicros, currencyCode}.';
  const { amountMicros, currencyCode, ...more } = value;
  if (Object.keys(more).length > 0) return `Unknown name "${Object.keys(more)[0] ?? ''}": Cannot find field.`;
  if (typeof amountMicros !== 'string' && typeof amountMicros !== 'number') return 'amountMicros is required.';
  if (!/^\d+$/.test(String(amountMicros))) return 'amountMicros must be a whole number of at least 0.';
  if (!/^[A-Z]{3}$/.test(textOf(currencyCode) ?? '')) return 'currencyCode must be an ISO 4217 code.';
  return undefined;
}

/** Prices as Google tells them back: it takes micros as number or text and always answers text. */
export function withTextPrices(attributes: Fields): Fields {
  const prices = PRICE_ATTRIBUTES.filter((name) => isFields(attributes[name])).map((name) => {
    const price = fieldsOf(attributes[name]);
    return [name, { ...price, amountMicros: String(price['amountMicros']) }];
  });
  return { ...attributes, ...Object.fromEntries(prices) };
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** GTIN-8, -12, -13 or -14 with the right check digit (GS1 General Specifications, 7.9). */
export function isGtin(code: string): boolean {
  if (!/^(\d{8}|\d{12}|\d{13}|\d{14})$/.test(code)) return false;
  const digits = [...code].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}
