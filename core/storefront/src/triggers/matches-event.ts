import type { Condition } from '@beckon/engine';
import { makeJudge, type AskedFacts } from '@beckon/engine/targeting/judge';
import { operatorsByName } from '@beckon/engine/targeting/operators';

/** Whether the data of a page event meet a condition that reads them as `event.<key>`. Without a condition they do. */
export function matchesEvent(
  where: Condition | undefined,
  data: Readonly<Record<string, unknown>>,
  now: number,
): boolean {
  if (!where) return true;
  const facts: AskedFacts = {
    attributes: { event: data },
    now,
    purposeOf: (name) => (name === 'event' ? 'necessary' : undefined),
    isWithheld: () => false,
  };
  return !!makeJudge(where, operatorsByName, new Map())(facts, {});
}
