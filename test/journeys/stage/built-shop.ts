/** The built shop process as a person starts it: a child of its own on free ports, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';

import type { Door } from '../../../src/api/index.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
export const SHOP = path.join(ROOT, 'out', 'main', 'shop.js');

/** First line of `serve --json`. */
interface Addresses {
  readonly app: string;
  readonly public: string;
  /** Signs one browser in, once. */
  readonly signIn: string;
  readonly api: string;
}

export interface BuiltShop {
  readonly addresses: Addresses;
  readonly data: string;
  /** The contract over HTTP, as the owner. */
  readonly door: Door;
  /** A further link that signs a browser in once. */
  invite(): Promise<string>;
  /** Connections of the process that left this machine, `HOST:PORT`. */
  outward(): string[];
  /** Ends the process; what it wrote stays. */
  end(): Promise<void>;
  stop(): Promise<void>;
}

export const doorAt = (app: string, token: string): Door =>
  createORPCClient(new RPCLink({ url: `${app}/rpc`, headers: { authorization: `Bearer ${token}` } }));

export interface Around {
  /** How long visitors of these journeys need for a form; they write faster than people. */
  readonly formSeconds?: number | undefined;
  /** Where the vendors of a real shop answer, instead of their own addresses. */
  readonly gateway?: string | undefined;
  /** A data folder that the shop begins with a copy of. */
  readonly copyOf?: string | null;
}

/**
 * What the person's surroundings are in a journey: an Italian computer, and nothing of the machine's own settings.
 */
export function surroundings(home: string, { formSeconds = 0, gateway }: Around = {}): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, DISPLAY, XAUTHORITY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env;
  const screen = { DISPLAY, XAUTHORITY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR };
  return {
    PATH,
    SystemRoot,
    ...screen,
    HOME: home,
    USERPROFILE: home,
    LANG: 'it_IT.UTF-8',
    TZ: 'Europe/Rome',
    VETRINA_FORM_SECONDS: String(formSeconds),
    ...(gateway === undefined ? {} : { VETRINA_API_GATEWAY: gateway }),
  };
}

export const temporaryFolder = (): string => mkdtempSync(path.join(tmpdir(), 'vetrina-journey-'));

export async function startBuiltShop(around: Around = {}): Promise<BuiltShop> {
  const home = temporaryFolder();
  const data = path.join(home, 'negozio');
  const outwardFile = path.join(home, 'outward.txt');
  if (around.copyOf) cpSync(around.copyOf, data, { recursive: true });
  const preload = pathToFileURL(path.join(import.meta.dirname, 'outward.ts')).href;
  const words = ['--import', preload, SHOP, 'serve', '--data', data, '--port', '0', '--public-port', '0'];
  const child = spawn(process.execPath, [...words, '--no-open', '--json'], {
    env: { ...surroundings(home, around), VETRINA_OUTWARD: outwardFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const addresses = JSON.parse(await firstLine(child)) as Addresses;
  return {
    addresses,
    data,
    door: doorAt(addresses.app, addresses.api),
    async invite() {
      const headers = { authorization: `Bearer ${addresses.api}`, 'content-type': 'application/json' };
      const answer = await fetch(`${addresses.app}/session/invitations`, { method: 'POST', headers, body: '{}' });
      const { token } = (await answer.json()) as { token: string };
      return `${addresses.app}/#signin=${token}`;
    },
    outward: () => (existsSync(outwardFile) ? readFileSync(outwardFile, 'utf8').trim().split('\n') : []),
    end: () => stopped(child),
    async stop() {
      await stopped(child);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    child.once('exit', (code) => reject(new Error(`the shop process ended with code ${code}: ${complaint}`)));
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve);
  });
}

/** Asks politely, as Ctrl-C does; a process that hangs is a fault of its own and is ended. */
function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
