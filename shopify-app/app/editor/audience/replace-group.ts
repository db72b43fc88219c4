import { conditionAt, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';

/** The tree with a group's members joined in the other way. */
export function replaceGroup(
  tree: Condition,
  path: ConditionPath,
  kind: 'all' | 'any',
  members: readonly Condition[],
): Condition {
  const changed: Condition = kind === 'all' ? { all: members } : { any: members };
  const [index, ...rest] = path;
  if (index === undefined) return changed;
  const put = (child: Condition | undefined) => (child ? replaceGroup(child, rest, kind, members) : changed);
  if ('not' in tree) return { not: put(tree.not) };
  if ('all' in tree) return { all: tree.all.with(index, put(conditionAt(tree, [index]))) };
  if ('any' in tree) return { any: tree.any.with(index, put(conditionAt(tree, [index]))) };
  return tree;
}
