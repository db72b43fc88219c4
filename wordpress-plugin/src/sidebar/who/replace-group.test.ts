import type { Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { replaceGroup } from './replace-group.ts';

const a: Condition = { attribute: 'page.path', is: 'equals', value: '/a' };
const b: Condition = { attribute: 'page.path', is: 'equals', value: '/b' };

test.each<[string, Condition, number[], Condition]>([
  ['at the root', { all: [a, b] }, [], { any: [a, b] }],
  ['deep inside', { all: [a, { not: { all: [b] } }] }, [1, 0], { all: [a, { not: { any: [b] } }] }],
  ['of a question', { all: [a] }, [0], { all: [a] }],
  ['where there is nothing', { all: [a] }, [7], { all: [a] }],
])('joins the members of the group %s', (_, tree, path, expected) => {
  expect(replaceGroup(tree, path, 'any')).toEqual(expected);
});
