import type { Duration } from '@beckon/engine';
import type { Wording } from './summary-words.ts';

const units = [
  ['weeks', 'week'],
  ['days', 'day'],
  ['hours', 'hour'],
  ['minutes', 'minute'],
  ['seconds', 'second'],
] as const;

/** A length of time as it is said: "1 day, 12 hours". */
export function describeDuration(duration: Duration, wording: Wording): string {
  const parts = units.flatMap(([part, unit]) => {
    const count = duration[part];
    return count === undefined || count === 0 ? [] : [wording.length(unit, count)];
  });
  return parts.length > 0 ? parts.join(', ') : wording.length('second', 0);
}
