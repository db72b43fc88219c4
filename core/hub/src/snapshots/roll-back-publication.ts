import type { Problem } from '@beckon/engine';
import { bringBackVersions } from '../campaigns/bring-back-versions.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { lockSite } from '../sites/lock-site.ts';
import type { Publication } from './publication.ts';
import { publishWithin } from './publish-within.ts';
import { readPublication } from './publication.store.ts';

export type RolledBackPublication =
  | {
      readonly ok: true;
      readonly publication: Publication;
      /** Ids of campaigns that were live then and are deleted for good. */
      readonly lost: readonly string[];
    }
  | { readonly ok: false; readonly why: 'missing' }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly Problem[] };

/**
 * Makes live again just what a publication had live, as a new publication. Settings stay as they are today: a step back
 * must not take back what was decided about consent since.
 */
export function rollBackPublication(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  number: number,
  by?: string,
): Promise<RolledBackPublication> {
  return lockSite(parts, site, async (tx): Promise<RolledBackPublication> => {
    const wanted = await readPublication(tx, site, number);
    if (!wanted) return { ok: false, why: 'missing' };
    const lost = await bringBackVersions(tx, site, wanted.campaigns, new Date(parts.clock.nowMs()));
    const published = await publishWithin(parts, tx, site, by);
    return published.ok ? { ok: true, publication: published.publication, lost } : published;
  });
}
