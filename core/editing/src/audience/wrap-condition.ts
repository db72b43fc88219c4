import type { Condition } from '@beckon/engine';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Puts the condition at a path into a group of its own, or under a `not`. */
export function wrapCondition(tree: Condition, path: ConditionPath, by: 'all' | 'any' | 'not'): Condition {
  const changed = replaceCondition(tree, path, (held) =>
    by === 'not' ? { not: held } : by === 'all' ? { all: [held] } : { any: [held] },
  );
  return changed ?? tree;
}
