import type { Db } from '../platform/db.ts';

/** Whether pages of an origin may send events for any site at all; undefined for no. */
export async function findOrigin(db: Db, origin: string): Promise<true | undefined> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from "site" where "origins" @> jsonb_build_array(${origin}::text) and "uninstalled_at" is null limit 1`;
  return rows.length ? true : undefined;
}
