/**
 * Google's sign-in for a desktop app (RFC 8252): the system's browser, a loopback address on a port of the moment,
 * PKCE with S256 (RFC 7636), a random state, one request, five minutes.
 */
import { createHash, randomBytes } from 'node:crypto';

import type { SignInPort } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import { throughGateway } from '../gateway.ts';
import { authClient } from '../google-calls.ts';
import { formScopes, googleScopes } from '../google-scopes.ts';
import { askTokens } from '../google-tokens.ts';
import { finishedBy, listenOnce, usualPatienceMs } from '../sign-in-listener.ts';

const consentPage = 'https://accounts.google.com/o/oauth2/v2/auth';
const issuer = 'https://accounts.google.com';

/** @param timeout milliseconds for the exchange of the code; `patience` for the person in the browser */
export function googleSignIn(gateway: string | null, timeout: number, patience = usualPatienceMs): SignInPort {
  return {
    async start({ clientId, clientSecret }) {
      if (clientId === '') throw needsYou('keys-missing');
      const state = randomBytes(32).toString('base64url');
      const verifier = randomBytes(64).toString('base64url');
      const listener = await listenOnce(patience);
      const redirect = listener.address;

      const finished = finishedBy(listener, { state, issuer }, async (code) => {
        const form = { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: redirect };
        const auth = authClient(gateway, timeout);
        const answer = await askTokens(auth, { ...form, client_id: clientId, client_secret: clientSecret }, Date.now);
        if (answer.refreshToken === '') throw needsYou('sign-in-denied', {}, 'no refresh token in the answer');
        const { accessToken, refreshToken, expiresAt } = answer;
        return { clientId, clientSecret, accessToken, refreshToken, expiresAt: String(expiresAt) };
      });
      return {
        address: consentAddress(clientId, redirect, state, verifier, gateway),
        finished,
        cancel: listener.cancel,
      };
    },
  };
}

function consentAddress(clientId: string, redirect: string, state: string, verifier: string, gateway: string | null) {
  const page = new URL(consentPage);
  page.search = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope: [...googleScopes, ...formScopes].join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // Without these Google gives no lasting token when the person has agreed before.
    access_type: 'offline',
    prompt: 'consent',
  }).toString();
  return throughGateway(page, gateway).href;
}
