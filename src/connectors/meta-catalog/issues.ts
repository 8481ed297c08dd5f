/** Meta's words about one item in our codes. They are free text, so the field they name decides. */
import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import { withoutSecrets } from '../failures.ts';

const byField: readonly (readonly [RegExp, ListingReasonCode, ListingReasonCode])[] = [
  // words, missing, wrong
  [/policy|commerce polic|prohibited|rejected/iu, 'policy', 'policy'],
  [/image/iu, 'image-missing', 'image-invalid'],
  [/\blink\b|\burl\b/iu, 'link-missing', 'link-invalid'],
  [/gtin|brand|mpn|identifier/iu, 'identifiers-missing', 'gtin-invalid'],
  [/price|currency/iu, 'price-missing', 'attribute-invalid'],
  [/description/iu, 'description-missing', 'description-too-long'],
  [/title|\bname\b/iu, 'title-missing', 'title-too-long'],
  [/availability/iu, 'availability-missing', 'attribute-invalid'],
  [/retailer.?id|\bid\b/iu, 'sku-missing', 'sku-too-long'],
];

export function reasonOfWords(words: string): { readonly code: ListingReasonCode; readonly details: Facts } {
  const message = withoutSecrets(words);
  const details: Facts = { message };
  const missing = /missing|required|empty|must (have|include)|without/iu.test(words);
  const known = byField.find(([pattern]) => pattern.test(words));
  if (known !== undefined) return { code: missing ? known[1] : known[2], details };
  return { code: missing ? 'attribute-missing' : 'refused-by-channel', details };
}
