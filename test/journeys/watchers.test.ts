/** What looks for faults in every journey sees them: each kind is committed here on purpose. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { temporaryFolder } from './stage/built-shop.ts';
import { launchBrowser } from './stage/chromium.ts';
import { observe } from './stage/observer.ts';
import { until } from './stage/until.ts';

const page = `<!doctype html>
  <meta http-equiv="content-security-policy" content="style-src 'none'">
  <style>p { color: red }</style>
  <img src="https://elsewhere.example/picture.png">
  <script>console.error('a complaint'); alert('a dialog'); throw new Error('a fault')</script>`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('errors, dialogs, policy reports and requests that leave the machine are seen', async () => {
  const context = await browser.newContext();
  const observer = await observe(context);
  await context.route('**/*', (route) => {
    const here = route.request().url().startsWith('http://127.0.0.1:1/');
    return here ? route.fulfill({ contentType: 'text/html', body: page }) : route.abort();
  });
  await (await context.newPage()).goto('http://127.0.0.1:1/');
  const seen: string[] = [];
  const kinds = [
    'content policy: style-src',
    'console error: a complaint',
    'dialog: a dialog',
    'page error: Error: a fault',
  ];
  const wanted = [...kinds, 'left the machine: GET https://elsewhere.example/picture.png'];
  await until(() => {
    seen.push(...observer.look());
    return wanted.every((start) => seen.some((line) => line.startsWith(start)));
  });
});

test('connections of the shop process that leave the machine are written down, others are not', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'outward.txt');
  const preload = pathToFileURL(path.join(import.meta.dirname, 'stage', 'outward.ts')).href;
  // 192.0.2.1 stands in documents and nowhere else; port 9 of this machine is not listened on.
  const script = `const net = require('node:net');
    for (const host of ['192.0.2.1', '127.0.0.1']) net.connect({ host, port: 9 }).on('error', () => {}).destroy();
    net.connect(443, '192.0.2.1').on('error', () => {}).destroy();`;
  execFileSync(process.execPath, ['--import', preload, '-e', script], {
    env: { ...process.env, VETRINA_OUTWARD: file },
  });
  expect(readFileSync(file, 'utf8')).toBe('192.0.2.1:9\n192.0.2.1:443\n');
  rmSync(folder, { recursive: true });
});
