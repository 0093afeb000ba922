import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // Vitest would leave one core to itself: on two cores half of the machine idled.
          maxWorkers: '100%',
          testTimeout: 90_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: 'tests/browser/global-setup.ts',
          // After the others, and never more than two: software WebGL takes every core there is, but pages also wait.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          // A machine that is busy elsewhere may starve a browser for half a minute; the report says what was tried twice.
          retry: 1,
          hookTimeout: 60_000,
          // Vitest's own second is no time for a worker on a busy machine.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
