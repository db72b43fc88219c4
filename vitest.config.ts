import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'core/{engine,events,editing,storefront,tooling,shopify-stand-in}/src/**/*.test.ts',
            'core/storefront/build/**/*.test.ts',
            'extensions/*/{src,test}/**/*.test.ts',
            'wordpress-plugin/src/**/*.test.{ts,tsx}',
          ],
          // Properties try hundreds of cases; on a busy machine five seconds are not enough.
          testTimeout: 30_000,
        },
      },
      {
        // On a real PostgreSQL, which is started once for all.
        test: {
          name: 'hub',
          include: ['core/hub/{src,test}/**/*.test.ts'],
          globalSetup: ['core/hub/test/start-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        // Real loaders and actions of the embedded admin, against the stand-in for Shopify.
        test: {
          name: 'shopify',
          include: ['shopify-app/app/**/*.test.{ts,tsx}'],
          globalSetup: ['core/hub/test/start-database.ts'],
          setupFiles: ['shopify-app/test/play-shopify.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['core/*/e2e/**/*.test.ts', 'extensions/*/e2e/**/*.test.ts', 'shopify-app/e2e/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        // Each file opens a WordPress of its own, and Chromium with it.
        test: {
          name: 'wordpress',
          include: ['wordpress-plugin/tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
