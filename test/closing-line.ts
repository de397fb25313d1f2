import type { Reporter, TestModule } from 'vitest/node';

/** Tests of a run by how they ended. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts a run. A test file that cannot be loaded and an error outside every test count as
 * failed: a run in which anything went wrong never ends in “0 failed”.
 */
export function tally(modules: readonly TestModule[], strayErrors: number): Tally {
  const count: Tally = { passed: 0, failed: strayErrors, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') count[state]++;
      else count.skipped++;
    }
    const failedSuites = [...module.children.allSuites()].filter((suite) => suite.errors().length);
    count.failed += failedSuites.length + module.errors().length;
  }
  return count;
}

/** Ends the report of a run with one plain line that a program can read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed, skipped } = tally(modules, errors.length);
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    console.log(`${passed} passed, ${failed} failed${rest}`);
  }
}
