import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import vue from '@vitejs/plugin-vue';

import { COMPILED } from './scripts/project.mjs';
import { LongestFirst } from './scripts/test-order.mjs';

const built = './scripts/ensure-built.mjs';

/** A journey needs a browser, a shop and a story-teller: more than four at once only wait for each other. */
const maxWorkers = Math.min(4, availableParallelism());
const together = { maxWorkers, sequence: { groupOrder: 0 } };

/** They measure time, so they come after all others and one file at a time. */
const measured = ['heavy-imports', 'one-owner', 'outside-slow-visitors', 'write-ahead-log'].map(
  (name) => `test/reliability/${name}.test.ts`,
);

/**
 * Six kinds of tests, each runnable alone with `npx vitest run --project NAME`: unit (the shop's own stories), screens
 * (what the window's pages think), shell (the built Electron main and the start scripts), reliability (kills, faults,
 * floods), journeys (end to end in a real browser) and measured (floods that must not be felt).
 */
export default defineConfig({
  test: {
    // What a passing test writes is of no interest; a failing one shows it.
    silent: 'passed-only',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...together,
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{renderer,main,reliability,journeys}/**', 'node_modules/**'],
          testTimeout: 20_000,
          // The shop keeps nothing between two openings but what it has worked out once, so the files of a worker share
          // its modules: a third of their time went into loading the same shop again.
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        plugins: [vue({ template: { compilerOptions: { hoistStatic: false } } })],
        test: {
          ...together,
          name: 'screens',
          environment: 'node',
          include: ['test/renderer/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...together,
          name: 'shell',
          environment: 'node',
          include: ['test/main/**/*.test.ts'],
          globalSetup: [built],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...together,
          name: 'reliability',
          environment: 'node',
          include: ['test/reliability/**/*.test.ts'],
          exclude: measured,
          // Shops that are killed and started again from their sources need not be compiled anew each time.
          env: { NODE_COMPILE_CACHE: COMPILED },
          globalSetup: [built],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...together,
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: [built, './test/journeys/stage/sample-shop.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'measured',
          environment: 'node',
          include: measured,
          globalSetup: [built],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
