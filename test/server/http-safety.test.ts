import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';

import { sessionSeconds, openSessions } from '../../src/server/http/sessions.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/** Node's own client, because fetch lets nobody choose Host, Origin or Sec-Fetch-Site. */
function ask({ service }: TestServer, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(`${service.app}${path}`, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const ownPage = { ...json, 'sec-fetch-site': 'same-origin' };

async function signIn(server: TestServer): Promise<string> {
  const token = server.service.invite().split('#signin=')[1];
  const body = JSON.stringify({ token });
  const answer = await ask(server, { method: 'POST', path: '/session', headers: ownPage, body });
  expect(answer.status).toBe(204);
  return String(answer.headers['set-cookie']);
}

const cookieIn = (header: string): string => header.split(';')[0] ?? '';
const call = { method: 'POST', path: '/rpc/settings/get', body: '{}' };

describe('Signing in with the browser', () => {
  it('takes a link once, and keeps the session where no script reads it', async () => {
    const server = await openTestServer();
    const link = server.service.invite();
    const body = JSON.stringify({ token: link.split('#signin=')[1] });
    const post = () => ask(server, { method: 'POST', path: '/session', headers: ownPage, body });
    const [first, again] = [await post(), await post()];
    expect(first.status).toBe(204);
    expect(String(first.headers['set-cookie'])).toMatch(/^vetrina_session=[\w-]{43};.*HttpOnly; SameSite=Strict$/u);
    expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
  });

  it('gives each sign-in a session of its own and ends the one before', async () => {
    const server = await openTestServer();
    const before = cookieIn(await signIn(server));
    const token = server.service.invite().split('#signin=')[1];
    const headers = { ...ownPage, cookie: before };
    const again = await ask(server, { method: 'POST', path: '/session', headers, body: JSON.stringify({ token }) });
    const after = cookieIn(String(again.headers['set-cookie']));
    expect(after).not.toBe(before);
    expect((await ask(server, { ...call, headers: { ...ownPage, cookie: before } })).status).toBe(401);
    expect((await ask(server, { ...call, headers: { ...ownPage, cookie: after } })).status).toBe(200);
  });

  it('ends at once when signed out, and with the process', async () => {
    const server = await openTestServer();
    const cookie = cookieIn(await signIn(server));
    await ask(server, { method: 'DELETE', path: '/session', headers: { 'sec-fetch-site': 'same-origin', cookie } });
    expect((await ask(server, { ...call, headers: { ...ownPage, cookie } })).status).toBe(401);
    const kept = cookieIn(await signIn(server));
    const { root } = server;
    await server.close();
    const next = await openTestServer({ root });
    expect((await ask(next, { ...call, headers: { ...ownPage, cookie: kept } })).status).toBe(401);
  });

  it('ends after twelve hours', () => {
    let now = 1_000_000;
    const sessions = openSessions(() => now);
    const reference = sessions.signIn(sessions.invite()) ?? '';
    now += sessionSeconds * 1000 - 1;
    expect(sessions.isValid(reference)).toBe(true);
    now += 1;
    expect(sessions.isValid(reference)).toBe(false);
  });
});

describe('A page of another site', () => {
  const foreign: [string, Record<string, string>][] = [
    ['says it is cross-site', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['stands on another port of this machine', { ...json, 'sec-fetch-site': 'same-site' }],
    ['is opened from a bookmark or a mail', { ...json, 'sec-fetch-site': 'none' }],
    ['has an origin of its own', { ...json, origin: 'https://evil.example' }],
    ['has no origin', { ...json, origin: 'null' }],
    ['claims the other name of this machine', { ...json, origin: 'http://localhost:1' }],
    ['says nothing about itself', { ...json }],
  ];
  it.each(foreign)('gets nothing with the session of this browser when it %s', async (_how, headers) => {
    const server = await openTestServer();
    const cookie = cookieIn(await signIn(server));
    expect((await ask(server, { ...call, headers: { ...headers, cookie } })).status).toBe(401);
    const body = JSON.stringify({ token: server.service.invite().split('#signin=')[1] });
    const post = { method: 'POST', path: '/session', headers, body };
    expect((await ask(server, post)).status).toBe(403);
  });

  it('is refused under every name that is not this machine’s (DNS rebinding)', async () => {
    const server = await openTestServer();
    const { port } = new URL(server.service.app);
    const headers = { ...ownPage, authorization: `Bearer ${server.service.token}` };
    const status = async (host: string) => (await ask(server, { ...call, headers: { ...headers, host } })).status;
    expect(await status(`127.0.0.1:${port}`)).toBe(200);
    expect(await status(`localhost:${port}`)).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1:1', `127.0.0.1.evil:${port}`]) {
      expect(await status(host)).toBe(421);
    }
  });

  it('cannot send a form, and is told of no other origin that may read', async () => {
    const server = await openTestServer();
    const authorization = `Bearer ${server.service.token}`;
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const answer = await ask(server, { ...call, headers: { authorization, 'content-type': type }, body: 'a=1' });
      expect(answer.status).toBe(415);
    }
    const preflight = await ask(server, {
      method: 'OPTIONS',
      path: '/rpc/settings/get',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('can change nothing by a link or a picture (GET)', async () => {
    const server = await openTestServer();
    const authorization = `Bearer ${server.service.token}`;
    const data = encodeURIComponent(JSON.stringify({ json: { shopName: 'x' }, meta: [] }));
    const answer = await ask(server, { path: `/rpc/settings/update?data=${data}`, headers: { authorization } });
    expect(answer.status).toBe(405);
    expect((await server.door.settings.get()).shopName).toBe('');
  });
});

describe('What the web server says and takes', () => {
  it('sends the strict content policy with everything, also with a refusal', async () => {
    const server = await openTestServer();
    for (const path of ['/', '/rpc/settings/get', '/api/v1/', '/api/v1/openapi.json', '/nowhere']) {
      const { headers } = await ask(server, { path });
      expect(headers['content-security-policy']).toBe(
        "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data: blob:;font-src 'self';" +
          "connect-src 'self';frame-ancestors 'none';base-uri 'none';form-action 'self'",
      );
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  it('refuses what is larger than any call, and hangs up on headers without end', async () => {
    const server = await openTestServer();
    const headers = { ...json, authorization: `Bearer ${server.service.token}` };
    const huge = await ask(server, { ...call, headers, body: JSON.stringify({ json: 'x'.repeat(9_500_000) }) }).catch(
      (error: NodeJS.ErrnoException) => ({ status: error.code }),
    );
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(huge.status);
    expect((await ask(server, { path: '/', headers: { 'x-long': 'y'.repeat(20_000) } })).status).toBe(431);
    expect((await server.door.settings.get()).language).toBe('it');
  });

  it('keeps answering while many slow clients never finish their request', async () => {
    const server = await openTestServer();
    const { port } = new URL(server.service.app);
    const slow = Array.from({ length: 300 }, () => connect(Number(port), '127.0.0.1').on('error', () => undefined));
    for (const socket of slow) socket.write('POST /rpc/settings/get HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Le');
    try {
      const times: number[] = [];
      for (let i = 0; i < 20; i++) {
        const started = performance.now();
        await server.door.settings.get();
        times.push(performance.now() - started);
      }
      expect(times.sort((a, b) => a - b)[18]).toBeLessThan(500);
    } finally {
      for (const socket of slow) socket.destroy();
    }
  });

  it('never shows the screens’ session to the public pages, nor answers calls there', async () => {
    const server = await openTestServer();
    const cookie = cookieIn(await signIn(server));
    const answer = await fetch(`${server.service.public}/rpc/settings/get`, {
      method: 'POST',
      headers: { ...json, cookie, authorization: `Bearer ${server.service.token}` },
      body: '{}',
    });
    expect([answer.status >= 400, answer.status < 500]).toEqual([true, true]);
    expect(await answer.text()).not.toContain('timeZone');
  });
});
