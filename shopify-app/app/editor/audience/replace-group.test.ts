import type { Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { replaceGroup } from './replace-group.ts';

const leaf: Condition = { attribute: 'page.path', is: 'equals', value: '/' };

test('a group is joined in the other way where it stands, and nothing else changes', () => {
  const tree: Condition = { all: [leaf, { not: { any: [leaf, leaf] } }] };
  expect(replaceGroup(tree, [1, 0], 'all', [leaf, leaf])).toEqual({ all: [leaf, { not: { all: [leaf, leaf] } }] });
  expect(replaceGroup(tree, [], 'any', tree.all)).toEqual({ any: tree.all });
});
