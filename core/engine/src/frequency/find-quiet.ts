import type { Frequency } from '../campaign/frequency.ts';
import type { Reason } from '../reason.ts';
import { durationMs } from '../targeting/duration-ms.ts';

/** Whether closing or converting still keeps a campaign quiet. Times are epoch milliseconds. */
export function findQuiet(
  cap: 'closed' | 'converted',
  rule: Frequency['afterClose'],
  since: number | undefined,
  now: number,
): Reason | undefined {
  if (since === undefined || rule === 'nothing') return undefined;
  if (rule === 'never') return { kind: 'frequency', cap, since };
  const until = since + durationMs(rule.quiet);
  return now < until ? { kind: 'frequency', cap, since, until } : undefined;
}
