import { defineConfig } from 'vitest/config';
import { LongestFirst } from './core/tooling/src/longest-first.ts';

/** What is to come is waited for as long as a machine with much else to do may take; where it is there, nobody waits. */
const patience = { poll: { timeout: 15_000, interval: 25 } };

/**
 * Where work is judged, a scene of a crowded machine is played once more before it is called broken, and `npm test` names
 * it: a scene that needed this is a fault to mend. On one's own machine nothing is played twice.
 */
const retry = process.env['CI'] ? 1 : 0;

/**
 * Files share a process and the modules they import, scenes also a Chromium: begun anew for each, they took more time than the
 * tests of some. What a file changes in the process (a global, a clock, a variable of the environment) it puts back.
 */
const isolate = false;

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
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
          // Properties try hundreds of cases; on a busy machine five seconds are not enough. Some build what they try.
          expect: patience,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          isolate,
        },
      },
      {
        // On a real PostgreSQL, which is started once for all.
        test: {
          name: 'hub',
          include: ['core/hub/{src,test}/**/*.test.ts'],
          globalSetup: ['core/hub/test/start-database.ts'],
          expect: patience,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate,
        },
      },
      {
        // What is shipped for whoever runs a hub, in front of a real one: nginx, ModSecurity, Fail2ban, systemd.
        test: {
          name: 'recipes',
          include: ['core/hub/deploy/**/*.test.ts'],
          globalSetup: ['core/hub/test/start-database.ts'],
          expect: patience,
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
          expect: patience,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate,
        },
      },
      {
        test: {
          name: 'browser',
          retry,
          include: ['core/*/e2e/**/*.test.ts', 'extensions/*/e2e/**/*.test.ts', 'shopify-app/e2e/**/*.test.ts'],
          expect: patience,
          testTimeout: 60_000,
          // The first to come builds the tag, where it is not there.
          hookTimeout: 180_000,
          // A scene waits more than it works: two at a time keep two cores busy.
          maxWorkers: 2,
          isolate,
        },
      },
      {
        // Each file opens a WordPress of its own, and Chromium with it.
        test: {
          name: 'wordpress',
          retry,
          include: ['wordpress-plugin/tests/e2e/**/*.test.ts'],
          expect: patience,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          isolate,
        },
      },
    ],
  },
});
