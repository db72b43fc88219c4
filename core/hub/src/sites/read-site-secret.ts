import type { HubParts } from '../platform/hub-parts.ts';
import { readSecret } from './site.store.ts';

/** What signs a site's form tickets; undefined where there is no such site. It never leaves the hub. */
export async function readSiteSecret({ db }: Pick<HubParts, 'db'>, site: string): Promise<string | undefined> {
  return readSecret(db, site);
}
