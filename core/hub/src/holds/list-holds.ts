import type { HubParts } from '../platform/hub-parts.ts';
import type { Hold } from './hold.ts';
import { listHoldRows } from './hold.store.ts';

/** The holds of a site, the newest first, those that have ended included. */
export function listHolds({ db, clock }: Pick<HubParts, 'db' | 'clock'>, site: string): Promise<readonly Hold[]> {
  return listHoldRows(db, site, new Date(clock.nowMs()));
}
