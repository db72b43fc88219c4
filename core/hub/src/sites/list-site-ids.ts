import type { HubParts } from '../platform/hub-parts.ts';
import { listIds } from './site.store.ts';

/** The ids of sites in their order, those that have left included. */
export function listSiteIds(
  { db }: Pick<HubParts, 'db'>,
  { after = '', most }: { readonly after?: string | undefined; readonly most: number },
): Promise<readonly string[]> {
  return listIds(db, after, most);
}
