import type { HubParts } from '../platform/hub-parts.ts';
import { writeDeleted } from './lead.store.ts';

/** Brings deleted leads back. @returns the ids of those that came back */
export async function undeleteLeads(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  return writeDeleted(db, site, ids, null);
}
