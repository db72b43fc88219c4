import type { Db, Tx } from '../platform/db.ts';
import type { ClockMark } from './judge-clock.ts';

const id = 1;

/** Whether the database is of a version that keeps one. */
export async function hasMark(db: Db): Promise<boolean> {
  const [there] = await db.$queryRaw<{ found: boolean }[]>`select to_regclass('clock_mark') is not null as found`;
  return there?.found ?? false;
}

export async function readMark(db: Db | Tx): Promise<ClockMark | undefined> {
  const row = await db.clockMark.findUnique({ where: { id } });
  if (!row) return undefined;
  const { knownAt, tickedAt, isDoubted, waitedMs } = row;
  return { knownMs: knownAt.getTime(), tickedMs: tickedAt.getTime(), isDoubted, waitedMs };
}

export async function writeMark(tx: Db | Tx, { knownMs, tickedMs, isDoubted, waitedMs }: ClockMark): Promise<void> {
  const data = { knownAt: new Date(knownMs), tickedAt: new Date(tickedMs), isDoubted, waitedMs: Math.round(waitedMs) };
  await tx.clockMark.upsert({ where: { id }, create: { id, ...data }, update: data });
}

/** One hub at a time looks. */
export async function lockMark(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('beckon clock'))`;
}

export async function readDatabaseClock(db: Db | Tx): Promise<number> {
  const [row] = await db.$queryRaw<
    { at: number }[]
  >`select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`;
  if (!row) throw new Error('the database tells no time');
  return row.at;
}

/** No job waits longer than an hour by itself: what lies further ahead was set by a clock that has gone back since. */
const farAhead = '1 day';

/** Jobs, and the moments at which jobs are looked for, that a clock which went back has left in the future. */
export async function settleJobs(db: Db): Promise<void> {
  const [there] = await db.$queryRaw<{ found: boolean }[]>`select to_regclass('jobs.job') is not null as found`;
  if (!there?.found) return;
  await db.$executeRaw`
    update jobs.job set start_after = now() where state in ('created', 'retry') and start_after > now() + ${farAhead}::interval`;
  await db.$executeRaw`update jobs.version set cron_on = null where cron_on > now() + ${farAhead}::interval`;
  await db.$executeRaw`
    update jobs.queue set maintain_on = null, monitor_claim_on = null
    where maintain_on > now() + ${farAhead}::interval or monitor_claim_on > now() + ${farAhead}::interval`;
}
