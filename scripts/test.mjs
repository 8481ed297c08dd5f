/**
 * `npm test`: installs what is missing, builds, runs every test (also the journeys in a real browser), and ends with
 * one plain line, `N passed, N failed` (`, N skipped`). `-- --checks` proves types, lint and formatting first, each
 * counted like a test (that is what CI runs); `-- FILTER` runs the test files whose path contains it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { NODE, ROOT, ensureBuilt, ensureInstalled, run, runBeside, toolEnvironment } from './project.mjs';

const COUNTS = path.join(ROOT, 'node_modules', '.cache', 'vetrina', `test-counts-${process.pid}.json`);
const tool = (/** @type {string} */ file) => path.join(ROOT, 'node_modules', file);

const CHECKS = [
  { name: 'types', args: [tool('vue-tsc/bin/vue-tsc.js'), '--noEmit'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { name: 'formatting', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
];

const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs one step; says its name only when it fails. */
async function step(/** @type {string} */ name, /** @type {() => boolean | Promise<boolean>} */ passes) {
  let passed = false;
  try {
    passed = await passes();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  if (!passed) console.error(`✗ ${name}`);
  return passed;
}

/** Counts of the whole Vitest run; a run that wrote none (it crashed) counts as one failure. */
function runTests(/** @type {string[]} */ filters) {
  mkdirSync(path.dirname(COUNTS), { recursive: true });
  rmSync(COUNTS, { force: true });
  const reporters = ['--reporter=default', `--reporter=${path.join(ROOT, 'scripts', 'test-counts.mjs')}`];
  const code = run(NODE, [tool('vitest/vitest.mjs'), 'run', ...reporters, ...filters], {
    env: { ...toolEnvironment(), VETRINA_TEST_COUNTS: COUNTS },
  });
  const found = existsSync(COUNTS) ? JSON.parse(readFileSync(COUNTS, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(COUNTS, { force: true });
  if (code !== 0 && found.failed === 0) found.failed = 1;
  return found;
}

const args = process.argv.slice(2);
const filters = args.filter((argument) => argument !== '--checks');

const ready =
  (await step('install', () => (ensureInstalled(), true))) && (await step('build', () => (ensureBuilt(), true)));
if (!ready) counts.failed += 1;
if (ready && args.includes('--checks')) {
  const checks = CHECKS.map(({ name, args }) => step(name, async () => (await runBeside(NODE, args)) === 0));
  for (const passed of await Promise.all(checks)) counts[passed ? 'passed' : 'failed'] += 1;
}
if (ready) {
  const found = runTests(filters);
  counts.passed += found.passed;
  counts.failed += found.failed;
  counts.skipped += found.skipped;
}

const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
