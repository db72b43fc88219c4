import { defaultSite, parseSite } from '@beckon/engine';
import type { Db } from '../platform/db.ts';
import type { DoorSite } from './door-site.ts';

/** A site that may send events; undefined for one nobody knows and one that has left. */
export async function findDoorSite(db: Db, id: string): Promise<DoorSite | undefined> {
  const row = await db.site.findUnique({
    where: { id },
    select: { origins: true, settings: true, uninstalledAt: true },
  });
  if (!row || row.uninstalledAt) return undefined;
  const parsed = parseSite({ ...Object(row.settings), id });
  // Settings that cannot be read could be a refusal.
  const { timeZone, consent } = parsed.ok
    ? parsed.value
    : { ...defaultSite, consent: { ...defaultSite.consent, denyAll: true } };
  const origins = (Array.isArray(row.origins) ? row.origins : []).filter((each) => typeof each === 'string');
  return { id, origins, timeZone, consent };
}

/** Whether pages of an origin may send events for any site at all; undefined for no. */
export async function findOrigin(db: Db, origin: string): Promise<true | undefined> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "site" where "origins" @> jsonb_build_array(${origin}::text) and "uninstalled_at" is null limit 1`;
  return rows.length ? true : undefined;
}
