/** What a package holds in the words of Google's product data specification (unit pricing measure and base measure). */
import { type Content, type ContentUnit, type Measure, measureOf } from '../api/unit-price.ts';

interface GoogleMeasure {
  readonly value: number;
  readonly unit: string;
}

/** Google knows no decilitre; the other units only have other names. */
const units: Record<ContentUnit, { readonly unit: string; readonly times: number }> = {
  mg: { unit: 'mg', times: 1 },
  g: { unit: 'g', times: 1 },
  kg: { unit: 'kg', times: 1 },
  ml: { unit: 'ml', times: 1 },
  cl: { unit: 'cl', times: 1 },
  dl: { unit: 'cl', times: 10 },
  l: { unit: 'l', times: 1 },
  cm: { unit: 'cm', times: 1 },
  m: { unit: 'm', times: 1 },
  m2: { unit: 'sqm', times: 1 },
  pz: { unit: 'ct', times: 1 },
};

const bases: Record<Measure, GoogleMeasure> = {
  kg: { value: 1, unit: 'kg' },
  '100g': { value: 100, unit: 'g' },
  l: { value: 1, unit: 'l' },
  '100ml': { value: 100, unit: 'ml' },
  m: { value: 1, unit: 'm' },
  m2: { value: 1, unit: 'sqm' },
  pz: { value: 1, unit: 'ct' },
};

/** How much is in it: 0,75 l is `{ value: 0.75, unit: 'l' }`. */
export function unitPricingMeasure({ thousandths, unit }: Content): GoogleMeasure {
  const { unit: name, times } = units[unit];
  return { value: (thousandths * times) / 1000, unit: name };
}

/** What the unit price is for: one kilogram, or a hundred grams. */
export const unitPricingBase = (content: Content): GoogleMeasure => bases[measureOf(content)];
