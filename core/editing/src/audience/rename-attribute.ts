import type { AttributeName, Condition } from '@beckon/engine';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Asks the same about an attribute of another name, such as one of the site's own that was misspelt. */
export function renameAttribute(tree: Condition, path: ConditionPath, attribute: AttributeName): Condition {
  return replaceCondition(tree, path, (held) => ('attribute' in held ? { ...held, attribute } : held)) ?? tree;
}
