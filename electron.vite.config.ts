import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import { inAscii, leavesOutUnused, startFile } from './scripts/start-bundle.ts';
import { asScript, builtinsAsTheyAre } from './scripts/start-script.ts';
import { rendererPlugins } from './src/renderer/vite.ts';

const here = (path: string): string => resolve(import.meta.dirname, path);

/**
 * What stays outside the shop process's bundle: the database's native binary, and the vendors' SDKs, which are large
 * and only loaded with the first connector. Everything else goes into the file: a third of the start-up time.
 */
const outside = [
  'better-sqlite3',
  'googleapis',
  /^googleapis\//,
  'google-auth-library',
  'googleapis-common',
  'gaxios',
  'facebook-nodejs-business-sdk',
  // It carries a program of its own beside its code, and finds it only from its own place.
  'open',
];

const start = startFile();
/** What the start and the thread that reads files both need: left alone, the bundler lays them among all that only reads. */
const smallRules =
  /\/src\/core\/(?:spreadsheets\/(?:write-table|harmless)|imports\/(?:headings|own-list)|catalog\/[a-z-]+)\.ts$/u;

export default defineConfig({
  main: {
    plugins: [
      leavesOutUnused(),
      start.plugin,
      inAscii(),
      builtinsAsTheyAre(),
      asScript('start', '../compiled-code.js'),
    ],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: here('src/main/index.ts'),
          shop: here('src/server/index.ts'),
          // Runs the file of the start, which is a script, and keeps it compiled.
          'compiled-code': here('src/server/compiled-code.ts'),
          // A thread of its own that reads files; the shop process finds it beside itself.
          'reading-worker': here('src/core/imports/reading-worker.ts'),
          // A thread of its own that draws and prints; the shop process finds it beside itself.
          'press-worker': here('src/core/labels/press-worker.ts'),
          // A thread of its own that brings in the database's log; the shop process finds it beside itself.
          'log-worker': here('src/core/database/log-worker.ts'),
        },
        external: outside,
        // Reading and writing tables runs nothing by being imported: a start that only names them loads none of it.
        treeshake: {
          moduleSideEffects: [
            { test: /\/src\/core\/(?:spreadsheets|imports)\/(?!reading-worker)/u, sideEffects: false },
          ],
        },
        // The pieces of the contract (src/api/domains.ts) that the start itself needs lie in its file anyway.
        checks: { ineffectiveDynamicImport: false },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: {
            groups: [
              { name: 'start', test: start.holds, includeDependenciesRecursively: false },
              { name: 'start-and-threads', test: smallRules, includeDependenciesRecursively: false },
            ],
          },
          // Lines and names stay, for whoever reads a trace in the log.
          minify: { compress: true, mangle: false, codegen: { removeWhitespace: false } },
          comments: false,
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('src/preload/index.ts') },
        // A sandboxed preload is one CommonJS file that may require nothing but `electron`.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: here('src/renderer'),
    plugins: rendererPlugins(),
    // The thread that reads tickets is a module like everything else.
    worker: { format: 'es' },
    build: {
      outDir: here('out/renderer'),
      // A data: URL would be a second way into the page; every asset is a file of its own (fonts: font-src 'self').
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: here('src/renderer/index.html') } },
    },
  },
});
