import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import type { DoorSite } from './door-site.ts';

/** A site that may send events; undefined for one nobody knows and one that has left. */
export async function findDoorSite(parts: Pick<HubParts, 'db'>, id: string): Promise<DoorSite | undefined> {
  const site = await findSite(parts, { id });
  if (!site || site.uninstalledAt) return undefined;
  const { origins, settings } = site;
  return { id, origins, timeZone: settings.timeZone, consent: settings.consent };
}
