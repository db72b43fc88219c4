import { conditionAt, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';

/** The tree with the members of the group at a path joined in the other way; as it was where there is no group. */
export function replaceGroup(tree: Condition, path: ConditionPath, kind: 'all' | 'any'): Condition {
  const [index, ...rest] = path;
  if (index === undefined) {
    if (!('all' in tree) && !('any' in tree)) return tree;
    const members = 'all' in tree ? tree.all : tree.any;
    return kind === 'all' ? { all: members } : { any: members };
  }
  const child = conditionAt(tree, [index]);
  if (!child) return tree;
  const changed = replaceGroup(child, rest, kind);
  if ('not' in tree) return { not: changed };
  if ('all' in tree) return { all: tree.all.with(index, changed) };
  return 'any' in tree ? { any: tree.any.with(index, changed) } : tree;
}
