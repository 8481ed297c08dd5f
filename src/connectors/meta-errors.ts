/**
 * Graph's failures in our three kinds, decided by the error's code: the HTTP status is 400 for nearly everything, and
 * sometimes 200. Source: Marketing API error reference; codes marked in connector facts.
 */
import type { OutsideError } from '../api/outside.ts';
import { later, needsYou, signIn, withoutSecrets } from './failures.ts';
import { fieldsOf, numberOf, textOf } from './json.ts';
import { closedFor, usageOf } from './meta-usage.ts';
import { retryAfter } from './network.ts';

/** A spoken refusal, before it is judged: some callers look closer. */
export class GraphRefused extends Error {
  override readonly name = 'GraphRefused';
  readonly status: number;
  readonly code: number;
  readonly subcode: number;
  readonly transient: boolean;
  /** What Meta wants a person to read, or else its technical message; without secrets. */
  readonly words: string;
  /** Technical message, English. */
  readonly technical: string;
  readonly headers: Headers;

  constructor(status: number, error: unknown, headers: Headers) {
    const fields = fieldsOf(error);
    super(`Graph answered ${status}`);
    this.status = status;
    this.code = numberOf(fields['code']) ?? 0;
    this.subcode = numberOf(fields['error_subcode']) ?? 0;
    this.transient = fields['is_transient'] === true;
    this.technical = withoutSecrets(textOf(fields['message']));
    const title = textOf(fields['error_user_title']);
    const text = textOf(fields['error_user_msg']);
    const person = [title, text].filter((each) => each !== '').join(': ');
    this.words = person === '' ? this.technical : withoutSecrets(person);
    this.headers = headers;
  }
}

const throttleCodes = new Set([4, 17, 32, 341, 368, 613]);
export const isThrottle = (code: number) => throttleCodes.has(code) || (code >= 80_000 && code <= 80_014);
/** Insights that took too long, and the report service's own hiccup. */
const slowInsights = new Set([1_504_018, 1_504_038, 1_504_043]);

/** Graph has one answer for what is not there and what may not be seen. */
export const isAbsent = ({ code, subcode }: GraphRefused): boolean => code === 100 && subcode === 33;

/** The failure that leaves the connector. @param now milliseconds since 1970 */
export function graphFailure(refused: GraphRefused, now: number): OutsideError {
  const { code, subcode, words, status } = refused;
  const detail = `${code}/${subcode} ${refused.technical}`;
  if (isThrottle(code) || status === 429) return later('too-many-requests', opensAgain(refused.headers, now), detail);
  if (isTooMuchData(refused)) return later('too-much-data', null, detail);
  if (code === 1 || code === 2 || refused.transient || slowInsights.has(subcode)) {
    return later('service-unavailable', retryAfter(refused.headers.get('retry-after'), now), detail);
  }
  if (code === 2635) return needsYou('version-ended', {}, detail);
  // The page's own token is wanted: the person may not act for the page, signing in again alone would not help.
  if (code === 190 && subcode === 2_069_032) return needsYou('permission-missing', { message: words }, detail);
  if (code === 102 || code === 190) return tokenGone(subcode, detail);
  if (code === 10 || (code >= 200 && code <= 299)) return needsYou('permission-missing', { message: words }, detail);
  if (isAbsent(refused)) return needsYou('account-not-found', { message: words }, detail);
  if (status >= 500) return later('service-unavailable', retryAfter(refused.headers.get('retry-after'), now), detail);
  return needsYou('refused-by-channel', { message: words }, detail);
}

/** 460: the password was changed; all others mean a token that ran out or was withdrawn. */
function tokenGone(subcode: number, detail: string): OutsideError {
  if (subcode === 460) return signIn('password-changed', detail);
  return signIn(subcode === 463 || subcode === 467 ? 'token-expired' : 'consent-withdrawn', detail);
}

/** Code 1 with these words means a smaller batch, not a later one. */
export function isTooMuchData({ code, technical }: GraphRefused): boolean {
  return code === 1 && /reduce the amount of data/iu.test(technical);
}

/** When a limited account opens again, from the usage headers. Null where nothing is closed. */
export function opensAgain(headers: Headers, now: number): string | null {
  const longest = closedFor(usageOf(headers));
  return longest === 0 ? retryAfter(headers.get('retry-after'), now) : new Date(now + longest).toISOString();
}
