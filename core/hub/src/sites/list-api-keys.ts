import type { HubParts } from '../platform/hub-parts.ts';
import type { ApiKey } from './api-key.ts';
import { listApiKeyRows } from './api-key.store.ts';

/** The keys of a site, the newest first, revoked ones included. */
export function listApiKeys({ db }: Pick<HubParts, 'db'>, site: string): Promise<readonly ApiKey[]> {
  return listApiKeyRows(db, site);
}
