import type { Db } from '../platform/db.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { openJob, sealedJobs, sealJob } from '../platform/sealed-job.ts';
import { sealedBy } from '../platform/seal-text.ts';

/** How many jobs that name people are clear, or sealed by another key than the newest. */
export async function countStaleJobs(db: Db, { newest }: KeyRing): Promise<number> {
  const [table] = await db.$queryRaw<{ readonly is: boolean }[]>`select to_regclass('jobs.job') is not null as "is"`;
  if (!table?.is) return 0;
  const [row] = await db.$queryRaw<{ readonly count: bigint }[]>`
    select count(*) as "count" from "jobs"."job"
    where "name" = any(${[...sealedJobs]}::text[])
      and not starts_with(coalesce("data"->>'sealed', ''), ${sealedBy(newest.id)})`;
  return Number(row?.count ?? 0);
}

/** Seals a batch of such jobs anew, leaving out those that somebody is at. @returns how many it were */
export function sealJobBatch(db: Db, keys: KeyRing, most: number): Promise<number> {
  return db.$transaction(async (tx) => {
    const jobs = await tx.$queryRaw<{ readonly id: string; readonly name: string; readonly data: object }[]>`
      select "id"::text as "id", "name", "data" from "jobs"."job"
      where "name" = any(${[...sealedJobs]}::text[])
        and not starts_with(coalesce("data"->>'sealed', ''), ${sealedBy(keys.newest.id)})
      limit ${most} for update skip locked`;
    for (const { id, name, data } of jobs) {
      const sealed = JSON.stringify(sealJob(keys, name, openJob(keys, name, data)));
      await tx.$executeRaw`
        update "jobs"."job" set "data" = ${sealed}::jsonb where "name" = ${name} and "id" = ${id}::uuid`;
    }
    return jobs.length;
  });
}
