/** What is large and rarely used (tables, labels, barcodes) is not loaded by the start of the shop. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

import { dataFolder, serveShop } from './served-shop.ts';

const heavy = [
  'pdfkit',
  'fontkit',
  'bwip-js',
  'read-excel-file',
  'write-excel-file',
  'yauzl',
  'googleapis',
  'facebook-nodejs-business-sdk',
];

/** Notes every file that Node loads, in the main thread of the process. */
const noteLoaded = (into: string) => `
  import { appendFileSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(into)}, url + '\\n'); return next(url, context); } });
`;

/** The packages inside a loaded file: those of its source map where it is a bundle, else the one it belongs to. */
function packagesIn(url: string): string[] {
  if (!url.startsWith('file:')) return [];
  const path = fileURLToPath(url);
  const map = `${path}.map`;
  const sources = existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources : [path];
  return sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(source)?.[1] ?? []);
}

test('the start loads no library for tables, labels, barcodes or vendors', async () => {
  const folder = dataFolder();
  const [noted, hook] = [join(folder, 'loaded.txt'), join(folder, 'hook.mjs')];
  writeFileSync(hook, noteLoaded(noted));
  const before = process.env['NODE_OPTIONS'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
  });
  process.env['NODE_OPTIONS'] = `${before ?? ''} --import=${pathToFileURL(hook).href}`.trim();
  const shop = await serveShop(join(folder, 'shop'));
  await shop.door.listings.grid({});
  const loaded = new Set(readFileSync(noted, 'utf8').split('\n').flatMap(packagesIn));
  // It would see them: what the start does need is there.
  expect([...loaded]).toEqual(expect.arrayContaining(['better-sqlite3', 'kysely', 'zod']));
  expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
});
