import type { Db } from '../platform/db.ts';

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

export async function dropCountsBefore(db: Db, before: Date): Promise<number> {
  return (await db.rate.deleteMany({ where: { window: { lt: before } } })).count;
}
