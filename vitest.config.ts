import { defineConfig } from 'vitest/config';

/** Unit, storage, host and architecture tests; the browser ones belong to Playwright. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/envelope/**'],
    // The architecture test runs the linter as a program of its own, which is slow on a busy machine.
    testTimeout: 20_000,
  },
});
