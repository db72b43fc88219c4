import type { Campaign } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { readVersionDocument } from './version.store.ts';

/** A campaign as it was at one save; undefined where it was not saved under this revision. */
export function readVersion(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  id: string,
  revision: number,
): Promise<Campaign | undefined> {
  return readVersionDocument(db, site, id, revision);
}
