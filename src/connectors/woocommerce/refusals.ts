/** WooCommerce's spoken refusals: of a whole call, and of one item of a batch. */
import type { OutsideError } from '../../api/outside.ts';
import type { Facts, ListingReasonCode } from '../../api/outside.ts';
import { later, needsYou, signIn, withoutSecrets } from '../failures.ts';
import { fieldsOf, isFields, numberOf, textOf } from '../json.ts';

/** `{"code": "woocommerce_rest_…", "message": "…", "data": {"status": 401}}`; the message is in the site's language. */
export class WooRefused extends Error {
  override readonly name = 'WooRefused';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly status: number;
  readonly code: string;
  readonly words: string;

  constructor(method: 'GET' | 'POST' | 'PUT' | 'DELETE', status: number, code: string, words: string) {
    super(code);
    this.method = method;
    this.status = status;
    this.code = code;
    this.words = words;
  }
}

/** What a refused call means for the connection. */
export function wooFailure({ method, status, code, words }: WooRefused): OutsideError {
  const said = `${status} ${code} ${words}`;
  if (code === 'rest_no_route' || code === 'rest_disabled') return needsYou('web-shop-not-there', {}, said);
  // The same code stands for a key that is unknown and for one that may not write; only what was tried tells them apart.
  if (code === 'woocommerce_rest_authentication_error')
    return method === 'GET' ? signIn('web-keys-refused', said) : needsYou('web-key-read-only', {}, said);
  if (/^woocommerce_rest_(user_)?cannot_/u.test(code) || code === 'rest_forbidden')
    return needsYou('web-key-no-rights', {}, said);
  if (code === 'woocommerce_rest_coupon_code_already_exists') return needsYou('web-coupon-taken', {}, said);
  if (code === 'woocommerce_rest_request_entity_too_large') return later('too-much-data', null, said);
  if (status === 401 || status === 403) return needsYou('web-shop-locked', {}, said);
  return needsYou('refused-by-channel', { message: withoutSecrets(words) }, said);
}

/** The error that stands in an item's place in a batch's answer; null where the item is one. */
export function itemError(item: unknown) {
  const error = fieldsOf(item)['error'];
  if (!isFields(error)) return null;
  const code = textOf(error['code']);
  const standsFor = numberOf(fieldsOf(error['data'])['resource_id']);
  return { code, words: withoutSecrets(textOf(error['message'])), standsFor };
}

/** Why the shop did not take one item, as the listing says it. */
export function reasonOf(code: string, words: string): { readonly code: ListingReasonCode; readonly details: Facts } {
  const details = { message: words };
  if (/image|upload/u.test(code)) return { code: 'image-invalid', details };
  if (/price/u.test(code)) return { code: 'price-missing', details };
  if (/sku/u.test(code)) return { code: 'web-code-taken', details };
  return { code: 'refused-by-channel', details };
}

/** The item is not there any more under this number. */
export const isGone = (code: string): boolean => /invalid_id$/u.test(code);
