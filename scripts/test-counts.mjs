/**
 * A Vitest reporter that writes how many tests passed, failed and were skipped to the file that VETRINA_TEST_COUNTS
 * names, as JSON. A file that fails before its first test, and an error outside every test, count as one failure each.
 */
import { writeFileSync } from 'node:fs';

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
  }
}
