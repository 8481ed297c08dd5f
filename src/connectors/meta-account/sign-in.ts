/**
 * Facebook Login for a desktop app with the shop's own app: the system's browser, a loopback address, a random state;
 * then the code becomes a short token, and that one a token of sixty days.
 */
import { randomBytes } from 'node:crypto';

import type { OutsideError } from '../../api/outside.ts';
import type { SignInPort } from '../../core/channels/ports.ts';
import { later, needsYou, withoutSecrets } from '../failures.ts';
import { throughGateway } from '../gateway.ts';
import { isFields, numberOf, textOf, type Fields } from '../json.ts';
import { graphFailure, GraphRefused } from '../meta-errors.ts';
import { graphVersion } from '../meta-version.ts';
import { noAnswer } from '../network.ts';
import { finishedBy, listenOnce, usualPatienceMs } from '../sign-in-listener.ts';
import { needed, wished } from './permissions.ts';

const dialog = `https://www.facebook.com/${graphVersion}/dialog/oauth`;
const tokens = `https://graph.facebook.com/${graphVersion}/oauth/access_token`;
/** Facebook takes a loopback address under this name only. */
const visitor = { vendor: 'Facebook', host: 'localhost', path: '/facebook' } as const;

/** @param timeout milliseconds for each exchange; `patience` for the person in the browser */
export function metaSignIn(gateway: string | null, timeout: number, patience = usualPatienceMs): SignInPort {
  return {
    /** `clientId` and `clientSecret` are the app's number and secret. */
    async start({ clientId, clientSecret }) {
      if (clientId === '' || clientSecret === '') throw needsYou('keys-missing');
      const state = randomBytes(32).toString('base64url');
      const listener = await listenOnce(patience, visitor);
      const redirect = listener.address;
      const app = { client_id: clientId, client_secret: clientSecret };
      const ask = (form: Record<string, string>) => askToken({ ...app, ...form }, gateway, timeout);

      const finished = finishedBy(listener, { state }, async (code) => {
        const short = await ask({ redirect_uri: redirect, code });
        const long = await ask({ grant_type: 'fb_exchange_token', fb_exchange_token: short.token });
        return {
          appId: clientId,
          appSecret: clientSecret,
          accessToken: long.token,
          ...(long.seconds === null ? {} : { expiresAt: String(Date.now() + long.seconds * 1000) }),
        };
      });
      return { address: consentAddress(clientId, redirect, state, gateway), finished, cancel: listener.cancel };
    },
  };
}

function consentAddress(clientId: string, redirect: string, state: string, gateway: string | null): string {
  const page = new URL(dialog);
  page.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope: [...needed, ...wished].join(','),
    state,
    // What was unticked an earlier time is asked for again.
    auth_type: 'rerequest',
  }).toString();
  return throughGateway(page, gateway).href;
}

/** One exchange. The address holds the app's secret: nothing of it is ever told. */
async function askToken(form: Record<string, string>, gateway: string | null, timeout: number) {
  const url = throughGateway(`${tokens}?${new URLSearchParams(form).toString()}`, gateway);
  const answer = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' }).catch(
    (error: unknown) => {
      throw noAnswer(error);
    },
  );
  const body = await answer.json().catch(() => null);
  if (!isFields(body)) throw later('answer-unreadable', null, `${answer.status} no JSON in the answer`);
  if ('error' in body) throw refusal(new GraphRefused(answer.status, body['error'], answer.headers));
  return tokenOf(body);
}

function tokenOf(body: Fields) {
  const token = textOf(body['access_token']);
  if (token === '') throw later('answer-unreadable', null, 'no token in the answer');
  return { token, seconds: numberOf(body['expires_in']) };
}

/** Here code 1 and 101 speak of the app's keys, not of a service that is down. */
function refusal(refused: GraphRefused): OutsideError {
  const aboutKeys = /client[ _]?(id|secret)|application/iu.test(refused.technical);
  if (aboutKeys && [1, 100, 101].includes(refused.code))
    return needsYou('keys-wrong', {}, withoutSecrets(refused.technical));
  return refused.code === 100 ? needsYou('sign-in-denied', {}, refused.technical) : graphFailure(refused, Date.now());
}
