import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';

import { COMPILED, ensureBuilt, SHOP } from '../scripts/project.mjs';
import type { Door } from '../src/api/index.ts';
import { asCsv, dropFolder, makeGoods, newFolder } from './goods.ts';
import { type Bench, type Line, median, percentile } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pieceBytes = 1_000_000;

/** The built shop process, and what the system says of its memory. */
async function serve(folder: string) {
  const words = [SHOP, 'serve', '--data', folder, '--port', '0', '--public-port', '0', '--no-open', '--json'];
  const env = { ...process.env, NODE_COMPILE_CACHE: COMPILED };
  const child = spawn(process.execPath, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const first = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  const { app, api } = JSON.parse(first) as { app: string; api: string };
  const door: Door = createORPCClient(new RPCLink({ url: `${app}/rpc`, headers: { authorization: `Bearer ${api}` } }));
  const memory = (what: 'VmRSS' | 'VmHWM'): number => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0) / 1024);
  };
  return {
    door,
    memory,
    async stop(): Promise<void> {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function upload(door: Door, csv: string): Promise<string> {
  const bytes = Buffer.from(csv);
  const { uploadId } = await door.imports.begin({ name: 'listino.csv', bytes: bytes.length });
  for (let start = 0, index = 0; start < bytes.length; start += pieceBytes, index++) {
    const base64 = bytes.subarray(start, start + pieceBytes).toString('base64');
    await door.imports.piece({ uploadId, index, base64 });
  }
  return uploadId;
}

/** Asks for a page of the goods again and again, as a person at the till would, until told to stop. */
async function asking(door: Door, going: () => boolean): Promise<number[]> {
  const took: number[] = [];
  while (going()) {
    const start = performance.now();
    await door.catalog.list({ limit: 50 });
    took.push(performance.now() - start);
    await pause(20);
  }
  return took;
}

async function meanwhile(count: number): Promise<Line[]> {
  const folder = newFolder();
  const shop = await serve(folder);
  try {
    const { door, memory } = shop;
    let asked = 0;
    const atRest = median(await asking(door, () => asked++ < 60));
    const uploadId = await upload(door, asCsv(makeGoods(count)));
    let trying = true;
    const trial = asking(door, () => trying);
    await door.imports.preview({ uploadId });
    trying = false;
    const inTrial = await trial;
    let importing = true;
    const answers = asking(door, () => importing);
    const start = performance.now();
    await door.imports.apply({ uploadId });
    const took = performance.now() - start;
    importing = false;
    const during = await answers;
    console.log(
      `  ${count} goods came in in ${(took / 1000).toFixed(1)} s; answers at most ${Math.max(...during).toFixed(0)} ms,` +
        ` during the trial ${Math.max(...inTrial).toFixed(0)} ms; memory ${memory('VmRSS')} MB, at most ${memory('VmHWM')} MB`,
    );
    return [
      {
        what: `a page while ${count} goods are tried, p95`,
        floor: atRest,
        vetrina: percentile(inTrial, 0.95),
        atMost: 50,
      },
      {
        what: `a page while ${count} goods come in, p95`,
        floor: atRest,
        vetrina: percentile(during, 0.95),
        atMost: 50,
      },
    ];
  } finally {
    await shop.stop();
    dropFolder(folder);
  }
}

export const importMeanwhile: Bench = {
  name: 'import-meanwhile',
  about: 'A page of the goods asked over HTTP while a long list is tried and imported, against the same page at rest.',
  async run() {
    ensureBuilt();
    return [...(await meanwhile(10_000)), ...(await meanwhile(100_000))];
  },
};
