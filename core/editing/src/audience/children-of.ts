import type { Condition } from '@beckon/engine';

/** What a condition holds: the members of a group, the one inside a `not`, nothing in a question. */
export function childrenOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}
