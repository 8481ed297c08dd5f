import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import { type Notice, noticeDomains } from '../../src/api/notices.ts';
import { answersWindows, type WindowPort } from '../../src/server/carriers/message-port.ts';
import { addGood, openTestServer, type TestServer } from './open-test-server.ts';

function windowOf({ owner }: TestServer): Door {
  const { port1, port2 } = new MessageChannel();
  answersWindows(owner.workspaces)(port1 as unknown as WindowPort);
  port2.start();
  onTestFinished(() => port2.close());
  return createORPCClient(new RPCLink({ port: port2 as unknown as MessagePort }));
}

/** What a call came to, in a form that two carriers can be compared by. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: await call };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return { code: error.code, status: error.status, defined: error.defined, data: error.data };
  }
}

describe('The window and the browser', () => {
  it('get the same answers to the same questions, refusals included', async () => {
    const server = await openTestServer();
    const variantId = await addGood(server.door, 'PANE-1', 350);
    const calls: ((door: Door) => Promise<unknown>)[] = [
      (door) => door.settings.get(),
      (door) => door.settings.workspace(),
      (door) => door.catalog.bySku({ sku: 'PANE-1' }),
      (door) => door.catalog.list({ search: 'prodotto' }),
      (door) => door.listings.grid({ sort: 'price', descending: true }),
      (door) => door.pricing.history({ variantId }),
      (door) => door.pricing.setPrice({ variantId, amount: 400, seen: 1 }),
      (door) => door.catalog.get({ id: 999_999 }),
      (door) => door.catalog.get({ id: -1 }),
      (door) => door.events.list(),
    ];
    const window = windowOf(server);
    for (const call of calls) {
      const overHttp = await outcome(call(server.door));
      expect(await outcome(call(window))).toEqual(overHttp);
    }
    expect(await outcome(calls[6]!(window))).toMatchObject({
      code: 'REFUSED',
      data: { code: 'price-changed-meanwhile' },
    });
    expect(await outcome(calls[8]!(window))).toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('hear of a change that the other one made, without asking again', async () => {
    const server = await openTestServer();
    const variantId = await addGood(server.door, 'PANE-1', 350);
    const window = windowOf(server);
    const heard: string[] = [];
    const follow = async (name: string, door: Door): Promise<void> => {
      const before = new Map<string, number>();
      for await (const { domain, sequence } of await door.notices.watch()) {
        if (domain === 'pricing' && before.has(domain)) {
          heard.push(`${name} ${sequence - (before.get(domain) ?? 0)}`);
          return;
        }
        before.set(domain, sequence);
        if (domain === 'pricing') started.push(name);
      }
    };
    const started: string[] = [];
    const both = Promise.all([follow('window', window), follow('browser', server.door)]);
    await expect.poll(() => started.length).toBeGreaterThanOrEqual(2);
    await window.pricing.setPrice({ variantId, amount: 420 });
    await both;
    expect(heard.sort()).toEqual(['browser 1', 'window 1']);
  });

  it('are told where every part of the shop stands, also those in which nothing has happened yet', async () => {
    const { door } = await openTestServer();
    const first: Notice[] = [];
    for await (const notice of await door.notices.watch()) if (first.push(notice) === noticeDomains.length) break;
    expect(first.map(({ domain }) => domain)).toEqual([...noticeDomains]);
    expect(first).toContainEqual({ domain: 'workspace', sequence: 0 });
  });

  it('see the same shop after another one was opened, through the doors they have', async () => {
    const server = await openTestServer();
    await addGood(server.door, 'PANE-1', 350);
    const window = windowOf(server);
    const heard: string[] = [];
    const line = await server.door.notices.watch();
    const listening = (async () => {
      for await (const { domain, sequence } of line) heard.push(`${domain} ${sequence}`);
    })();
    await window.settings.openWorkspace({ name: 'practice' });
    await listening;
    expect(heard.at(-1)).toBe('workspace 1');
    const now = await server.door.settings.workspace();
    expect([now.name, now.practice, (await window.settings.workspace()).name]).toEqual(['practice', true, 'practice']);
    expect((await window.catalog.bySku({ sku: 'PANE-1' })).basePrice).toBe(350);
  });
});
