import type { Condition } from '@beckon/engine';
import { addCondition } from './add-condition.ts';
import { conditionAt } from './condition-at.ts';
import type { ConditionPath } from './path.ts';
import { removeCondition } from './remove-condition.ts';

/**
 * Moves a condition into a group, before the member that now stands at `index`. Into itself, or into what is no group,
 * it does not move.
 */
export function moveCondition(
  tree: Condition,
  from: ConditionPath,
  to: { readonly group: ConditionPath; readonly index: number },
): Condition {
  const moved = conditionAt(tree, from);
  const group = conditionAt(tree, to.group);
  const isGroup = group !== undefined && ('all' in group || 'any' in group);
  if (moved === undefined || !isGroup || from.length === 0 || startsWith(to.group, from)) return tree;
  const added = addCondition(tree, to.group, moved, to.index);
  return removeCondition(added, shiftPath(from, to));
}

const startsWith = (path: ConditionPath, start: ConditionPath): boolean =>
  start.every((index, depth) => path[depth] === index);

/** Where a condition stands after another was put before it. */
function shiftPath(path: ConditionPath, { group, index }: { group: ConditionPath; index: number }): ConditionPath {
  const passing = path[group.length];
  const isShifted = passing !== undefined && startsWith(path, group) && passing >= index;
  return isShifted ? path.with(group.length, passing + 1) : path;
}
