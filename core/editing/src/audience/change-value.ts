import type { Condition } from '@beckon/engine';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Compares with another value. Whether it fits, the parser says when the audience is set. */
export function changeValue(tree: Condition, path: ConditionPath, value: unknown): Condition {
  return replaceCondition(tree, path, (held) => ('attribute' in held ? { ...held, value } : held)) ?? tree;
}
