/** The built shop process as a real process of its own, that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterAll } from 'vitest';

import type { Door } from '../../src/api/index.ts';

const project = resolve(import.meta.dirname, '../..');
export const shopFile = join(project, 'out/main/shop.js');
/** The Node that the shop process is made for; the one that runs the tests may be another. */
export const node = join(project, 'node_modules/node/bin/node');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vetrina-reliability-'));
  folders.push(folder);
  return folder;
}

/** English, so that sentences can be compared, and nothing else of this machine's Vetrina. */
const environment = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LANG: 'en_GB.UTF-8',
  ...extra,
});

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly told: string;
}

export function start(words: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(node, [shopFile, ...words], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let [out, told] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => (told += piece));
  return new Promise((done) => child.once('close', (code, signal) => done({ code, signal, out, told })));
}

export const run = (...words: string[]): Promise<Ended> => ended(start(words));

export interface ServingChild {
  readonly addresses: { readonly app: string; readonly public: string; readonly signIn: string; readonly api: string };
  readonly door: Door;
  readonly child: ChildProcess;
  /** The system takes it, without a word. */
  kill(): Promise<Ended>;
  /** Told to end, as Ctrl-C does. */
  stop(): Promise<Ended>;
}

/** `vetrina serve --json` until its first line says where it answers. */
export async function serve(data: string, env: NodeJS.ProcessEnv = {}): Promise<ServingChild> {
  const child = start(['serve', '--json', '--no-open', '--port', '0', '--public-port', '0', '--data', data], env);
  const gone = ended(child);
  const line = await Promise.race([firstLine(child), gone]);
  if (typeof line !== 'string' || !line.includes('"signIn"')) {
    const { code, out, told } = await gone;
    throw new Error(`serve ended with ${code}: ${out}${told}`);
  }
  const addresses = JSON.parse(line) as ServingChild['addresses'];
  const link = new RPCLink({ url: `${addresses.app}/rpc`, headers: { authorization: `Bearer ${addresses.api}` } });
  const end = (signal: NodeJS.Signals) => (): Promise<Ended> => {
    child.kill(signal);
    return gone;
  };
  return { addresses, door: createORPCClient(link), child, kill: end('SIGKILL'), stop: end('SIGTERM') };
}

function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (piece: Buffer | string) => {
      text += String(piece);
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
    });
  });
}

/** The same chances every time (mulberry32): a failure can be met again. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
