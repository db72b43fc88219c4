import type { Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { findRemoved } from './find-removed.ts';

const a: Condition = { attribute: 'page.path', is: 'equals', value: '/a' };

test.each<[Condition, readonly number[], readonly number[]]>([
  [{ all: [a, a] }, [1], [1]],
  [{ all: [a, { any: [a] }] }, [1, 0], [1]],
  [{ all: [a, { not: { any: [a] } }] }, [1, 0, 0], [1]],
  [{ all: [a, { any: [a, a] }] }, [1, 0], [1, 0]],
  [{ all: [a] }, [0], []],
  [{ all: [{ any: [{ not: a }] }] }, [0, 0], []],
])('of %j at %j there goes what is at %j', (tree, path, gone) => {
  expect(findRemoved(tree, path)).toEqual(gone);
});
