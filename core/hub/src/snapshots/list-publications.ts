import type { HubParts } from '../platform/hub-parts.ts';
import type { Publication } from './publication.ts';
import { listPublicationRows } from './publication.store.ts';

/** The publications of a site, the newest first. */
export function listPublications(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  most = 50,
): Promise<readonly Publication[]> {
  return listPublicationRows(db, site, Math.min(Math.max(1, most), 200));
}
