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

/** Something that is counted over a stretch of time; no two of one call have both in common. */
export interface Counted {
  readonly key: string;
  readonly windowMs: number;
}

/** Counts one more, or one less, of several things at once, and says how many there are now of each. */
export async function addToCounts(
  db: Db,
  site: string,
  counted: readonly Counted[],
  by: 1 | -1,
  nowMs: number,
): Promise<readonly number[]> {
  // In one order always: two calls that wait for each other's rows would both fail.
  const values = counted.map(
    ({ key, windowMs }) => Prisma.sql`(${site}, ${key}, ${new Date(nowMs - (nowMs % windowMs))}, ${Math.max(0, by)})`,
  );
  const rows = await db.$queryRaw<{ readonly key: string; readonly count: number }[]>`
    insert into rate as r (site, key, "window", count) values ${Prisma.join(values)}
    on conflict (site, key, "window") do update set count = greatest(0, r.count + ${by}) returning key, count`;
  return counted.map(({ key }) => rows.find((row) => row.key === key)?.count ?? 0);
}

export async function readCount(db: Db, site: string, key: string, windowMs: number, nowMs: number): Promise<number> {
  const window = new Date(nowMs - (nowMs % windowMs));
  return (await db.rate.findUnique({ where: { site_key_window: { site, key, window } } }))?.count ?? 0;
}

/** Whether anything was counted under this name in a stretch of time that began since then. */
export async function hasCount(db: Db, site: string, key: string, since: Date): Promise<boolean> {
  return (await db.rate.findFirst({ where: { site, key, window: { gt: since } }, select: { count: true } })) !== null;
}

export function deleteOldCounts(
  tx: Db | Tx,
  { site, before, most }: Pick<Batch, 'site' | 'before' | 'most'>,
): Promise<number> {
  return deleteSome(tx, Prisma.sql`"rate"`, Prisma.sql`t."site" = ${site} and t."window" <= ${before}`, most);
}
