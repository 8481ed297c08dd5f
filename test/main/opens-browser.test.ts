import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

const built = join(import.meta.dirname, '..', '..', 'out', 'main');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vetrina-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// The system's opener is a program: on Linux it can be told which browser to take, and is watched doing so.
test.skipIf(process.platform !== 'linux')(
  'the built shop opens the browser with its sign-in link, and ends when told',
  async () => {
    const opened = join(folder, 'opened.txt');
    const browser = join(folder, 'browser');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
    const words = ['serve', '--data', join(folder, 'data'), '--port', '0', '--public-port', '0'];
    const shop = spawn(process.execPath, [join(built, 'shop.js'), ...words], {
      env: { ...process.env, BROWSER: browser },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => shop.once('exit', resolve));
    for (let tries = 0; tries < 200 && !existsSync(opened); tries++) await wait(50);
    await wait(100);
    shop.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readFileSync(opened, 'utf8').trim()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#signin=[\w-]+$/u);
  },
);

test('every piece of the built shop process can be read', () => {
  const pieces = ['shop.js', ...readdirSync(join(built, 'chunks')).map((name) => join('chunks', name))];
  const broken = pieces
    .filter((name) => name.endsWith('.js'))
    .filter((name) => spawnSync(process.execPath, ['--check', join(built, name)]).status !== 0);
  expect(broken).toEqual([]);
});
