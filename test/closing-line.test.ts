import { expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tally } from './closing-line.ts';

/** The little of a test file's report that is counted. */
const module = (states: string[], errors: { file?: number; suite?: number } = {}): TestModule =>
  ({
    errors: () => Array.from({ length: errors.file ?? 0 }),
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => Array.from({ length: errors.suite ?? 0 }) }],
    },
  }) as unknown as TestModule;

it('counts tests by how they ended', () => {
  const modules = [module(['passed', 'failed', 'skipped']), module(['passed'])];
  expect(tally(modules, 0)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

it('counts what fails outside the tests as failed', () => {
  expect(tally([module([], { file: 1 })], 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(tally([module(['passed'], { suite: 1 })], 0).failed).toBe(1);
  expect(tally([module(['passed'])], 1).failed).toBe(1);
});
