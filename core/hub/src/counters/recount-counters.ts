import type { HubParts } from '../platform/hub-parts.ts';
import { withCarryLock } from '../projector/with-carry-lock.ts';
import { recount } from './counter.store.ts';

/** Counts anew, from the events and orders that are there: one site, or all. Changes nothing where all is well. */
export async function recountCounters({ db }: Pick<HubParts, 'db'>, site?: string): Promise<void> {
  await withCarryLock(db, (tx) => recount(tx, site));
}
