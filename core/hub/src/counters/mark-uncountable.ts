import type { Tx } from '../platform/db.ts';
import { writeCountedFrom } from './counter.store.ts';

/**
 * Notes that events or orders of before a moment are gone: counting anew must leave the days they were in alone. A day of
 * the site's time zone may end fourteen hours before that of UTC does; the day after that one is whole again.
 */
export function markUncountable(tx: Tx, site: string, before: Date): Promise<void> {
  return writeCountedFrom(tx, site, new Date(before.getTime() + (14 + 24) * 3_600_000));
}
