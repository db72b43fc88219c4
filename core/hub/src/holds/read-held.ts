import type { HubParts } from '../platform/hub-parts.ts';
import type { Held } from '../retention/retention-kind.ts';
import { readHeldRows } from './hold.store.ts';

/** What of a site must be left alone now: all of it, or what is known of some. */
export function readHeld({ db, clock }: Pick<HubParts, 'db' | 'clock'>, site: string): Promise<'all' | Held> {
  return readHeldRows(db, site, new Date(clock.nowMs()));
}
