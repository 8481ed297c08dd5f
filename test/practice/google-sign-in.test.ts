import { createHash, randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { GOOGLE_SCOPES, SCOPE_CONTENT } from '../../src/practice/index.ts';
import { merchant, openStage, send, type Stage, type Told } from './clients.ts';

let stage: Stage;
afterEach(() => stage.practice.close());

const back = 'http://127.0.0.1:45001/done';

function pageOf(verifier: string, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: stage.practice.google.ids.clientId,
    redirect_uri: back,
    response_type: 'code',
    scope: GOOGLE_SCOPES.join(' '),
    state: 'abc',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `${stage.practice.origin}/accounts.google.com/o/oauth2/v2/auth?${query.toString()}`;
}

/** Opens the sign-in page and presses its button. @returns where the browser is sent. */
async function press(page: string, boxes = 'scope0=on&scope1=on&scope2=on&scope3=on', answer = 'allow'): Promise<URL> {
  const { body } = await send(page);
  const request = /name="request" value="([^"]*)"/.exec(String(body))?.[1]?.replaceAll('&amp;', '&') ?? '';
  const form = new URLSearchParams(`${boxes}&answer=${answer}`);
  form.set('request', request);
  const told = await send(`${stage.practice.origin}/accounts.google.com/signin/oauth/consent`, 'POST', form);
  expect(told.status).toBe(302);
  return new URL(told.headers.get('location') ?? '');
}

function token(form: Record<string, string>): Promise<Told> {
  return send(`${stage.practice.origin}/oauth2.googleapis.com/token`, 'POST', new URLSearchParams(form));
}

function exchange(code: string, verifier: string): Promise<Told> {
  const client_id = stage.practice.google.ids.clientId;
  return token({ grant_type: 'authorization_code', code, redirect_uri: back, client_id, code_verifier: verifier });
}

test('a person signs in on the practice page, and the shop can call', async () => {
  stage = await openStage();
  const verifier = randomBytes(32).toString('base64url');
  const page = await send(pageOf(verifier), 'GET', undefined, { 'accept-language': 'it-IT,it;q=0.9' });
  expect(page.status).toBe(200);
  expect(page.body).toContain('Conto Google di prova');
  expect(page.body).not.toContain('<script');
  const english = await send(pageOf(verifier), 'GET', undefined, { 'accept-language': 'hu,en;q=0.9' });
  expect(english.body).toContain('<html lang="en">');
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'.*form-action 'self' http:\/\/127\.0\.0\.1:45001;/,
  );
  const sent = await press(pageOf(verifier));
  expect(sent.origin + sent.pathname).toBe(back);
  expect(sent.searchParams.get('state')).toBe('abc');
  const told = await exchange(sent.searchParams.get('code') ?? '', verifier);
  expect(told.body).toMatchObject({ expires_in: 3600, token_type: 'Bearer', scope: GOOGLE_SCOPES.join(' ') });
  const products = await stage.googleAs(String(told.at('access_token')))('GET', `${merchant}/products`);
  expect(products).toMatchObject({ status: 200, body: {} });
});

test('a code works once; used twice, what it gave is withdrawn', async () => {
  stage = await openStage();
  const sent = await press(pageOf('v'));
  const first = await exchange(sent.searchParams.get('code') ?? '', 'v');
  const second = await exchange(sent.searchParams.get('code') ?? '', 'v');
  expect(second).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  const refreshed = await token({ grant_type: 'refresh_token', refresh_token: String(first.at('refresh_token')) });
  expect(refreshed).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
});

test('a wrong verifier, a foreign address and a weak challenge are refused', async () => {
  stage = await openStage();
  const sent = await press(pageOf('right'));
  expect(await exchange(sent.searchParams.get('code') ?? '', 'wrong')).toMatchObject({ status: 400 });
  const foreign = await send(pageOf('v', { redirect_uri: 'https://example.com/' }));
  expect(foreign.status).toBe(400);
  expect(foreign.body).toContain('redirect_uri_mismatch');
  expect((await send(pageOf('v', { code_challenge_method: 'plain' }))).status).toBe(400);
  const hostile = await send(pageOf('v', { scope: '<script>alert(1)</script>' }));
  expect(hostile.body).not.toContain('<script>');
});

test('a person may untick a permission, or say no', async () => {
  stage = await openStage();
  const only = await press(pageOf('v'), 'scope1=on');
  expect(only.searchParams.get('scope')).toBe(SCOPE_CONTENT);
  const told = await exchange(only.searchParams.get('code') ?? '', 'v');
  const call = stage.googleAs(String(told.at('access_token')));
  expect(await call('GET', 'mybusinessaccountmanagement.googleapis.com/v1/accounts')).toMatchObject({
    status: 403,
    body: { error: { status: 'PERMISSION_DENIED', details: [{ reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' }] } },
  });
  const no = await press(pageOf('v'), '', 'deny');
  expect(no.searchParams.get('error')).toBe('access_denied');
  expect(no.searchParams.get('code')).toBeNull();
});

test('tokens run out, are refreshed, and end when the consent is withdrawn', async () => {
  stage = await openStage();
  const { refreshToken } = stage.practice.google.ids;
  const first = stage.practice.google.accessToken();
  const call = stage.googleAs(first);
  expect((await call('GET', `${merchant}/products`)).status).toBe(200);
  stage.pass(3_600_000);
  expect(await call('GET', `${merchant}/products`)).toMatchObject({
    status: 401,
    body: { error: { status: 'UNAUTHENTICATED' } },
  });
  const fresh = await token({ grant_type: 'refresh_token', refresh_token: refreshToken });
  const info = await send(
    `${stage.practice.origin}/oauth2.googleapis.com/tokeninfo?access_token=${String(fresh.at('access_token'))}`,
  );
  expect(info.body).toMatchObject({ scope: GOOGLE_SCOPES.join(' '), expires_in: '3600' });
  const revoked = await send(
    `${stage.practice.origin}/oauth2.googleapis.com/revoke`,
    'POST',
    new URLSearchParams({ token: refreshToken }),
  );
  expect(revoked.status).toBe(200);
  expect((await stage.googleAs(String(fresh.at('access_token')))('GET', `${merchant}/products`)).status).toBe(401);
  expect(await token({ grant_type: 'refresh_token', refresh_token: refreshToken })).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  });
});

test('a call without token, a wrong path and a host that nobody plays', async () => {
  stage = await openStage();
  const { origin } = stage.practice;
  expect(await send(`${origin}/${merchant}/products`)).toMatchObject({
    status: 401,
    body: { error: { details: [{ reason: 'CREDENTIALS_MISSING' }] } },
  });
  const wrong = await stage.google('GET', 'merchantapi.googleapis.com/content/v2.1/1/products');
  expect(wrong.status).toBe(404);
  expect(wrong.body).toContain('<!DOCTYPE html>');
  expect(await send(`${origin}/api.example.com/x`)).toMatchObject({
    status: 404,
    body: { error: { message: 'The practice gateway does not play api.example.com.' } },
  });
  expect((await send(origin)).body).toMatchObject({ practice: 'Vetrina practice gateway' });
});
