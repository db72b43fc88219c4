import type { Condition } from '@beckon/engine';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Adds a condition to the group at a path, at its end or at an index. What is not a group becomes one: both must hold. */
export function addCondition(
  tree: Condition,
  path: ConditionPath,
  condition: Condition,
  index = Number.POSITIVE_INFINITY,
): Condition {
  const changed = replaceCondition(tree, path, (held) => {
    if ('all' in held) return { all: held.all.toSpliced(index, 0, condition) };
    if ('any' in held) return { any: held.any.toSpliced(index, 0, condition) };
    return { all: [held, condition] };
  });
  return changed ?? tree;
}
