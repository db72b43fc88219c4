import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { listSiteIds } from '../sites/list-site-ids.ts';
import { readHeld } from '../holds/read-held.ts';
import { removeOldTries } from '../throttle/remove-old-tries.ts';
import { removeOld } from './remove-old.ts';

export type CleanUpParts = Pick<HubParts, 'db' | 'clock' | 'log'>;

/** How many rows of each kind are gone. */
export type Removed = Readonly<Record<string, number>>;

/** Sites of one turn: a turn that dies is done again, and no turn takes long enough to be taken for dead. */
const turn = 50;

/**
 * Removes from some sites what has been kept long enough.
 *
 * @param after the site to go on behind; none to begin with
 * @param most how many sites
 * @returns `sites`: those it was; `next`, behind which to go on, where that was not the last
 */
export async function cleanUpSome(
  parts: CleanUpParts,
  after?: string,
  most = turn,
): Promise<{ readonly removed: Removed; readonly sites: readonly string[]; readonly next?: string }> {
  if (after === undefined) await removeOldTries(parts);
  const sites = await listSiteIds(parts, { after, most });
  const removed: Record<string, number> = {};
  for (const site of sites)
    for (const [kind, count] of Object.entries(await cleanUpSite(parts, site)))
      removed[kind] = (removed[kind] ?? 0) + count;
  const next = sites.length === most ? sites.at(-1) : undefined;
  return { removed, sites, ...(next !== undefined && { next }) };
}

/** The same for all sites, one after the other. */
export async function cleanUp(parts: CleanUpParts): Promise<Removed> {
  const removed: Record<string, number> = {};
  for (let after: string | undefined, isFirst = true; isFirst || after !== undefined; isFirst = false) {
    const some = await cleanUpSome(parts, after);
    for (const [kind, count] of Object.entries(some.removed)) removed[kind] = (removed[kind] ?? 0) + count;
    after = some.next;
  }
  return removed;
}

async function cleanUpSite(parts: CleanUpParts, id: string): Promise<Removed> {
  try {
    const [site, held] = [await findSite(parts, { id }), await readHeld(parts, id)];
    // One that is held whole keeps all it has; one that has just gone has nothing.
    if (!site || held === 'all') return {};
    const removed = await removeOld(parts, { site: id, settings: site.hubSettings, held });
    if (Object.keys(removed).length) parts.log.info({ site: id, removed }, 'what was kept long enough is gone');
    return removed;
  } catch (error) {
    // What is wrong with one site must not keep the data of the others; the next night tries again.
    parts.log.error({ err: error, site: id }, 'a site could not be cleaned up');
    return {};
  }
}
