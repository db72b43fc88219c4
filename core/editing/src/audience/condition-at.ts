import type { Condition } from '@beckon/engine';
import { childrenOf } from './children-of.ts';
import type { ConditionPath } from './path.ts';

/** The condition at a path; undefined where the path leads nowhere. */
export function conditionAt(tree: Condition, path: ConditionPath): Condition | undefined {
  return path.reduce<Condition | undefined>((held, index) => held && childrenOf(held)[index], tree);
}
