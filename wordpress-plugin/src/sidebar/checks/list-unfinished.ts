import type { Condition } from '@beckon/engine';

/** What a fresh condition holds in the place of what is still to be written; see `newCondition` of @beckon/editing. */
const blank = '…';

export interface Unfinished {
  readonly attribute: string;
  /** As in a finding: `audience.all.0`. */
  readonly path: string;
}

/** Questions of an audience that were begun and not answered: nobody would fit them. */
export function listUnfinished(condition: Condition | undefined, path = 'audience'): readonly Unfinished[] {
  if (!condition) return [];
  if ('not' in condition) return listUnfinished(condition.not, `${path}.not`);
  if ('attribute' in condition) {
    const { value, attribute } = condition;
    const isBlank = value === blank || (Array.isArray(value) && (value.length === 0 || value.includes(blank)));
    return isBlank ? [{ attribute, path }] : [];
  }
  const [members, kind] = 'all' in condition ? [condition.all, 'all'] : [condition.any, 'any'];
  return members.flatMap((member, index) => listUnfinished(member, `${path}.${kind}.${index}`));
}
