/**
 * A Vitest reporter that writes how many tests passed, failed and were skipped to the file that VETRINA_TEST_COUNTS
 * names, as JSON. A file that fails before its first test, and an error outside every test, count as one failure each.
 * It says what took longest: a run of many minutes grows by files that nobody looked at.
 */
import { writeFileSync } from 'node:fs';

const slowestShown = 12;
const seconds = (/** @type {number} */ milliseconds) => `${Math.round(milliseconds / 1000)} s`;

export default class TestCounts {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'failed') failedHere += 1;
        else counts.skipped += 1;
      }
      if (failedHere === 0 && module.state() === 'failed') failedHere = 1;
      counts.failed += failedHere;
    }
    const file = process.env.VETRINA_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
    if (modules.length > slowestShown) this.#saySlowest(modules);
  }

  /** @param {ReadonlyArray<import('vitest/node').TestModule>} modules */
  #saySlowest(modules) {
    const files = modules
      .map((module) => {
        const { collectDuration, duration } = module.diagnostic();
        return { project: module.project.name, name: module.relativeModuleId, took: collectDuration + duration };
      })
      .toSorted((one, other) => other.took - one.took);
    /** @type {Record<string, number>} */
    const sums = {};
    for (const { project, took } of files) sums[project] = (sums[project] ?? 0) + took;
    const all = Object.entries(sums).map(([project, took]) => `${project} ${seconds(took)}`);
    const slowest = files.slice(0, slowestShown).map(({ name, took }) => `  ${seconds(took).padStart(6)}  ${name}`);
    console.log(['', `Time in files: ${all.join(', ')}. Longest:`, ...slowest, ''].join('\n'));
  }
}
