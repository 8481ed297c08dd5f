import { defineConfig } from 'vitest/config';
import vue from '@vitejs/plugin-vue';

const built = './scripts/ensure-built.mjs';

/**
 * Four kinds of tests, each runnable alone with `npx vitest run --project NAME`:
 * unit (the shop's own stories), shell (the built Electron main and the start scripts), reliability (kills, faults,
 * floods) and journeys (end to end in a real browser). Reliability and journeys come after the rest, one file at a
 * time: they measure time, and two browsers on a small machine wait for each other.
 */
export default defineConfig({
  test: {
    // What a passing test writes is of no interest; a failing one shows it.
    silent: 'passed-only',
    projects: [
      {
        plugins: [vue({ template: { compilerOptions: { hoistStatic: false } } })],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/main/**', 'test/reliability/**', 'test/journeys/**', 'node_modules/**'],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'shell',
          environment: 'node',
          include: ['test/main/**/*.test.ts'],
          globalSetup: [built],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'reliability',
          environment: 'node',
          include: ['test/reliability/**/*.test.ts'],
          globalSetup: [built],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: [built],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
