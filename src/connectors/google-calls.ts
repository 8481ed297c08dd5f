/** The plumbing of Google's calls: the auth client behind the gateway, and what its errors mean. */
import { OAuth2Client } from 'google-auth-library';

import { later } from './failures.ts';
import { throughGateway } from './gateway.ts';
import { googleFailure, GoogleRefused } from './google-errors.ts';
import { numberOf } from './json.ts';

/** An auth client whose every call, also to the token endpoint, goes through the gateway and ends in time. */
export function authClient(gateway: string | null, timeout: number): OAuth2Client {
  const auth = new OAuth2Client({ transporterOptions: { timeout, responseType: 'json', retry: false } });
  auth.transporter.interceptors.request.add({
    resolved: async (config) => {
      const url = throughGateway(config.url, gateway);
      if (url.href !== config.url.href) {
        config.url = url;
        // A proxy of the environment cannot reach this machine's loopback.
        delete config.agent;
      }
      return config;
    },
  });
  return auth;
}

/** Turns the library's errors into a spoken refusal or a failure of ours; anything else is a bug and goes on. */
export async function judged<T>(call: () => Promise<T>, now: () => number): Promise<T> {
  try {
    return await call();
  } catch (error) {
    // Errors of the HTTP library carry the request's configuration.
    if (!(error instanceof Error) || !('config' in error)) throw error;
    throw refusedBy(error) ?? googleFailure(error, now());
  }
}

function refusedBy(error: object): GoogleRefused | null {
  const response: unknown = Reflect.get(error, 'response');
  if (typeof response !== 'object' || response === null) return null;
  const headers: unknown = Reflect.get(response, 'headers');
  const body: unknown = Reflect.get(response, 'data');
  return new GoogleRefused({
    status: numberOf(Reflect.get(response, 'status')) ?? 0,
    body: typeof body === 'string' ? parsed(body) : body,
    retryAfter: isHeaders(headers) ? headers.get('retry-after') : null,
  });
}

function isHeaders(value: unknown): value is Pick<Headers, 'get'> {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

/** The JSON of an answer. @throws OutsideError where it is a page, a half of one, or nothing. */
export function readable<T>(answer: { readonly data: T }): T {
  if (typeof answer.data === 'object' && answer.data !== null) return answer.data;
  throw later('answer-unreadable', null, 'no JSON in the answer');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
