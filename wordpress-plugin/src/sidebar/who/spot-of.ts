import { conditionAt, type ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';

/** The path in the campaign of the condition at a path in the tree: `audience.all.0.not` for `[0, 0]`. */
export function spotOf(tree: Condition, path: ConditionPath): string {
  const parts = path.map((index, depth) => {
    const held = conditionAt(tree, path.slice(0, depth));
    if (held && 'not' in held) return 'not';
    return held && 'any' in held ? `any.${index}` : `all.${index}`;
  });
  return ['audience', ...parts].join('.');
}
