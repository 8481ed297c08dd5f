/** One Google account's way out: the auth client, the gateway, timeouts, and one refresh of a token that ran out. */
import type { OAuth2Client } from 'google-auth-library';

import type { ConnectorSetting } from '../core/channels/ports.ts';
import { authClient, judged, readable } from './google-calls.ts';
import { googleFailure, GoogleRefused, isUnregistered } from './google-errors.ts';
import { GoogleTokens } from './google-tokens.ts';
import { fieldsOf, textOf } from './json.ts';

/** How googleapis methods are called: no retries of its own (the shop's sync has its clock), and an end to waiting. */
export interface CallOptions {
  readonly retry: false;
  readonly timeout: number;
  readonly responseType: 'json';
}

export interface PlainRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly data?: object;
}

export interface GoogleSession {
  /** Given to googleapis' services. */
  readonly auth: OAuth2Client;
  readonly now: () => number;
  /**
   * Makes one call; a token that ran out is refreshed once, by one refresh for all waiting calls.
   * @throws GoogleRefused for a spoken refusal, OutsideError for everything else.
   */
  ask<T>(call: (options: CallOptions) => Promise<{ readonly data: T }>): Promise<T>;
  /** As `ask`, for services that googleapis does not have (My Business v4). */
  request(request: PlainRequest): Promise<unknown>;
  /** What the token may do and whose it is: its scopes, and the mail address where the person let it be seen. */
  tokenInfo(): Promise<{ readonly email: string; readonly scopes: readonly string[] }>;
}

/** Work of several calls whose refusals leave as one of the three kinds. @throws OutsideError */
export async function askedOutside<T>(session: Pick<GoogleSession, 'now'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof GoogleRefused ? googleFailure(error, session.now()) : error;
  }
}

/** Follows `nextPageToken` to the end. */
export async function everyPage<T>(
  read: (pageToken: { pageToken?: string }) => Promise<{ entries: readonly T[]; next: string | null | undefined }>,
): Promise<readonly T[]> {
  const all: T[] = [];
  let next: string | null | undefined;
  do {
    const page = await read(next ? { pageToken: next } : {});
    all.push(...page.entries);
    next = page.next;
  } while (next);
  return all;
}

const tokenInfoEndpoint = 'https://oauth2.googleapis.com/tokeninfo';

/** Opens the session of a connection; missing keys show at the first call. `timeout` in milliseconds. */
export function openGoogleSession(setting: ConnectorSetting, timeout: number): GoogleSession {
  const options: CallOptions = { retry: false, timeout, responseType: 'json' };
  const auth = authClient(setting.gateway, timeout);
  const tokens = new GoogleTokens(setting, auth);

  const session: GoogleSession = {
    auth,
    now: setting.now,
    ask: async (call) => {
      const used = await tokens.fresh();
      const attempt = async () => readable(await judged(() => call(options), setting.now));
      try {
        return await attempt();
      } catch (error) {
        const expired = error instanceof GoogleRefused && error.status === 401 && !isUnregistered(error);
        if (!expired) throw error;
      }
      await tokens.renewed(used);
      return attempt();
    },
    request: ({ method, url, params, data }) =>
      session.ask((each) =>
        auth.request<unknown>({
          ...each,
          method,
          url,
          ...(params === undefined ? {} : { params }),
          ...(data === undefined ? {} : { data }),
        }),
      ),
    tokenInfo: async () => {
      const form = new URLSearchParams({ access_token: await tokens.fresh() });
      const info = fieldsOf(
        readable(
          await judged(
            () => auth.transporter.request<unknown>({ ...options, method: 'POST', url: tokenInfoEndpoint, data: form }),
            setting.now,
          ),
        ),
      );
      return {
        email: textOf(info['email']),
        scopes: textOf(info['scope'])
          .split(' ')
          .filter((scope) => scope !== ''),
      };
    },
  };
  return session;
}
