import type { HubParts } from '../platform/hub-parts.ts';
import { readLeadRow, toLead } from './lead.store.ts';
import type { Lead } from './lead.ts';

/** A lead of this site; undefined where it has none of this id, or it was deleted. */
export async function readLead({ db }: Pick<HubParts, 'db'>, site: string, id: string): Promise<Lead | undefined> {
  const row = await readLeadRow(db, site, id);
  return row && !row.deletedAt ? toLead(row) : undefined;
}
