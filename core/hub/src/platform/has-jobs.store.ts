import type { Db, Tx } from './db.ts';

/** A database that no hub has worked on yet has no jobs. */
export async function hasJobs(db: Db | Tx): Promise<boolean> {
  const [found] = await db.$queryRaw<{ readonly is: boolean }[]>`select to_regclass('jobs.job') is not null as "is"`;
  return found?.is === true;
}
