import type { Duration } from '../targeting/duration.ts';
import { durationMs } from '../targeting/duration-ms.ts';

/**
 * The rest that is still running, from when until when; nothing where it never began or is over. A beginning in the
 * future counts as now: a clock set back opens nothing early. Times are epoch milliseconds.
 */
export function findRest(
  since: number | undefined,
  length: Duration,
  now: number,
): { readonly since: number; readonly until: number } | undefined {
  if (since === undefined) return undefined;
  const begun = Math.min(since, now);
  const until = begun + durationMs(length);
  return now >= until ? undefined : { since: begun, until };
}
