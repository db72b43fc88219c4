import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['core/*/src/**/*.test.ts', 'core/storefront/build/**/*.test.ts'] },
      },
      {
        test: {
          name: 'browser',
          include: ['core/*/e2e/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
