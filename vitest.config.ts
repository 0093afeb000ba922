import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'], testTimeout: 30_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          // One browser at a time, and after the others: software WebGL takes every core there is.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          // A machine that is busy elsewhere may starve a browser for half a minute; the report says what was tried twice.
          retry: 1,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
