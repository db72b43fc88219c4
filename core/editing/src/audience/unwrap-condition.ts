import type { Condition } from '@beckon/engine';
import { childrenOf } from './children-of.ts';
import { conditionAt } from './condition-at.ts';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/**
 * Takes the group or `not` at a path away and leaves what it held in its place. Several members can only be left where
 * a group receives them; elsewhere, and for a question, the tree stays as it is.
 */
export function unwrapCondition(tree: Condition, path: ConditionPath): Condition {
  const held = conditionAt(tree, path);
  if (held === undefined || 'attribute' in held) return tree;
  const members = childrenOf(held);
  const [only] = members;
  if (members.length === 1 && only !== undefined) return replaceCondition(tree, path, () => only) ?? tree;
  const index = path.at(-1);
  if (index === undefined) return tree;
  const changed = replaceCondition(tree, path.slice(0, -1), (parent) => {
    if ('all' in parent) return { all: parent.all.toSpliced(index, 1, ...members) };
    return 'any' in parent ? { any: parent.any.toSpliced(index, 1, ...members) } : parent;
  });
  return changed ?? tree;
}
