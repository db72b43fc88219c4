import type { HubParts } from '../platform/hub-parts.ts';
import { writeRevoked } from './api-key.store.ts';

/** Makes a key open nothing from now on; false where the site has none of this id that did. */
export function revokeApiKey(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  id: string,
): Promise<boolean> {
  return writeRevoked(db, site, id, new Date(clock.nowMs()));
}
