import type { HubParts } from '../platform/hub-parts.ts';
import { readContentFile } from './publication.store.ts';

/** Content of a site by its hash, as JSON text; undefined where there is none, or the hash is not one. */
export async function readContent(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  hash: string,
): Promise<string | undefined> {
  return /^[0-9a-f]{16}$/.test(hash) ? ((await readContentFile(db, site, hash)) ?? undefined) : undefined;
}
