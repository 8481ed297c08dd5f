/** The doctor of a Google connection: the token first, then each API that Vetrina uses. */
import type { AccountPort } from '../../core/channels/ports.ts';
import { examineAll, type Examiner, type Finding, type Part } from '../examination.ts';
import { googleFailure, GoogleRefused } from '../google-errors.ts';
import type { GoogleSession } from '../google-session.ts';
import { formScopes, googleScopes } from '../google-scopes.ts';

/** @param others the parts of the abilities, in the order in which the screen shows them */
export function googleAccount(session: GoogleSession, others: readonly Examiner[]): AccountPort {
  const token: Examiner = { api: 'Google', examine: () => examineToken(session) };
  return { examine: () => examineAll([token, ...others]) };
}

/** People can untick single rights on Google's page: each one missing is said by name. */
async function examineToken(session: GoogleSession): Promise<Part> {
  try {
    const { email, scopes } = await session.tokenInfo();
    const missing = googleScopes.filter((scope) => !scopes.includes(scope));
    const findings = missing.map((scope): Finding => {
      return { code: 'google-scope-missing', state: 'problem', details: { scope: scope.split('/').at(-1) ?? scope } };
    });
    const complete: Finding[] =
      missing.length > 0 ? [] : [{ code: 'google-scopes-complete', state: 'ok', details: { scopes: namesOf(scopes) } }];
    const signedIn: Finding = { code: 'google-signed-in', state: 'ok', details: { account: email } };
    return { account: email, findings: [signedIn, ...complete, ...findings, formsFinding(scopes)] };
  } catch (error) {
    throw error instanceof GoogleRefused ? googleFailure(error, session.now()) : error;
  }
}

/** Forms for events are a right of their own: without it nothing else stands still. */
const formsFinding = (scopes: readonly string[]): Finding =>
  formScopes.every((scope) => scopes.includes(scope))
    ? { code: 'google-forms-allowed', state: 'ok', details: {} }
    : { code: 'google-forms-not-allowed', state: 'advice', details: {} };

/** Of those that Vetrina asked for: `business.manage, content`. */
const namesOf = (granted: readonly string[]): string =>
  googleScopes
    .filter((scope) => granted.includes(scope))
    .map((scope) => scope.split('/').at(-1) ?? scope)
    .join(', ');
