import type { Db } from '../platform/db.ts';

/** What was given to somebody stays theirs under the hash of their right address. */
export async function moveCodes(db: Db, site: string, from: string, to: string): Promise<void> {
  await db.code.updateMany({ where: { site, boundTo: from }, data: { boundTo: to } });
}
