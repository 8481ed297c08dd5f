import type { AnyContractRouter } from '@orpc/contract';
import { isContractProcedure } from '@orpc/contract';
import { describe, expect, it } from 'vitest';

import { contract } from '../../src/api/index.ts';
import { addGood, openTestServer, type TestServer } from './open-test-server.ts';

interface Answered {
  readonly status: number;
  readonly body: unknown;
}

async function ask({ service }: TestServer, path: string, token: string, init: RequestInit = {}): Promise<Answered> {
  const headers = { authorization: `Bearer ${token}`, ...(init.body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`${service.app}/api/v1${path}`, { ...init, headers });
  return { status: answer.status, body: await answer.json() };
}

const post = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

describe('REST for tills and scripts', () => {
  it('reads and changes prices with a token, words of the address taken as numbers', async () => {
    const server = await openTestServer();
    const variantId = await addGood(server.door, 'VINO-1', 1290);
    await addGood(server.door, 'VINO-2', 990);
    const { secret } = await server.door.settings.tokens.create({ name: 'cassa' });
    const list = await ask(server, '/variants?limit=1&search=prodotto', secret);
    expect(list).toMatchObject({ status: 200, body: { total: 2, items: [{ basePrice: 1290 }] } });
    const set = await ask(server, '/prices', secret, post({ variantId, amount: 1350 }));
    expect(set).toMatchObject({ status: 200, body: { changed: 1 } });
    expect(await ask(server, '/variants/by-sku/VINO-1', secret)).toMatchObject({ body: { basePrice: 1350 } });
    const undone = await ask(server, '/batches/undo', secret, { method: 'POST' });
    expect(undone).toMatchObject({ status: 200, body: { restored: 1 } });
    const [latest] = await server.door.pricing.history({ variantId, channelId: null });
    expect(latest).toMatchObject({ amount: 1290, actor: 'cassa' });
  });

  it('says an expected no with its code, and a wrong question with what is wrong', async () => {
    const server = await openTestServer();
    const variantId = await addGood(server.door, 'VINO-1', 1290);
    const { token } = server.service;
    const refused = await ask(server, '/prices', token, post({ variantId, amount: 1300, seen: 1 }));
    expect(refused).toMatchObject({ status: 422, body: { data: { code: 'price-changed-meanwhile' } } });
    expect(await ask(server, '/prices', token, post({ variantId, amount: -5 }))).toMatchObject({ status: 400 });
    expect((await ask(server, '/nothing', token)).status).toBe(404);
  });

  it('lets nobody in without a token, with a foreign one, or with one taken back', async () => {
    const server = await openTestServer();
    const { id, secret } = await server.door.settings.tokens.create({ name: 'cassa' });
    expect((await ask(server, '/settings', secret)).status).toBe(200);
    await server.door.settings.tokens.revoke({ id });
    for (const token of [secret, 'vetrina_wrong-wrong-wrong', '']) {
      expect(await ask(server, '/settings', token)).toEqual({ status: 401, body: { error: 'token-unknown' } });
    }
  });

  it('keeps the owner’s verbs for the owner: a token cannot make more tokens', async () => {
    const server = await openTestServer();
    const { secret } = await server.door.settings.tokens.create({ name: 'cassa' });
    const refused = await ask(server, '/tokens', secret, post({ name: 'another' }));
    expect(refused).toMatchObject({ status: 422, body: { data: { code: 'not-allowed' } } });
    expect((await ask(server, '/tokens', server.service.token, post({ name: 'another' }))).status).toBe(200);
  });
});

/** `GET /settings` for every verb of the contract. */
function routesOf(router: AnyContractRouter): string[] {
  if (isContractProcedure(router)) {
    const { method, path } = router['~orpc'].route;
    return [`${method} ${path}`];
  }
  return Object.values(router).flatMap((each) => routesOf(each as AnyContractRouter));
}

describe('The OpenAPI description', () => {
  it('holds every verb of the contract, each once, with unique ids and no loose ends', async () => {
    const server = await openTestServer();
    const document = (await (await fetch(`${server.service.app}/api/v1/openapi.json`)).json()) as {
      openapi: string;
      servers: unknown;
      security: unknown;
      paths: Record<
        string,
        Record<string, { operationId: string; responses: object; parameters?: { name: string }[] }>
      >;
    };
    const operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, operation })),
    );
    expect(operations.map(({ route }) => route).sort()).toEqual(routesOf(contract).sort());
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { route, operation } of operations) {
      const inPath = [...route.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      const named = (operation.parameters ?? []).map(({ name }) => name);
      expect(named).toEqual(expect.arrayContaining(inPath));
      expect(Object.keys(operation.responses)).toContain('200');
    }
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, path = '']) => path);
    for (const path of refs) {
      const target = path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
      expect(target, path).toBeDefined();
    }
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./u) as string,
      servers: [{ url: '/api/v1' }],
      security: [{ token: [] }],
    });
  });

  it('is a page to read that loads nothing from the network', async () => {
    const server = await openTestServer();
    const page = await (await fetch(`${server.service.app}/api/v1/`)).text();
    expect(page).toContain('<code>/api/v1/prices/bulk</code>');
    expect(page).not.toContain('<script');
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, address]) => address);
    expect(loaded.every((address) => address?.startsWith('/api/v1/'))).toBe(true);
  });
});
