import { createHash, randomBytes } from 'node:crypto';
import type { Answer, Asked, Player } from './asked.ts';
import { ok } from './asked.ts';
import { GOOGLE_SCOPES, type GoogleAccess, type SignInCode } from './google-access.ts';
import { wrongPath } from './google-errors.ts';
import { errorPage, signInPage } from './google-sign-in-page.ts';
import { fieldsOf, textOf } from './json.ts';
import { PRACTICE_IDS, type World } from './world.ts';

const CODE_LIFE = 10 * 60_000;

/** Google's sign-in: the page in the browser and the token endpoint, for a desktop client on the loopback address. */
export class GoogleOAuth implements Player {
  readonly #world: World;
  readonly #access: GoogleAccess;

  constructor(world: World, access: GoogleAccess) {
    this.#world = world;
    this.#access = access;
  }

  plays(host: string): boolean {
    return host === 'accounts.google.com' || host === 'oauth2.googleapis.com';
  }

  answer(asked: Asked): Answer {
    switch (`${asked.method} ${asked.host}${asked.path}`) {
      case 'GET accounts.google.com/o/oauth2/v2/auth':
        return this.#page(asked);
      case 'POST accounts.google.com/signin/oauth/consent':
        return this.#consent(asked);
      case 'POST oauth2.googleapis.com/token':
        return this.#token(fieldsOf(asked.body));
      case 'GET oauth2.googleapis.com/tokeninfo':
      case 'POST oauth2.googleapis.com/tokeninfo':
        return this.#tokenInfo(asked);
      case 'POST oauth2.googleapis.com/revoke':
        return this.#revoke(asked);
      default:
        return wrongPath(asked);
    }
  }

  #page(asked: Asked): Answer {
    const wish = wishOf(asked.query);
    return typeof wish === 'string' ? errorPage(asked, wish) : signInPage(asked, this.#world.shop.name, wish.scopes);
  }

  /** The button of the page: a code goes to the client's loopback address, or the news that consent was denied. */
  #consent(asked: Asked): Answer {
    const form = fieldsOf(asked.body);
    const wish = wishOf(new URLSearchParams(textOf(form['request']) ?? ''));
    if (typeof wish === 'string') return errorPage(asked, wish);
    const back = new URL(wish.redirectUri);
    const scopes = wish.scopes.filter((_, index) => form[`scope${index}`] === 'on');
    if (form['answer'] === 'deny' || scopes.length === 0) back.searchParams.set('error', 'access_denied');
    else {
      back.searchParams.set('code', this.#newCode(wish, scopes));
      back.searchParams.set('scope', scopes.join(' '));
    }
    if (wish.state !== null) back.searchParams.set('state', wish.state);
    return { status: 302, html: '', headers: { location: back.href } };
  }

  #newCode(wish: Wish, scopes: string[]): string {
    const code = `4/practice-${randomBytes(18).toString('base64url')}`;
    this.#access.codes.set(code, {
      clientId: wish.clientId,
      redirectUri: wish.redirectUri,
      scopes,
      challenge: wish.challenge,
      expires: this.#world.now().getTime() + CODE_LIFE,
    });
    return code;
  }

  #token(form: Record<string, unknown>): Answer {
    switch (form['grant_type']) {
      case 'authorization_code':
        return this.#exchange(form);
      case 'refresh_token':
        return this.#refresh(textOf(form['refresh_token']) ?? '');
      default:
        return oauthError('unsupported_grant_type', 'Invalid grant_type');
    }
  }

  #exchange(form: Record<string, unknown>): Answer {
    const key = textOf(form['code']) ?? '';
    const code = this.#access.codes.get(key);
    if (!code || code.expires <= this.#world.now().getTime())
      return oauthError('invalid_grant', 'Malformed auth code.');
    if (code.refreshToken !== undefined) {
      // A code that comes a second time may have been stolen: what the first exchange gave is withdrawn (RFC 6749, 4.1.2).
      this.#access.revoke(code.refreshToken);
      return oauthError('invalid_grant', 'Bad Request');
    }
    if (code.redirectUri !== form['redirect_uri']) return oauthError('redirect_uri_mismatch', 'Bad Request');
    if (code.clientId !== form['client_id'])
      return oauthError('invalid_client', 'The OAuth client was not found.', 401);
    if (!verifierFits(code, textOf(form['code_verifier'])))
      return oauthError('invalid_grant', 'Invalid code verifier.');
    const refreshToken = this.#access.grant(code.clientId, code.scopes);
    this.#access.codes.set(key, { ...code, refreshToken });
    return this.#issued(refreshToken, { refresh_token: refreshToken });
  }

  #refresh(refreshToken: string): Answer {
    return this.#issued(refreshToken, {});
  }

  #issued(refreshToken: string, more: Record<string, string>): Answer {
    const issued = this.#access.issue(refreshToken);
    if (!issued) return oauthError('invalid_grant', 'Token has been expired or revoked.');
    const { token, seconds, scopes } = issued;
    return ok({ access_token: token, expires_in: seconds, scope: scopes.join(' '), token_type: 'Bearer', ...more });
  }

  #tokenInfo(asked: Asked): Answer {
    const token = asked.query.get('access_token') ?? textOf(fieldsOf(asked.body)['access_token']) ?? '';
    const known = this.#access.look(token);
    if (!known) return oauthError('invalid_token', 'Invalid Value');
    return ok({
      azp: known.clientId,
      aud: known.clientId,
      scope: known.scopes.join(' '),
      exp: String(Math.floor(this.#world.now().getTime() / 1000) + known.seconds),
      expires_in: String(known.seconds),
      access_type: 'offline',
      email: PRACTICE_IDS.google.email,
      email_verified: 'true',
    });
  }

  #revoke(asked: Asked): Answer {
    const token = asked.query.get('token') ?? textOf(fieldsOf(asked.body)['token']) ?? '';
    return this.#access.revoke(token) ? ok({}) : oauthError('invalid_token', 'Token expired or revoked');
  }
}

/** What a client asks of the sign-in page. */
interface Wish {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: string[];
  readonly challenge: string | undefined;
  readonly state: string | null;
}

/** @returns the wish, or the error that Google's page would show. */
function wishOf(query: URLSearchParams): Wish | string {
  const redirectUri = query.get('redirect_uri') ?? '';
  const scopes = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
  const clientId = query.get('client_id') ?? '';
  const challenge = query.get('code_challenge') ?? undefined;
  if (clientId === '') return 'invalid_request: Missing required parameter: client_id';
  if (!isLoopback(redirectUri)) return 'redirect_uri_mismatch';
  if (query.get('response_type') !== 'code') return 'invalid_request: response_type must be code';
  if (scopes.length === 0) return 'invalid_request: Missing required parameter: scope';
  if (scopes.some((scope) => !GOOGLE_SCOPES.includes(scope))) return 'invalid_scope';
  if (challenge !== undefined && query.get('code_challenge_method') !== 'S256') {
    return 'invalid_request: code_challenge_method must be S256';
  }
  return { clientId, redirectUri, scopes, challenge, state: query.get('state') };
}

/** Desktop clients may only be sent back to this machine (RFC 8252, 7.3). */
function isLoopback(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

function verifierFits(code: SignInCode, verifier: string | undefined): boolean {
  if (code.challenge === undefined) return true;
  return verifier !== undefined && createHash('sha256').update(verifier).digest('base64url') === code.challenge;
}

function oauthError(error: string, description: string, status = 400): Answer {
  return { status, body: { error, error_description: description } };
}
