import type { Db } from '../platform/db.ts';

/** Whether pages of any site of ours may be read at this origin. */
export async function isOriginOfAnySite(db: Db, origin: string): Promise<boolean> {
  return (await db.site.count({ where: { origins: { array_contains: [origin] }, uninstalledAt: null }, take: 1 })) > 0;
}
