import type { Tx } from '../platform/db.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { withSiteLocked } from './site-lock.store.ts';

/**
 * Does something in one transaction while nobody else changes what a site shows; an answer with `ok: false` takes back all
 * that was written. Every use-case that changes which campaigns are live goes through here.
 */
export function lockSite<Answer extends { readonly ok: boolean }>(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return withSiteLocked(db, site, work);
}
