import type { Condition } from '@beckon/engine';
import { judge } from '@beckon/engine/targeting/judge';

/** Whether the data of a page event meet a condition that reads them as `event.<key>`. Without a condition they do. */
export function matchesEvent(
  where: Condition | undefined,
  data: Readonly<Record<string, unknown>>,
  now: number,
): boolean {
  if (!where) return true;
  const isEvent = (name: string): boolean => name === 'event';
  return (
    judge(where, {
      attributes: { event: data },
      now,
      purposeOf: (name) => (isEvent(name) ? 'necessary' : undefined),
      isWithheld: () => false,
    }) === 'yes'
  );
}
