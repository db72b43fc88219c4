import { conditionAt, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';

export type MoveName = 'up' | 'down' | 'into-above' | 'into-below' | 'out';

/** A way a condition can go: where `moveCondition` is to put it, and where it stands afterwards. */
export interface Move {
  readonly name: MoveName;
  readonly to: { readonly group: ConditionPath; readonly index: number };
  readonly lands: ConditionPath;
}

/** Where the condition at a path can go: past its neighbours, into them where they are groups, and out of its own group. */
export function listMoves(tree: Condition, path: ConditionPath): readonly Move[] {
  const index = path.at(-1);
  if (index === undefined) return [];
  const group = path.slice(0, -1);
  const count = sizeAt(tree, group);
  if (count === undefined) return [];
  const moves: Move[] = [];
  if (index > 0) moves.push({ name: 'up', to: { group, index: index - 1 }, lands: [...group, index - 1] });
  if (index < count - 1) moves.push({ name: 'down', to: { group, index: index + 2 }, lands: [...group, index + 1] });
  const above = findGroup(tree, [...group, index - 1]);
  if (above) {
    const end = sizeAt(tree, above) ?? 0;
    moves.push({ name: 'into-above', to: { group: above, index: end }, lands: [...above, end] });
  }
  const below = findGroup(tree, [...group, index + 1]);
  if (below)
    // What stands behind it moves up by one.
    moves.push({ name: 'into-below', to: { group: below, index: 0 }, lands: [...below.with(group.length, index), 0] });
  // A group that its last member left would be empty, and an empty "any" is nobody: such a group is taken apart instead.
  const outer = count > 1 ? findOuterGroup(tree, group) : undefined;
  if (outer) {
    const behind = (path[outer.length] ?? 0) + 1;
    moves.push({ name: 'out', to: { group: outer, index: behind }, lands: [...outer, behind] });
  }
  return moves;
}

/** How many members the group at a path has; undefined where there is none. */
function sizeAt(tree: Condition, path: ConditionPath): number | undefined {
  const held = conditionAt(tree, path);
  if (!held) return undefined;
  if ('all' in held) return held.all.length;
  return 'any' in held ? held.any.length : undefined;
}

/** The group at a path, or the one inside the `not` there. */
function findGroup(tree: Condition, path: ConditionPath): ConditionPath | undefined {
  const held = path.some((index) => index < 0) ? undefined : conditionAt(tree, path);
  if (!held) return undefined;
  if ('not' in held) return findGroup(tree, [...path, 0]);
  return 'attribute' in held ? undefined : path;
}

/** The group around the one at a path; a `not` in between is passed. */
function findOuterGroup(tree: Condition, path: ConditionPath): ConditionPath | undefined {
  for (let outer = path.slice(0, -1), at = path; at.length > 0; at = outer, outer = outer.slice(0, -1))
    if (sizeAt(tree, outer) !== undefined) return outer;
  return undefined;
}
