/** The built shop process as a child, as `vetrina serve` starts it: killed without warning and started again on its folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { onTestFinished } from 'vitest';

import type { Door } from '../../src/api/index.ts';
import type { Addresses } from '../../src/server/serve.ts';

/** What `npx vetrina` runs; the project's global setup has built it. */
export const builtShop = resolve(import.meta.dirname, '../../out/main/shop.js');

export interface ServedShop {
  readonly root: string;
  readonly pid: number;
  readonly app: string;
  readonly publicPort: number;
  /** Bearer token of this run. */
  readonly token: string;
  /** The contract over HTTP with this run's token. */
  readonly door: Door;
  /** `kill -9`: no farewell, no flush. Answers when the process is gone. */
  kill(): Promise<void>;
}

export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-reliability-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts on any free ports, or on those that a shop before it had. */
export async function serveShop(root: string, before?: ServedShop): Promise<ServedShop> {
  const port = before === undefined ? '0' : new URL(before.app).port;
  const publicPort = String(before?.publicPort ?? 0);
  const words = ['serve', '--data', root, '--port', port, '--public-port', publicPort, '--no-open', '--json'];
  const { VETRINA_API_GATEWAY: _gateway, VETRINA_HOST: _host, ...env } = process.env;
  const child = spawn(process.execPath, [builtShop, ...words], {
    // Its visitors are machines: they need not wait as people do.
    env: { ...env, VETRINA_FORM_SECONDS: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(kill);
  const addresses = await firstLine(child);
  const link = new RPCLink({ url: `${addresses.app}/rpc`, headers: { authorization: `Bearer ${addresses.api}` } });
  return {
    root,
    pid: child.pid as number,
    app: addresses.app,
    publicPort: Number(new URL(addresses.public).port),
    token: addresses.api,
    door: createORPCClient(link),
    kill,
  };
}

async function firstLine(child: ChildProcess): Promise<Addresses> {
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => void (said += piece.toString()));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const ended = once(child, 'exit').then(() => null);
  const line = await Promise.race([once(lines, 'line') as Promise<[string]>, ended]);
  if (line === null) throw new Error(`the shop did not start: ${said}`);
  return JSON.parse(line[0]) as Addresses;
}
