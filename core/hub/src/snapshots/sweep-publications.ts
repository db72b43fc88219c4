import type { HubParts } from '../platform/hub-parts.ts';
import { dropLooseContentFiles, dropOldPublications } from './publication.store.ts';

/** The newest of a site are kept whatever their age, and all of a quarter whatever their number. */
const kept = { newest: 200, days: 90 };

/**
 * Takes out old publications, and content that none of those left refers to: a page that holds an older snapshot than that
 * in its cache has long asked for a new one. Says how many of each.
 */
export async function sweepPublications({
  db,
  clock,
}: Pick<HubParts, 'db' | 'clock'>): Promise<{ readonly publications: number; readonly files: number }> {
  const before = new Date(clock.nowMs() - kept.days * 86_400_000);
  const publications = await dropOldPublications(db, kept.newest, before);
  return { publications, files: await dropLooseContentFiles(db) };
}
