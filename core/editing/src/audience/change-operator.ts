import type { Condition } from '@beckon/engine';
import { operatorCatalog } from '@beckon/engine/targeting/operator-catalog';
import type { AttributeShape } from './shape-of.ts';
import { newCondition } from './new-condition.ts';
import type { KnownOperator } from './operator-words.ts';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Compares in another way. The value stays where the new operator wants the same kind; else it begins anew. */
export function changeOperator(
  tree: Condition,
  path: ConditionPath,
  operator: KnownOperator,
  shape?: AttributeShape,
): Condition {
  const changed = replaceCondition(tree, path, (held) => {
    if (!('attribute' in held)) return held;
    const keepsValue =
      Object.hasOwn(operatorCatalog, held.is) &&
      operatorCatalog[held.is as KnownOperator].value === operatorCatalog[operator].value;
    if (keepsValue) return { ...held, is: operator };
    return newCondition(held.attribute, { operator, ...(shape && { shape }) });
  });
  return changed ?? tree;
}
