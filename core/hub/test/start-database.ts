import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { giveDatabase } from '../src/platform/embedded-roles.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { migrate } from '../src/platform/migrate.ts';
import { urlsForTests } from './database-urls-for-tests.ts';

/** The database that every test's own is a copy of. */
export const templateName = 'beckon_template';

/**
 * Starts one PostgreSQL for all tests with a migrated template,
 * tables of jobs included.
 */
export default async function startDatabase(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-test-'));
  chmodSync(folder, 0o755);
  const started = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  if (!started.ok) throw new Error(started.problem);
  const { url, urls, stop } = started.value;
  const template = url.replace(/[^/]+$/, templateName);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Tests lose nothing that matters when the machine goes, and no database of theirs lives long enough to be swept.
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'])
    await client.query(`alter system set ${setting} = off`);
  await client.query('select pg_reload_conf()');
  await client.query(`create database ${templateName}`);
  await client.end();
  process.env['BECKON_TEST_DATABASE_URL'] = url;
  process.env['BECKON_TEST_DATABASE_ROLES'] = JSON.stringify(urls);
  const owner = new pg.Client({ connectionString: template });
  await owner.connect();
  await giveDatabase(owner);
  await owner.end();
  await migrate(urlsForTests(template));
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
