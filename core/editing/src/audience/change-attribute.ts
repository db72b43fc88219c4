import type { AttributeName, Condition } from '@beckon/engine';
import type { AttributeShape } from './shape-of.ts';
import { newCondition } from './new-condition.ts';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Asks about another attribute; operator and value begin anew with what fits it. A group stays as it is. */
export function changeAttribute(
  tree: Condition,
  path: ConditionPath,
  attribute: AttributeName,
  shape?: AttributeShape,
): Condition {
  const fresh = newCondition(attribute, shape === undefined ? {} : { shape });
  return replaceCondition(tree, path, (held) => ('attribute' in held ? fresh : held)) ?? tree;
}
