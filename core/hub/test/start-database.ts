import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { openJobs } from '../src/platform/jobs.ts';
import { silentLog } from '../src/platform/log.ts';

/** The database that every test's own is a copy of. */
export const templateName = 'beckon_template';

/**
 * Starts one PostgreSQL for all tests (or takes the one that `BECKON_TEST_DATABASE_URL` names) with a migrated template,
 * tables of jobs included.
 */
export default async function startDatabase(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-test-'));
  chmodSync(folder, 0o755);
  const started = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  if (!started.ok) throw new Error(started.problem);
  const { url, stop } = started.value;
  const template = url.replace(/[^/]+$/, templateName);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Tests lose nothing that matters when the machine goes.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.query(`create database ${templateName}`);
  await client.end();
  await migrate(template);
  const jobs = openJobs(template, silentLog);
  await jobs.start();
  await jobs.stop();
  process.env['BECKON_TEST_DATABASE_URL'] = url;
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
