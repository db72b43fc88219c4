import type { AttributeName, Condition } from './condition.ts';

/** The names of all attributes a condition reads, as it writes them, each once, in the order of their first appearance. */
export function attributesOf(condition: Condition): readonly AttributeName[] {
  const names = new Set<AttributeName>();
  const collect = (part: Condition): void => {
    if ('all' in part) part.all.forEach(collect);
    else if ('any' in part) part.any.forEach(collect);
    else if ('not' in part) collect(part.not);
    else names.add(part.attribute);
  };
  collect(condition);
  return [...names];
}
