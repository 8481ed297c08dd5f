/** A shop process of its own on free ports and in a folder of its own, so that pictures never touch real data. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NODE, SHOP } from '../project.mjs';

/** A port that is free now, with the next one free too (the public pages stand there). */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    if ((await canListen(port)) && (await canListen(port + 1))) return port;
  }
}

const canListen = (/** @type {number} */ port) =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** @param {string} language */
export async function startShop(language) {
  const data = mkdtempSync(path.join(tmpdir(), 'vetrina-pictures-'));
  const port = await freePort();
  const child = spawn(NODE, [SHOP, 'serve', '--data', data, '--port', String(port), '--no-open', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, VETRINA_API_GATEWAY: '' },
  });
  const addresses = JSON.parse(await firstLine(child.stdout));

  /** @param {string} verb @param {string} where @param {unknown} [body] */
  async function call(verb, where, body) {
    const answer = await fetch(`${addresses.app}/api/v1${where}`, {
      method: verb,
      headers: { authorization: `Bearer ${addresses.api}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${verb} ${where}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  const shopLanguage = language === 'pseudo' ? 'it' : language;
  return {
    addresses,
    call,
    /** `sample`: the sample shop. `empty`: a real shop that is set up and has nothing. `new`: before the first run. */
    async prepare(/** @type {'sample' | 'empty' | 'new'} */ kind) {
      await call('POST', '/workspace', { name: kind === 'sample' ? 'sample' : 'real' });
      const done = kind === 'empty' ? { shopName: 'Bottega Verdi', town: 'Lecce' } : {};
      await call('PATCH', '/settings', { language: shopLanguage, welcomeDone: kind !== 'new', ...done });
      if (kind === 'sample') await settled(call);
    },
    async stop() {
      child.kill('SIGTERM');
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Waits until the practice channels have answered, so that the pictures show a shop at rest. */
async function settled(/** @type {(verb: string, where: string, body?: unknown) => Promise<any>} */ call) {
  for (let round = 0; round < 90; round += 1) {
    const { onTheWay, lastSentAt } = await call('GET', '/listings/pulse');
    if (onTheWay === 0 && lastSentAt !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await call('POST', '/metrics/refresh', {}).catch(() => undefined);
}

/** @param {import('node:stream').Readable} stream @returns {Promise<string>} */
const firstLine = (stream) =>
  new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (piece) => {
      text += piece;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    stream.once('end', () => reject(new Error('the shop ended before it was open')));
  });
