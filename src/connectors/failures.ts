/** The three ways in which the outside fails, ready to throw; nothing else leaves a connector. */
import { OutsideError } from '../api/outside.ts';
import type { Facts, LaterCode, NeedsYouCode, OutsideFailure, SignInCode } from '../api/outside.ts';
import type { Instant } from '../api/time.ts';

export function later(code: LaterCode, at: Instant | null, detail = ''): OutsideError {
  return new OutsideError({ kind: 'later', code, at, detail: withoutSecrets(detail) });
}

export function needsYou(code: NeedsYouCode, details: Facts = {}, detail = ''): OutsideError {
  return new OutsideError({ kind: 'needs-you', code, details, detail: withoutSecrets(detail) });
}

export function signIn(code: SignInCode, detail = ''): OutsideError {
  return new OutsideError({ kind: 'sign-in', code, detail: withoutSecrets(detail) });
}

/**
 * Which of two failures of calls side by side decides what happens next: what only a person can mend before what waits,
 * and the later of the times that were named before no time at all.
 */
export function graver(one: OutsideFailure | null, other: OutsideFailure): OutsideFailure {
  if (one === null) return other;
  if (one.kind !== 'later' || other.kind !== 'later') return one.kind === 'later' ? other : one;
  if (other.at === null) return one;
  return one.at === null || Date.parse(other.at) > Date.parse(one.at) ? other : one;
}

/** Google's access and refresh tokens, Meta's tokens, and whatever stands behind a telling name. */
const secretShapes = [
  /ya29\.[\w.-]+/gu,
  /\b1\/\/[\w.-]+/gu,
  /\bEAA\w{8,}/gu,
  /\b(?:Bearer|Basic)\s+\S+/giu,
  /\bc[ks]_\w{6,}/gu,
  /\b(access_token|input_token|refresh_token|client_secret|code|code_verifier)(=|"\s*:\s*")[^&\s"]+/giu,
];

/** A vendor's words without anything that opens a door, cut to what a log line holds. */
export function withoutSecrets(text: string): string {
  const safe = secretShapes.reduce((left, shape) => left.replace(shape, '…'), text);
  return safe.replace(/\s+/gu, ' ').trim().slice(0, 300);
}
