import { defineConfig } from 'vitest/config';

const BROWSERS = ['chromium', 'firefox'] as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/speak.ts'],
          // Some compile the whole knowledge base, which a busy machine takes its time for.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      ...BROWSERS.map((browser) => ({
        test: {
          name: browser,
          include: ['tests/browser/**/*.test.ts'],
          provide: { browser },
          // One browser at a time: two of them on a small machine wait for each other.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A busy machine makes a browser miss a step now and then; what is broken fails again.
          retry: 2,
        },
      })),
    ],
  },
});
