import type { HubParts } from '../platform/hub-parts.ts';
import { writeDeleted } from './lead.store.ts';

/** Takes leads out of every list; they can come back for a week (`undeleteLeads`). @returns the ids of those that were there */
export async function deleteLeads(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  return writeDeleted(db, site, ids, new Date(clock.nowMs()));
}
