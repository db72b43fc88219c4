import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';

/** Counts one more of something in this stretch of time, all processes together, and says how many there are now. */
export async function countOne(db: Db, site: string, key: string, windowMs: number, nowMs: number): Promise<number> {
  const window = new Date(nowMs - (nowMs % windowMs));
  const rows = await db.$queryRaw<{ readonly count: number }[]>`
    insert into rate as r (site, key, "window", count) values (${site}, ${key}, ${window}, 1)
    on conflict (site, key, "window") do update set count = r.count + 1 returning count`;
  return rows[0]?.count ?? 1;
}

export async function readCount(db: Db, site: string, key: string, windowMs: number, nowMs: number): Promise<number> {
  const window = new Date(nowMs - (nowMs % windowMs));
  return (await db.rate.findUnique({ where: { site_key_window: { site, key, window } } }))?.count ?? 0;
}

export function deleteOldCounts(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"rate"`, Prisma.sql`t."site" = ${site} and t."window" <= ${before}`, most);
}
