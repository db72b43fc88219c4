import type { Frequency } from '../campaign/frequency.ts';
import type { Objection } from '../decide/rule.ts';
import { findRest } from './find-rest.ts';

/** Whether a display, closing or converting still keeps a campaign quiet. Times are epoch milliseconds. */
export function findQuiet(
  cap: 'rest' | 'closed' | 'converted',
  rule: Frequency['afterClose'],
  since: number | undefined,
  now: number,
): Objection {
  if (since === undefined || rule === 'nothing') return undefined;
  const rest = rule === 'never' ? { since: Math.min(since, now) } : findRest(since, rule.quiet, now);
  return rest && { kind: 'frequency', cap, ...rest };
}
