/**
 * What the start of the shop loads, up to the first list: one file, no library that the list does not need, and of the
 * contract only the pieces that it asks (docs/decisions/0260).
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
  '@fastify/static',
  '@fastify/rate-limit',
  '@fastify/formbody',
  '@fastify/ajv-compiler',
  'ajv',
  'light-my-request',
  'uqr',
];

/** What a file owes is settled with its first start. */
const settled = 'core/database/migrations/index.ts';

/** What the other verbs of the command line say. */
const otherWords = /^server\/cli\/words\.\w+\.ts$/u;

/** Pieces of the contract whose checks the first list does not ask. Import such a file with `await import()` where it is used. */
const laterPieces = [
  'settings',
  'catalog',
  'channels',
  'notices',
  'campaigns',
  'leads',
  'reviews',
  'bulk',
  'customers',
  'events',
  'imports',
  'labels',
  'metrics',
  'parity',
  'presence',
  'pricing',
  'promotions',
  'schedules',
];
/** Files of the build, not of packages; each costs a look-up, a read and a link. */
const mostFiles = 30;
const mostBytes = 3_000_000;

/** Notes every file that Node loads, in the main thread of the process. */
const noteLoaded = (into: string) => `
  import { appendFileSync } from 'node:fs';
  import { registerHooks } from 'node:module';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(into)}, url + '\\n'); return next(url, context); } });
`;

interface Loaded {
  readonly packages: ReadonlySet<string>;
  /** Files of `src/`. */
  readonly sources: ReadonlySet<string>;
  readonly files: readonly string[];
}

/** What is inside the loaded files: by their source map where they are bundles, else themselves. */
function inside(urls: readonly string[]): Loaded {
  const modules = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
  // A module that runs a script loads that too (scripts/start-script.ts).
  const scripts = modules.map((path) => path.replace(/\.js$/u, '.script.js')).filter((path) => existsSync(path));
  const files = [...modules, ...scripts.filter((path) => !modules.includes(path))];
  const sources = files.flatMap((path) => {
    const map = `${path}.map`;
    return existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources : [path];
  });
  const named = (pattern: RegExp) => new Set(sources.flatMap((source) => pattern.exec(source)?.[1] ?? []));
  return {
    packages: named(/.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u),
    sources: named(/^(?!.*node_modules).*\/src\/(.+)$/u),
    files: files.filter((path) => path.includes(join('out', 'main'))),
  };
}

/** By a start of a shop that has been open before. */
async function loadedBy(ask: (shop: Awaited<ReturnType<typeof serveShop>>) => Promise<unknown>): Promise<Loaded> {
  const folder = dataFolder();
  const [noted, hook] = [join(folder, 'loaded.txt'), join(folder, 'hook.mjs')];
  writeFileSync(hook, noteLoaded(noted));
  await (await serveShop(join(folder, 'shop'))).kill();
  const before = process.env['NODE_OPTIONS'];
  onTestFinished(() => {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
  });
  process.env['NODE_OPTIONS'] = `${before ?? ''} --import=${pathToFileURL(hook).href}`.trim();
  await ask(await serveShop(join(folder, 'shop')));
  return inside(readFileSync(noted, 'utf8').split('\n'));
}

test('the start up to the first list loads one file and nothing that the list does not need', async () => {
  const { packages, sources, files } = await loadedBy((shop) => shop.door.listings.grid({}));
  // It would see them: what the start does need is there.
  expect([...packages]).toEqual(expect.arrayContaining(['better-sqlite3', 'kysely', 'zod', 'fastify']));
  expect([...sources]).toEqual(expect.arrayContaining(['core/shop.ts', 'api/listings.ts', 'server/http/rpc.ts']));
  expect(heavy.filter((name) => packages.has(name))).toEqual([]);
  expect([...sources]).not.toContain(settled);
  expect([...sources].filter((name) => otherWords.test(name))).toEqual([]);
  expect(laterPieces.filter((name) => sources.has(`api/${name}.ts`))).toEqual([]);
  expect(files.length).toBeLessThan(mostFiles);
  expect(files.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(mostBytes);
  // One accent would make the file twice as large in memory.
  expect(files.filter((path) => /[^\0-\x7F]/u.test(readFileSync(path, 'utf8')))).toEqual([]);
});
