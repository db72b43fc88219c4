import type { Condition } from '@beckon/engine';
import { judge, type JudgedFacts } from '@beckon/engine/targeting/judge';
import { operatorsByName } from '@beckon/engine/targeting/operators';

/** Whether the data of a page event meet a condition that reads them as `event.<key>`. Without a condition they do. */
export function matchesEvent(
  where: Condition | undefined,
  data: Readonly<Record<string, unknown>>,
  now: number,
): boolean {
  if (!where) return true;
  const facts: JudgedFacts = {
    attributes: { event: data },
    operators: operatorsByName,
    now,
    purposeOf: (name) => (name === 'event' ? 'necessary' : undefined),
    isWithheld: () => false,
  };
  return judge(where, facts, {}) === 'yes';
}
