import type { Snapshot } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { readLastPublication, readSnapshot } from './publication.store.ts';

/** The newest snapshot of a site that uses us; one without campaigns, where nothing was published yet. */
export async function readLiveSnapshot(
  { db, env }: Pick<HubParts, 'db' | 'env'>,
  site: string,
): Promise<Snapshot | undefined> {
  const found = await findSite({ db }, { id: site });
  if (!found || found.uninstalledAt) return undefined;
  const last = await readLastPublication(db, site);
  if (last) return readSnapshot(db, site, last.number);
  const empty = makeSnapshot(env, found, []);
  return empty.ok ? empty.snapshot : undefined;
}
