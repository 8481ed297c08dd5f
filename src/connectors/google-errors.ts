/**
 * Google's failures in our three kinds. Sources: google.rpc.Status as JSON (`error.code/status/details`), the older
 * `errors[]` list of some services, and the token endpoint's `{error, error_description}` (RFC 6749, 5.2).
 */
import type { OutsideError } from '../api/outside.ts';
import { later, needsYou, signIn, withoutSecrets } from './failures.ts';
import { fieldsOf, isFields, listOf, textOf } from './json.ts';
import { noAnswer, retryAfter } from './network.ts';

/** What of an answer decides; independent of the HTTP library. */
export interface GoogleAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** Google's own words about one field of a request. */
export interface Violation {
  readonly field: string;
  readonly description: string;
}

/** A refused request, before it is judged: some callers look closer (a 404 of one product is not a failure). */
export class GoogleRefused extends Error {
  override readonly name = 'GoogleRefused';
  readonly answer: GoogleAnswer;

  constructor(answer: GoogleAnswer) {
    super(`Google answered ${answer.status}`);
    this.answer = answer;
  }

  get status(): number {
    return this.answer.status;
  }

  /** `BadRequest.fieldViolations`, and My Business v4's own `ValidationError.errorDetails`. */
  get violations(): readonly Violation[] {
    return detailsOf(this.answer.body)
      .flatMap((detail) => [...listOf(detail['fieldViolations']), ...listOf(detail['errorDetails'])])
      .map(fieldsOf)
      .map((each) => ({
        field: textOf(each['field']),
        description: textOf(each['description']) || textOf(each['message']),
      }));
  }

  /** What Google says, in English, without secrets. */
  get words(): string {
    return withoutSecrets(messageOf(this.answer.body));
  }

  /** Whether Google spoke (JSON), and not a page on the way. */
  get spoken(): boolean {
    return isFields(this.answer.body);
  }
}

/** The failure that leaves the connector for anything thrown by a call. Bugs are thrown on as they are. */
export function googleFailure(error: unknown, now: number): OutsideError {
  if (error instanceof GoogleRefused) return refusal(error, now);
  return noAnswer(error);
}

function refusal(refused: GoogleRefused, now: number): OutsideError {
  const { status, body, retryAfter: header } = refused.answer;
  const fromToken = textOf(fieldsOf(body)['error']);
  if (fromToken !== '') return tokenRefusal(fromToken, refused.words, now);
  if (status === 401) return unauthenticated(refused);
  // A page of a proxy or a hotel's network says nothing about the account.
  if (!refused.spoken && status < 500 && status !== 429)
    return later('answer-unreadable', null, `${status} ${refused.words}`);
  if (status === 403) return forbidden(refused, header, now);
  if (status === 404) return needsYou('account-not-found', { message: refused.words }, refused.words);
  if (status === 410) return needsYou('version-ended', {}, refused.words);
  if (status === 429) return exhausted(refused, header, now);
  if (status === 408 || status >= 500) {
    return later('service-unavailable', retryAfter(header, now) ?? retryInfo(body, now), `${status} ${refused.words}`);
  }
  return needsYou('refused-by-channel', { message: refused.words, status }, refused.words);
}

function tokenRefusal(error: string, words: string, now: number): OutsideError {
  switch (error) {
    case 'invalid_grant':
      return signIn('consent-withdrawn', words);
    case 'invalid_client':
    case 'unauthorized_client':
    case 'redirect_uri_mismatch':
      return needsYou('keys-wrong', {}, `${error} ${words}`);
    case 'invalid_scope':
      return signIn('scope-missing', words);
    case 'temporarily_unavailable':
    case 'internal_failure':
      return later('service-unavailable', new Date(now + 60_000).toISOString(), words);
    default:
      return signIn('token-expired', `${error} ${words}`);
  }
}

function unauthenticated(refused: GoogleRefused): OutsideError {
  return isUnregistered(refused)
    ? needsYou('project-not-registered', {}, refused.words)
    : signIn('token-expired', refused.words);
}

/** Merchant API answers 401 to a Cloud project that was never registered: a new token would change nothing. */
export function isUnregistered({ answer, words }: GoogleRefused): boolean {
  return reasonsOf(answer.body).includes('GCP_NOT_REGISTERED') || /not registered with the merchant/iu.test(words);
}

function forbidden(refused: GoogleRefused, header: string | null, now: number): OutsideError {
  const { body } = refused.answer;
  const reasons = reasonsOf(body);
  if (
    reasons.includes('ACCESS_TOKEN_SCOPE_INSUFFICIENT') ||
    /insufficient authentication scopes/iu.test(refused.words)
  ) {
    return signIn('scope-missing', refused.words);
  }
  if (reasons.includes('SERVICE_DISABLED') || reasons.includes('accessNotConfigured')) {
    return needsYou('api-disabled', { service: serviceOf(body) }, refused.words);
  }
  if (reasons.some((reason) => /rate_?limit|quota/iu.test(reason))) return exhausted(refused, header, now);
  return needsYou('permission-missing', { message: refused.words }, refused.words);
}

function exhausted(refused: GoogleRefused, header: string | null, now: number): OutsideError {
  const { body } = refused.answer;
  // A project that Google has not approved for Business Profile has a quota of 0: waiting never helps.
  const limits = infosOf(body).map((info) => textOf(fieldsOf(info['metadata'])['quota_limit_value']));
  if (limits.includes('0')) return needsYou('api-not-approved', { service: serviceOf(body) }, refused.words);
  const at = retryAfter(header, now) ?? retryInfo(body, now);
  const daily = reasonsOf(body).some((reason) => /daily/iu.test(reason)) || /per day|daily limit/iu.test(refused.words);
  return later(daily ? 'daily-limit' : 'too-many-requests', at, refused.words);
}

/** `RetryInfo.retryDelay`, for example `"30s"`. */
function retryInfo(body: unknown, now: number): string | null {
  const delay = detailsOf(body)
    .map((detail) => /^(\d+(?:\.\d+)?)s$/u.exec(textOf(detail['retryDelay'])))
    .find((match) => match !== null);
  return delay?.[1] === undefined ? null : new Date(now + Number(delay[1]) * 1000).toISOString();
}

function detailsOf(body: unknown) {
  return listOf(fieldsOf(fieldsOf(body)['error'])['details']).map(fieldsOf);
}

function infosOf(body: unknown) {
  return detailsOf(body).filter((detail) => textOf(detail['@type']).endsWith('google.rpc.ErrorInfo'));
}

function reasonsOf(body: unknown): string[] {
  const older = listOf(fieldsOf(fieldsOf(body)['error'])['errors']).map((each) => textOf(fieldsOf(each)['reason']));
  return [...infosOf(body).map((info) => textOf(info['reason'])), ...older].filter((reason) => reason !== '');
}

function serviceOf(body: unknown): string {
  return (
    infosOf(body)
      .map((info) => textOf(fieldsOf(info['metadata'])['service']))
      .find((service) => service !== '') ?? ''
  );
}

function messageOf(body: unknown): string {
  const top = fieldsOf(body);
  if (typeof top['error'] === 'string') return textOf(top['error_description']);
  const message = textOf(fieldsOf(top['error'])['message']);
  return message !== '' || isFields(body) ? message : 'a page instead of an answer';
}
