/** Google's words about one product in our codes: issues of its review, and refused requests. */
import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import type { GoogleRefused } from '../google-errors.ts';
import type { Reason } from './check.ts';

/** The parts of an issue that decide (products_v1, ItemLevelIssue; every field may be absent). */
export interface Issue {
  readonly code?: string | null;
  readonly attribute?: string | null;
  readonly description?: string | null;
  readonly detail?: string | null;
  readonly documentation?: string | null;
}

/** Google has hundreds of issue codes and adds more: known families first, then the attribute, then its own words. */
const families: readonly (readonly [RegExp, ListingReasonCode])[] = [
  [/account.*(suspen|disapprov)|suspended/iu, 'account-suspended'],
  [/policy|prohibited|restricted|adult|personal_?hardship|healthcare|alcohol|weapon/iu, 'policy'],
  [/homepage|website.*claim|claim.*website/iu, 'website-not-claimed'],
  [/shipping|delivery/iu, 'shipping-missing'],
  [/landing.?page|destination_url|crawl|url_does_not_match/iu, 'landing-page'],
  [/price.*(mismatch|differ|inaccura)|(mismatch|inaccura).*price|strikethrough/iu, 'price-differs-on-site'],
  [/identifier/iu, 'identifiers-missing'],
];

const byAttribute: readonly (readonly [RegExp, ListingReasonCode, ListingReasonCode])[] = [
  // attribute, missing, wrong
  [/title/iu, 'title-missing', 'title-too-long'],
  [/description/iu, 'description-missing', 'description-too-long'],
  [/image/iu, 'image-missing', 'image-invalid'],
  [/gtin/iu, 'identifiers-missing', 'gtin-invalid'],
  [/availability/iu, 'availability-missing', 'attribute-invalid'],
  [/store.?code/iu, 'store-code-missing', 'store-code-unknown'],
  [/offer.?id/iu, 'sku-missing', 'sku-too-long'],
  [/price/iu, 'price-missing', 'attribute-invalid'],
  [/link/iu, 'link-missing', 'link-invalid'],
];

export function reasonOfIssue(issue: Issue): Reason {
  const details: Facts = {
    message: issue.detail || issue.description || '',
    field: issue.attribute ?? '',
    issue: issue.code ?? '',
    ...(issue.documentation ? { link: issue.documentation } : {}),
  };
  const words = `${issue.code ?? ''} ${issue.description ?? ''}`;
  return { code: codeOf(words, issue.attribute || (issue.code ?? '')), details };
}

/** The reason of a refused request about one product, from the first field that Google names. */
export function reasonOfRefusal(refused: GoogleRefused): Reason {
  const [violation] = refused.violations;
  const field = violation?.field ?? /\[([\w.]+)\]/u.exec(refused.words)?.[1] ?? '';
  const message = violation?.description || refused.words;
  if (refused.status === 409) return { code: 'newer-version-there', details: { message } };
  return { code: codeOf(message, field), details: { message, field } };
}

function codeOf(words: string, attribute: string): ListingReasonCode {
  const family = families.find(([pattern]) => pattern.test(words));
  if (family !== undefined) return family[1];
  const missing = /missing|required|absent|\bno\b.*value|empty/iu.test(words);
  const known = byAttribute.find(([pattern]) => pattern.test(attribute));
  if (known !== undefined) return missing ? known[1] : known[2];
  if (attribute !== '') return missing ? 'attribute-missing' : 'attribute-invalid';
  return 'refused-by-channel';
}
