/** Access and refresh tokens of one Google connection. */
import type { OAuth2Client } from 'google-auth-library';

import type { ConnectorSetting } from '../core/channels/ports.ts';
import { later, needsYou, signIn } from './failures.ts';
import { judged, readable } from './google-calls.ts';
import { googleFailure, GoogleRefused } from './google-errors.ts';
import { fieldsOf, numberOf, textOf } from './json.ts';

const tokenEndpoint = 'https://oauth2.googleapis.com/token';
/** A token this close to its end is renewed first: it could run out on the way. */
const renewBeforeMs = 60_000;

/**
 * The tokens of a connection. The library is never shown their end: it would refresh on every 401 and 403 by itself,
 * also where a new token changes nothing.
 */
export class GoogleTokens {
  readonly #setting: ConnectorSetting;
  readonly #auth: OAuth2Client;
  #refreshToken: string;
  #accessToken: string;
  #expiresAt: number;
  #renewal: Promise<void> | null = null;

  constructor(setting: ConnectorSetting, auth: OAuth2Client) {
    const { refreshToken = '', accessToken = '', expiresAt = '' } = setting.secrets;
    this.#setting = setting;
    this.#auth = auth;
    this.#refreshToken = refreshToken;
    this.#accessToken = accessToken;
    this.#expiresAt = numberOf(expiresAt) ?? 0;
    this.#show();
  }

  /** A token that is good as far as its end is known. */
  async fresh(): Promise<string> {
    if (this.#refreshToken === '') throw signIn('not-signed-in');
    if ((this.#setting.secrets['clientId'] ?? '') === '') throw needsYou('keys-missing');
    if (this.#renewal !== null) await this.#renewal;
    const good = this.#accessToken !== '' && this.#expiresAt - renewBeforeMs > this.#setting.now();
    if (!good) await this.renewed(this.#accessToken);
    return this.#accessToken;
  }

  /** Renews a token that was refused, unless another call has already done so. */
  async renewed(refused: string): Promise<void> {
    if (refused !== this.#accessToken) return;
    this.#renewal ??= this.#renew().finally(() => {
      this.#renewal = null;
    });
    await this.#renewal;
  }

  async #renew(): Promise<void> {
    const { clientId = '', clientSecret = '' } = this.#setting.secrets;
    const form = { grant_type: 'refresh_token', refresh_token: this.#refreshToken, client_id: clientId };
    const answer = await askTokens(this.#auth, { ...form, client_secret: clientSecret }, this.#setting.now);
    this.#accessToken = answer.accessToken;
    this.#expiresAt = answer.expiresAt;
    if (answer.refreshToken !== '') this.#refreshToken = answer.refreshToken;
    this.#show();
    try {
      await this.#setting.keep({
        secrets: {
          accessToken: this.#accessToken,
          expiresAt: String(this.#expiresAt),
          refreshToken: this.#refreshToken,
        },
      });
    } catch {
      // The token works all the same; the next start renews it again.
      this.#setting.log('google-token-not-kept', {});
    }
  }

  #show(): void {
    this.#auth.setCredentials({ access_token: this.#accessToken, expiry_date: Number.MAX_SAFE_INTEGER });
  }
}

export interface TokenAnswer {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly scopes: readonly string[];
}

/** Asks the token endpoint. @throws OutsideError */
export async function askTokens(
  auth: OAuth2Client,
  form: Readonly<Record<string, string>>,
  now: () => number,
): Promise<TokenAnswer> {
  const data = new URLSearchParams(form);
  const answer = await judged(
    () =>
      auth.transporter.request<unknown>({
        method: 'POST',
        url: tokenEndpoint,
        data,
        retry: false,
        responseType: 'json',
      }),
    now,
  ).catch((error: unknown) => {
    throw error instanceof GoogleRefused ? googleFailure(error, now()) : error;
  });
  const fields = fieldsOf(readable(answer));
  const accessToken = textOf(fields['access_token']);
  if (accessToken === '') throw later('answer-unreadable', null, 'no access token in the answer');
  return {
    accessToken,
    refreshToken: textOf(fields['refresh_token']),
    expiresAt: now() + (numberOf(fields['expires_in']) ?? 0) * 1000,
    scopes: textOf(fields['scope'])
      .split(' ')
      .filter((scope) => scope !== ''),
  };
}
