/** The three ways in which the outside fails, ready to throw; nothing else leaves a connector. */
import { OutsideError } from '../api/outside.ts';
import type { Facts, LaterCode, NeedsYouCode, SignInCode } from '../api/outside.ts';
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

/** Google's access and refresh tokens, Meta's tokens, and whatever stands behind a telling name. */
const secretShapes = [
  /ya29\.[\w.-]+/gu,
  /\b1\/\/[\w.-]+/gu,
  /\bEAA\w{8,}/gu,
  /\bBearer\s+\S+/giu,
  /\b(access_token|input_token|refresh_token|client_secret|code|code_verifier)(=|"\s*:\s*")[^&\s"]+/giu,
];

/** A vendor's words without anything that opens a door, cut to what a log line holds. */
export function withoutSecrets(text: string): string {
  const safe = secretShapes.reduce((left, shape) => left.replace(shape, '…'), text);
  return safe.replace(/\s+/gu, ' ').trim().slice(0, 300);
}
