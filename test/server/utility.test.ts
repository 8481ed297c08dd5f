import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import type { FromShop, KeychainAsk, ToShop } from '../../src/api/shell.ts';
import { lockFolder } from '../../src/core/shop.ts';
import type { ParentPort, Port, PortEvent } from '../../src/server/parent-port.ts';
import { runUtility } from '../../src/server/utility.ts';
import { testFolder } from './open-test-server.ts';

/** Node's port with the manners of Electron's. */
function electronPort(port: NodePort): Port {
  return {
    on: (event, listener) =>
      void port.on(event, (data: unknown) => listener(event === 'message' ? { data } : undefined)),
    postMessage: (data) => port.postMessage(data),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** Main, as the shop process sees it. */
function standInMain() {
  let hear: (event?: PortEvent) => void = () => {};
  const said: FromShop[] = [];
  const parent: ParentPort = {
    on: (_event, listener) => void (hear = listener),
    postMessage: (message) => void said.push(message as FromShop),
  };
  return {
    parent,
    said,
    say: (message: ToShop, ports: readonly Port[] = []) => hear({ data: message, ports }),
    /** A keychain that knows no session but this one. */
    giveKeychain() {
      const { port1, port2 } = new MessageChannel();
      port2.on('message', ({ id, verb, value }: KeychainAsk) => {
        port2.postMessage({ id, ok: true, keeper: 'test', value: verb === 'encrypt' ? btoa(value) : atob(value) });
      });
      port2.unref();
      hear({ data: { kind: 'keychain' }, ports: [electronPort(port1)] });
    },
    openWindow(): Door {
      const { port1, port2 } = new MessageChannel();
      hear({ data: { kind: 'window' }, ports: [electronPort(port1)] });
      port2.start();
      return createORPCClient(new RPCLink({ port: port2 as unknown as MessagePort }));
    },
  };
}

describe('The shop process behind the window', () => {
  it('opens the shop, answers windows that came before and after, tells the language, and ends in order', async () => {
    const data = testFolder();
    const main = standInMain();
    const ended: number[] = [];
    const running = runUtility(main.parent, { data, env: {}, exit: (code) => void ended.push(code) });
    const early = main.openWindow();
    main.giveKeychain();
    await running;
    const pages = [expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/u)];
    expect(main.said).toEqual([{ kind: 'ready', language: 'it', pages }]);
    expect((await early.settings.get()).language).toBe('it');
    const late = main.openWindow();
    await late.settings.update({ language: 'en' });
    await expect.poll(() => main.said.at(-1)).toEqual({ kind: 'language', language: 'en' });
    const named = 'https://eventi.bottegaverdi.example';
    await late.settings.update({ publicAddress: `${named}/serate/` });
    await expect.poll(() => main.said.at(-1)).toEqual({ kind: 'pages', origins: [named, ...pages] });
    expect(() => lockFolder(data)).toThrow();

    main.say({ kind: 'stop' });
    await expect.poll(() => ended).toEqual([0]);
    expect(existsSync(join(data, 'door.json'))).toBe(false);
    lockFolder(data).release();
  });

  it('tells main the gateway of a practice shop, and that it went again', async () => {
    const data = testFolder();
    const main = standInMain();
    const running = runUtility(main.parent, { data, env: {}, exit: () => undefined });
    main.giveKeychain();
    await running;
    const window = main.openWindow();
    const { gateway } = await window.settings.openWorkspace({ name: 'practice' });
    await expect.poll(() => main.said).toContainEqual({ kind: 'gateway', origin: gateway });
    await main.openWindow().settings.openWorkspace({ name: 'real' });
    await expect.poll(() => main.said).toContainEqual({ kind: 'gateway', origin: null });
    main.say({ kind: 'stop' });
  });

  it('says in one finished sentence why it cannot open, and ends', async () => {
    const data = testFolder();
    const lock = lockFolder(data);
    const main = standInMain();
    const ended: number[] = [];
    const running = runUtility(main.parent, {
      data,
      env: { LANG: 'it_IT.UTF-8' },
      exit: (code) => void ended.push(code),
    });
    main.giveKeychain();
    await running;
    expect(main.said).toEqual([
      {
        kind: 'failed',
        code: 'shop-open-elsewhere',
        message: `Vetrina è già aperta su questa cartella (${data}). Chiudila, poi riprova.`,
      },
    ]);
    await expect.poll(() => ended).toEqual([1]);
    lock.release();
  });
});
