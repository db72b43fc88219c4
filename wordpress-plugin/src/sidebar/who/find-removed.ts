import { conditionAt, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';

/**
 * What has to go with the condition at a path: the groups of which it is the only member. Left empty, an "any" would be
 * nobody.
 */
export function findRemoved(tree: Condition, path: ConditionPath): ConditionPath {
  const outer = path.slice(0, -1);
  const held = path.length === 0 ? undefined : conditionAt(tree, outer);
  if (!held || 'attribute' in held) return path;
  const members = 'all' in held ? held.all : 'any' in held ? held.any : [held.not];
  return members.length === 1 ? findRemoved(tree, outer) : path;
}
