import type { Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { listUnfinished } from '../checks/list-unfinished.ts';
import { spotOf } from './spot-of.ts';

const ask: Condition = { attribute: 'page.path', is: 'contains', value: '…' };

test.each<[Condition, readonly number[]]>([
  [{ all: [ask] }, [0]],
  [{ any: [{ all: [] }, ask] }, [1]],
  [{ all: [{ not: ask }] }, [0, 0]],
  [{ all: [{ all: [] }, { not: { any: [{ not: ask }] } }] }, [1, 0, 0, 0]],
])('what is not finished in %j is found at %j', (tree, path) => {
  expect(listUnfinished(tree).map((each) => each.path)).toEqual([spotOf(tree, path)]);
});
