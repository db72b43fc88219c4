import { conditionAt, moveCondition, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { expect, test } from 'vitest';
import { listMoves } from './list-moves.ts';

const ask = (value: string): Condition => ({ attribute: 'page.path', is: 'equals', value });
const [a, b, c, d] = ['/a', '/b', '/c', '/d'].map(ask) as [Condition, Condition, Condition, Condition];

const trees: readonly Condition[] = [
  { all: [a, b, c] },
  { all: [a, { any: [b, c] }, d] },
  { all: [{ not: { any: [a, b] } }, c, { not: d }] },
  { any: [{ all: [{ any: [a] }, b] }, c] },
  { all: [{ not: { not: { any: [a, b] } } }] },
];

function* listPaths(tree: Condition, path: ConditionPath = []): Generator<ConditionPath> {
  if (!conditionAt(tree, path)) return;
  yield path;
  for (let index = 0; conditionAt(tree, [...path, index]); index += 1) yield* listPaths(tree, [...path, index]);
}

test.each(trees.flatMap((tree) => [...listPaths(tree)].map((path) => [JSON.stringify(tree), path, tree] as const)))(
  'in %s what stands at %j lands where it is told to, and nothing is lost',
  (_, path, tree) => {
    for (const { to, lands } of listMoves(tree, path)) {
      const moved = moveCondition(tree, path, to);
      expect(conditionAt(moved, lands)).toEqual(conditionAt(tree, path));
      const leaves = (one: Condition) =>
        JSON.stringify(one)
          .match(/\/[a-d]/g)
          ?.sort();
      expect(leaves(moved)).toEqual(leaves(tree));
    }
  },
);

test.each<[ConditionPath, readonly string[]]>([
  [[0], ['down', 'into-below']],
  [[1], ['up', 'down']],
  [
    [1, 0],
    ['down', 'out'],
  ],
  [
    [1, 1],
    ['up', 'out'],
  ],
  [[2], ['up', 'into-above']],
  [[], []],
])('a condition at %j can go %j', (path, names) => {
  expect(listMoves({ all: [a, { any: [b, c] }, d] }, path).map(({ name }) => name)).toEqual(names);
});
