import { defineConfig } from 'vitest/config';

/** What core and the contract are asked: without a clock, a network or a page, and nothing is kept. */
const PURE = 'tests/{core,contract}/**/*.test.ts';

/** Unit, storage, host and architecture tests; the browser ones belong to Playwright. */
export default defineConfig({
  oxc: { jsx: { importSource: '#ui' } },
  test: {
    environment: 'node',
    // One core would be left to the person at the machine, which of two is half of it.
    maxWorkers: '100%',
    // The architecture test runs the linter as a program of its own, which is slow on a busy machine.
    testTimeout: 20_000,
    projects: [
      // A process for each file, with every module read again, took longer than the tests in them.
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [PURE, 'tests/e2e/**', 'tests/envelope/**'],
        },
      },
    ],
  },
});
