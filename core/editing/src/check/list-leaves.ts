import type { Condition, Leaf } from '@beckon/engine';
import { childrenOf } from '../audience/children-of.ts';

/** Every question of a condition tree with its path within it. */
export function listLeaves(
  condition: Condition,
  path: string,
): readonly { readonly leaf: Leaf; readonly path: string }[] {
  if ('attribute' in condition) return [{ leaf: condition, path }];
  if ('not' in condition) return listLeaves(condition.not, `${path}.not`);
  const key = 'all' in condition ? 'all' : 'any';
  return childrenOf(condition).flatMap((member, index) => listLeaves(member, `${path}.${key}.${index}`));
}
