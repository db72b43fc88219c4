import type { HubParts } from '../platform/hub-parts.ts';
import { deleteOldCounts } from './count.store.ts';
import { keptCounts } from './kept-counts.ts';
import { noSite } from './no-site.ts';

const most = 1_000;

/** Removes counts of doors that have been kept long enough: they are no site's, so that no site's retention reaches them. */
export async function removeOldTries({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<void> {
  const before = new Date(clock.nowMs() - keptCounts.keepDays * 86_400_000);
  while ((await deleteOldCounts(db, { site: noSite, before, most })) >= most);
}
