/** Signing in to Google by the book (RFC 8252, 7636, 9207): every shortcut is refused. */
import { request } from 'node:http';
import { createConnection } from 'node:net';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { googleSignIn } from '../../src/connectors/google-account/index.ts';
import { openPractice, PRACTICE_IDS, type Practice } from '../../src/practice/index.ts';
import { failureOf } from './failures.ts';
import { openStage } from './stage.ts';

const keys = { clientId: PRACTICE_IDS.google.clientId, clientSecret: PRACTICE_IDS.google.clientSecret };
let practice: Practice;
beforeEach(async () => {
  practice = await openPractice();
});
afterEach(() => practice.close());
const start = (patience?: number) => googleSignIn(practice.origin, 2_000, patience).start(keys);

/** What the person's browser does on Google's page, up to the address it is sent back to. */
async function consent(address: string, scopes: 'all' | 'none' = 'all'): Promise<URL> {
  const page = await (await fetch(address)).text();
  const wish = new URL(address).search.slice(1);
  const form = new URLSearchParams({
    request: wish,
    answer: scopes === 'all' ? 'allow' : 'deny',
    scope0: 'on',
    scope1: 'on',
  });
  expect(page).toContain('<form');
  const target = `${practice.origin}/accounts.google.com/signin/oauth/consent`;
  const answer = await fetch(target, { method: 'POST', body: form, redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? 'http://nowhere.invalid');
}

const listens = (address: string) =>
  new Promise<boolean>((answer) => {
    const socket = createConnection({ host: '127.0.0.1', port: Number(new URL(address).port) }, () => {
      socket.destroy();
      answer(true);
    });
    socket.on('error', () => answer(false));
  });

it('the person agrees in the browser, and the tokens work', async () => {
  const { address, finished } = await start();
  const query = new URL(address).searchParams;
  expect(query.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/google$/u);
  expect(query.get('code_challenge_method')).toBe('S256');
  expect(query.get('access_type')).toBe('offline');
  const page = await (await fetch(await consent(address), { headers: { 'accept-language': 'it-IT,it;q=0.9' } })).text();
  expect(page).toContain('Google è collegato');
  const secrets = await finished;
  expect(Object.keys(secrets).sort()).toEqual(['accessToken', 'clientId', 'clientSecret', 'expiresAt', 'refreshToken']);
  const stage = await openStage();
  const connector = await stage.open('google', { secrets, gateway: practice.origin });
  expect((await connector.account.examine()).state).toBe('ready');
  await stage.close();
});

it('the page the browser ends on has no script, needs no network, and speaks the person’s language', async () => {
  const { address, finished } = await start();
  const answer = await fetch(await consent(address), { headers: { 'accept-language': 'en-GB' } });
  const page = await answer.text();
  await finished;
  expect(page).toContain('Google is connected');
  expect(page).not.toMatch(/<script|https?:\/\//u);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('each sign-in has its own state, challenge and port', async () => {
  const [first, second] = [await start(), await start()];
  const [a, b] = [new URL(first.address).searchParams, new URL(second.address).searchParams];
  for (const name of ['state', 'code_challenge', 'redirect_uri']) expect(a.get(name)).not.toBe(b.get(name));
  first.cancel();
  second.cancel();
});

it.each([
  ['another state', (url: URL) => url.searchParams.set('state', 'forged')],
  ['no state', (url: URL) => url.searchParams.delete('state')],
  ['another issuer (mix-up)', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
])('an answer with %s is refused before any code is exchanged', async (_, forge) => {
  const { address, finished } = await start();
  const back = await consent(address);
  forge(back);
  practice.forgetCalls();
  const page = await (await fetch(back)).text();
  expect(page).toContain('non è stato collegato');
  expect(await failureOf(finished)).toMatchObject({ kind: 'needs-you', code: 'sign-in-not-ours' });
  expect(practice.calls).toEqual([]);
});

it('the person says no: told as such', async () => {
  const { address, finished } = await start();
  await fetch(await consent(address, 'none'));
  expect(await failureOf(finished)).toMatchObject({ kind: 'needs-you', code: 'sign-in-denied' });
});

it('a code that was used before is refused', async () => {
  const first = await start();
  const back = await consent(first.address);
  await fetch(back);
  await first.finished;
  const second = await start();
  const replay = new URL(new URL(second.address).searchParams.get('redirect_uri') ?? '');
  replay.searchParams.set('code', back.searchParams.get('code') ?? '');
  replay.searchParams.set('state', new URL(second.address).searchParams.get('state') ?? '');
  await fetch(replay);
  expect((await failureOf(second.finished)).kind).toBe('sign-in');
});

it('one request is answered, then nothing listens any more', async () => {
  const { address, finished } = await start();
  const back = await consent(address);
  expect(await listens(back.href)).toBe(true);
  await fetch(back);
  await finished;
  expect(await listens(back.href)).toBe(false);
});

it('other pages that knock at the port get nothing and end nothing', async () => {
  const { address, finished } = await start();
  const back = await consent(address);
  for (const path of ['/', '/favicon.ico', '/google/x']) expect((await fetch(new URL(path, back))).status).toBe(404);
  expect((await fetch(back, { method: 'POST' })).status).toBe(404);
  await fetch(back);
  expect(await finished).toHaveProperty('refreshToken');
});

it('a name that was made to point at this machine (rebinding) gets nothing', async () => {
  const { address, cancel, finished } = await start();
  const back = await consent(address);
  const status = await new Promise<number>((answered) => {
    const options = {
      host: '127.0.0.1',
      port: back.port,
      path: back.pathname + back.search,
      headers: { host: 'evil.example' },
    };
    request(options, (response) => answered(response.statusCode ?? 0)).end();
  });
  expect(status).toBe(404);
  cancel();
  await failureOf(finished);
});

it('nobody comes: the listener closes by itself', async () => {
  const { address, finished } = await start(150);
  expect(await failureOf(finished)).toMatchObject({ kind: 'needs-you', code: 'sign-in-expired' });
  expect(await listens(new URL(address).searchParams.get('redirect_uri') ?? '')).toBe(false);
});

it('the person gives up: the listener closes at once', async () => {
  const { address, finished, cancel } = await start();
  cancel();
  expect(await failureOf(finished)).toMatchObject({ kind: 'needs-you', code: 'sign-in-cancelled' });
  expect(await listens(new URL(address).searchParams.get('redirect_uri') ?? '')).toBe(false);
});

it('an outage at the exchange is an outage, and the page says that nothing was lost', async () => {
  const { address, finished } = await start();
  const back = await consent(address);
  practice.faults.add({ kind: 'status', status: 503, host: 'oauth2.googleapis.com' });
  expect(await (await fetch(back)).text()).toContain('Niente è andato perso');
  expect(await failureOf(finished)).toMatchObject({ kind: 'later', code: 'service-unavailable' });
});

it('without a client id there is nothing to sign in with', async () => {
  const port = googleSignIn(practice.origin, 2_000);
  expect(await failureOf(port.start({ clientId: '', clientSecret: '' }))).toMatchObject({ code: 'keys-missing' });
});
