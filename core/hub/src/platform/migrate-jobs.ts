import boss from 'pg-boss/package.json' with { type: 'json' };
import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { jobsSchema } from './grants.ts';

/** Indexes that a newer version leaves to be built beside running work are small here: jobs are kept for a day. */
const patienceMs = 10 * 60_000;

/** Whether the tables of jobs are there, as this version of pg-boss wants them. */
export async function hasNewestJobs(client: Pick<pg.Client, 'query'>): Promise<boolean> {
  const there = await client.query<{ is: boolean }>(
    // Its name alone would be refused to a role that may not enter the schema.
    `select exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = $1 and c.relname = 'version') as is`,
    [jobsSchema],
  );
  if (!there.rows[0]?.is) return false;
  const { rows } = await client.query<{ version: number }>(`select version from ${jobsSchema}.version`);
  return rows[0]?.version === boss.pgboss.schema;
}

/** Makes the tables of jobs, or brings them to what this version of pg-boss wants, in the name of their owner. */
export async function migrateJobs(url: string): Promise<void> {
  const owner = new PgBoss({
    connectionString: url,
    schema: jobsSchema,
    max: 2,
    application_name: 'beckon-migrate',
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const failures: Error[] = [];
  owner.on('error', (error) => failures.push(error));
  await owner.start();
  try {
    const untilMs = performance.now() + patienceMs;
    for (;;) {
      const waiting = (await owner.getBamStatus()).filter(({ status }) => status !== 'completed');
      if (!waiting.length) return;
      const [failure] = failures;
      if (failure || performance.now() > untilMs)
        throw new Error(`The indexes of jobs were not built: ${failure?.message ?? 'it takes too long'}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  } finally {
    await owner.stop({ close: true });
  }
}
