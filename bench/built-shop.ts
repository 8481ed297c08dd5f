/** The built shop process and a bare program on the same file, as children of a bench. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { COMPILED, SHOP } from '../scripts/project.mjs';
import { shopFile } from '../src/core/database/index.ts';

export const count = 100_000;

/** Node, the file, one page: what no program in this language can undercut. */
const bareStart = `
  import SqliteDatabase from 'better-sqlite3';
  const sqlite = new SqliteDatabase(process.argv[1]);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  const rows = sqlite.prepare('select * from variant where archived_at is null order by base_price, id limit 50').all();
  console.log(JSON.stringify(rows));
  // Until the bench has looked at it.
  process.stdin.resume();
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('no output'));
    createInterface(child.stdout).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said anything`)));
  });
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : Promise.resolve();

/** Runs the bare program until its page is there; `ask` still finds it alive. */
export async function withBare<T>(folder: string, ask: (pid: number) => T): Promise<T> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', bareStart, shopFile(folder)], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await firstLine(child);
  const told = ask(child.pid as number);
  child.stdin?.end();
  await ended(child);
  return told;
}

/** Runs the shop process as long as `ask` asks it something. */
export async function withVetrina<T>(
  folder: string,
  ask: (read: (path: string) => Promise<unknown>, pid: number) => Promise<T>,
): Promise<T> {
  const serve = [SHOP, 'serve', '--data', folder, '--port', '0', '--public-port', '0', '--no-open', '--json'];
  const child = spawn(process.execPath, serve, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { app, api } = JSON.parse(await firstLine(child)) as { app: string; api: string };
    return await ask(async (path) => {
      const headers = { authorization: `Bearer ${api}` };
      const answer = await fetch(new URL(`/api/v1${path}`, app), { headers, signal: AbortSignal.timeout(30_000) });
      return answer.json();
    }, child.pid as number);
  } finally {
    child.kill('SIGTERM');
    await ended(child);
  }
}

/** The first page of the price list; refuses anything else. */
export async function firstPage(read: (path: string) => Promise<unknown>): Promise<void> {
  const page = (await read('/listings/grid?sort=price&limit=50')) as { items?: unknown[]; total?: number };
  if (page.items?.length !== 50 || page.total !== count) throw new Error('that is not a page of the price list');
}

/**
 * The first start after an import compares everything with everything and writes the price files: that is not a start.
 * It shows the list, too, like every start: what it ran is kept compiled for the next one.
 */
export function settle(folder: string): Promise<void> {
  return withVetrina(folder, async (read) => {
    await firstPage(read);
    for (let tries = 0; tries < 120; tries++) {
      const { onTheWay, delivered } = (await read('/listings/pulse')) as { onTheWay: number; delivered: number };
      if (onTheWay === 0 && delivered > 0) {
        // The day's comparison of everything, which is due in a file that had none yet.
        await setTimeout(15_000);
        return;
      }
      await setTimeout(500);
    }
    throw new Error('the price files were not written within a minute');
  });
}
