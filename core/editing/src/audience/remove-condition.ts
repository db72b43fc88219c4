import type { Condition } from '@beckon/engine';
import { everybody } from './everybody.ts';
import type { ConditionPath } from './path.ts';
import { replaceCondition } from './replace-condition.ts';

/** Takes the condition at a path away, with what held nothing else. Without any condition left the audience is everybody. */
export function removeCondition(tree: Condition, path: ConditionPath): Condition {
  return replaceCondition(tree, path, () => undefined) ?? everybody;
}
