import type { Condition } from '@beckon/engine';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Whether upper and lower case matter to the question at a path. */
export function setExactCase(tree: Condition, path: ConditionPath, isExact: boolean): Condition {
  const changed = replaceCondition(tree, path, (held) => {
    if (!('attribute' in held)) return held;
    const { exactCase: _, ...rest } = held;
    return isExact ? { ...rest, exactCase: true } : rest;
  });
  return changed ?? tree;
}
