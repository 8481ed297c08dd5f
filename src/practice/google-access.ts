import { randomBytes } from 'node:crypto';
import type { Asked } from './asked.ts';
import {
  GoogleRefusal,
  googleError,
  notApproved,
  scopeMissing,
  serviceDisabled,
  tokenExpired,
} from './google-errors.ts';
import type { Shelf } from './shelf.ts';
import { PRACTICE_IDS, type World } from './world.ts';

export const SCOPE_BUSINESS = 'https://www.googleapis.com/auth/business.manage';
export const SCOPE_CONTENT = 'https://www.googleapis.com/auth/content';
export const SCOPE_FORMS = 'https://www.googleapis.com/auth/forms.body';
export const SCOPE_FORM_ANSWERS = 'https://www.googleapis.com/auth/forms.responses.readonly';
export const GOOGLE_SCOPES: readonly string[] = [SCOPE_BUSINESS, SCOPE_CONTENT, SCOPE_FORMS, SCOPE_FORM_ANSWERS];

/** A consent that was given: what its refresh token stands for. */
export interface Grant {
  readonly clientId: string;
  scopes: string[];
  revoked: boolean;
}

/** An access token. `expires` in milliseconds since 1970. */
interface AccessToken {
  readonly refreshToken: string;
  readonly scopes: string[];
  readonly expires: number;
}

/** A code from the sign-in page, good for one exchange. */
export interface SignInCode {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: string[];
  readonly challenge: string | undefined;
  readonly expires: number;
  refreshToken?: string;
}

/** Who may do what at the practice Google: consents, codes and tokens. */
export class GoogleAccess {
  readonly grants: Shelf<Grant>;
  readonly codes: Shelf<SignInCode>;
  /** Services that do not answer this project, by host. */
  readonly switches: Shelf<{ readonly how: 'off' | 'unapproved' }>;
  readonly #tokens: Shelf<AccessToken>;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.grants = world.state.shelf<Grant>('google.grants');
    this.codes = world.state.shelf<SignInCode>('google.codes');
    this.switches = world.state.shelf<{ readonly how: 'off' | 'unapproved' }>('google.switches');
    this.#tokens = world.state.shelf<AccessToken>('google.tokens');
    const { refreshToken, clientId } = PRACTICE_IDS.google;
    if (!this.grants.has(refreshToken))
      this.grants.set(refreshToken, { clientId, scopes: [...GOOGLE_SCOPES], revoked: false });
  }

  /** A new refresh token for this consent. */
  grant(clientId: string, scopes: string[]): string {
    const refreshToken = `1//practice-${randomBytes(24).toString('base64url')}`;
    this.grants.set(refreshToken, { clientId, scopes, revoked: false });
    return refreshToken;
  }

  /** A new access token under a consent. @returns undefined when the consent is gone. */
  issue(refreshToken: string): { token: string; seconds: number; scopes: string[] } | undefined {
    const grant = this.grants.get(refreshToken);
    if (!grant || grant.revoked) return undefined;
    this.#forgetExpired();
    const life = this.#world.latency.accessToken;
    const token = `ya29.practice-${randomBytes(24).toString('base64url')}`;
    this.#tokens.set(token, { refreshToken, scopes: grant.scopes, expires: this.#now() + life });
    return { token, seconds: Math.floor(life / 1000), scopes: grant.scopes };
  }

  /** What an access token stands for while it is good. */
  look(token: string): { clientId: string; scopes: string[]; seconds: number } | undefined {
    const held = this.#tokens.get(token);
    const grant = held && this.grants.get(held.refreshToken);
    if (!held || !grant || grant.revoked || held.expires <= this.#now()) return undefined;
    return { clientId: grant.clientId, scopes: held.scopes, seconds: Math.floor((held.expires - this.#now()) / 1000) };
  }

  /** Withdraws the consent behind a refresh or access token. @returns whether there was one. */
  revoke(token: string): boolean {
    const refreshToken = this.#tokens.get(token)?.refreshToken ?? token;
    const grant = this.grants.get(refreshToken);
    if (!grant || grant.revoked) return false;
    this.grants.set(refreshToken, { ...grant, revoked: true });
    return true;
  }

  /** Ends every access token, as if an hour had passed. */
  expireTokens(): void {
    this.#tokens.clear();
  }

  /** Refuses a call without a good token of the needed scope (401, 403). */
  check(asked: Asked, scope: string): void {
    const token = bearerOf(asked);
    if (token === undefined) {
      throw new GoogleRefusal(
        googleError(401, 'UNAUTHENTICATED', 'Request is missing required authentication credential.', [
          { reason: 'CREDENTIALS_MISSING', domain: 'googleapis.com' },
        ]),
      );
    }
    const known = this.look(token);
    if (!known) throw new GoogleRefusal(tokenExpired());
    if (!known.scopes.includes(scope)) throw new GoogleRefusal(scopeMissing(asked.host));
  }

  /** Refuses every call of a service that the Cloud project has not switched on, or that Google has not approved. */
  checkService(host: string): void {
    const how = this.switches.get(host)?.how;
    if (how === 'off') throw new GoogleRefusal(serviceDisabled(host));
    if (how === 'unapproved') throw new GoogleRefusal(notApproved(host));
  }

  #forgetExpired(): void {
    for (const { key, value } of this.#tokens.rows()) if (value.expires <= this.#now()) this.#tokens.delete(key);
    for (const { key, value } of this.codes.rows()) if (value.expires <= this.#now()) this.codes.delete(key);
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}

function bearerOf(asked: Asked): string | undefined {
  const header = /^Bearer (.+)$/i.exec(asked.headers.authorization ?? '')?.[1];
  return header ?? asked.query.get('access_token') ?? undefined;
}
