import type { Condition } from '@beckon/engine';
import { childrenOf } from './children-of.ts';
import type { ConditionPath } from './path.ts';

/**
 * The tree with the condition at a path replaced. Replacing by nothing takes it away, with a `not` around it and a group
 * that held nothing else: a `not` of nothing means nothing, and an empty group is nobody or everybody. Undefined where
 * nothing is left; the same tree where the path leads nowhere.
 */
export function replaceCondition(
  tree: Condition,
  path: ConditionPath,
  change: (condition: Condition) => Condition | undefined,
): Condition | undefined {
  const [index, ...rest] = path;
  if (index === undefined) return change(tree);
  const child = childrenOf(tree)[index];
  if (child === undefined) return tree;
  const changed = replaceCondition(child, rest, change);
  if (changed === child) return tree;
  if ('not' in tree) return changed && { not: changed };
  const members = childrenOf(tree);
  if (changed === undefined && members.length === 1) return undefined;
  const list = changed === undefined ? members.toSpliced(index, 1) : members.with(index, changed);
  return 'all' in tree ? { all: list } : { any: list };
}
