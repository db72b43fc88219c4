import { expect, test } from 'vitest';
import { listRunTime } from './list-run-time.ts';

const lock = {
  lockfileVersion: '9.0',
  importers: {
    hub: {
      dependencies: { express: { version: '4.0.0' }, '@beckon/engine': { version: 'link:../engine' } },
      optionalDependencies: { fast: { version: '1.0.0(react@18.0.0)' } },
      devDependencies: { vitest: { version: '5.0.0' } },
    },
    admin: { dependencies: { alias: { version: 'real@2.0.0' } } },
  },
  packages: {},
  snapshots: {
    'express@4.0.0': { dependencies: { qs: '6.0.0' } },
    'qs@6.0.0': { dependencies: { express: '4.0.0' } },
    'fast@1.0.0(react@18.0.0)': { optionalDependencies: { 'fast-linux': '1.0.0' } },
    'fast-linux@1.0.0': {},
    'real@2.0.0': { dependencies: { deep: '1.0.0' } },
    'deep@1.0.0': {},
    'vitest@5.0.0': { dependencies: { chai: '1.0.0' } },
  },
};

test('everything below a package is listed, round a circle and by what is optional, and nothing that only builds it', () => {
  expect([...listRunTime(lock, ['hub'])].sort()).toEqual(['express', 'fast', 'fast-linux', 'qs']);
});

test('a package under another name brings what it leans on', () => {
  expect([...listRunTime(lock, ['admin'])].sort()).toEqual(['alias', 'deep']);
});
