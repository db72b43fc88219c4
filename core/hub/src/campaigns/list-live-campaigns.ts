import type { Campaign } from '@beckon/engine';
import type { Db, Tx } from '../platform/db.ts';
import { readLiveVersions } from './version.store.ts';

/** The versions that a site shows, in the order of their ids. */
export function listLiveCampaigns(
  db: Db | Tx,
  site: string,
): Promise<readonly { readonly id: string; readonly revision: number; readonly document: Campaign }[]> {
  return readLiveVersions(db, site);
}
