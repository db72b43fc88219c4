import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { applyGrants, compareGrants, type Roles } from './apply-grants.ts';
import type { DatabaseUrls } from './database-urls.ts';
import { hasNewestJobs, migrateJobs } from './migrate-jobs.ts';

export const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** Any number, the same in every process of ours: who holds this lock migrates. */
const lock = 7_259_144_871;

/**
 * Brings a database to the newest schema, that of its jobs included, and gives the roles that are not its owner what is
 * written for them. Looks first: where nothing is left to do, a role that may make no tables is none the worse. Keeps the table
 * that Prisma keeps, so that `prisma migrate deploy` on the same folder finds nothing left to do. Of several processes one
 * migrates and the others wait for it.
 *
 * @returns the names of the migrations that were applied
 * @throws where a migration fails (nothing of it stays) or one that was applied has been changed since
 */
export async function migrate(urls: DatabaseUrls, folder = migrationsFolder): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: urls.migrate, connectionTimeoutMillis: 15_000 });
  await client.connect();
  try {
    const migrations = readMigrations(folder);
    const roles = await nameRoles(client, urls);
    const isReady = async () =>
      (await hasNewestJobs(client)) && !(await compareGrants(client, roles)).some(({ isOwn }) => isOwn);
    if (!(await listUnapplied(client, migrations)).length && (await isReady())) return [];
    await client.query('select pg_advisory_lock($1)', [lock]);
    // Another process may have done it meanwhile.
    const wanted = await listUnapplied(client, migrations);
    if (wanted.length) await client.query(migrationTable);
    for (const migration of wanted) await applyWhole(client, migration);
    if (!(await hasNewestJobs(client))) await migrateJobs(urls.migrate);
    await applyGrants(client, roles);
    return wanted.map(({ name }) => name);
  } catch (error) {
    throw explain(error as Error & { code?: string });
  } finally {
    // Ending the connection gives the lock back.
    await client.end();
  }
}

/** Those that the database does not have yet. */
async function listUnapplied(client: pg.Client, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const there = await client.query<{ is: boolean }>("select to_regclass('_prisma_migrations') is not null as is");
  if (!there.rows[0]?.is) return migrations;
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const changed = migrations.find(({ name, checksum }) => (known.get(name) ?? checksum) !== checksum);
  if (changed) throw new Error(`The migration ${changed.name} was changed after it had been applied.`);
  return migrations.filter(({ name }) => !known.has(name));
}

/** Who the others are that use the database, by their own word: an address may name them in many ways. */
async function nameRoles(owner: pg.Client, urls: DatabaseUrls): Promise<Roles> {
  const ask = async (client: pg.Client): Promise<string> =>
    (await client.query<{ name: string }>('select current_user::text as name')).rows[0]?.name ?? '';
  const name = async (use: 'run' | 'backup'): Promise<Roles> => {
    if (urls[use] === urls.migrate) return {};
    const client = new pg.Client({ connectionString: urls[use], connectionTimeoutMillis: 15_000 });
    try {
      await client.connect();
      const role = await ask(client);
      return role === own ? {} : { [use]: role };
    } catch (error) {
      throw new Error(`The role that is to ${use === 'run' ? 'run the hub' : 'read for backups'} is not let in: ${(error as Error).message}`, { cause: error }); // prettier-ignore
    } finally {
      await client.end().catch(() => {}); // Was never there.
    }
  };
  const own = await ask(owner);
  const [run, backup] = await Promise.all([name('run'), name('backup')]);
  // One role for both reads what it runs.
  return { ...(backup.backup !== run.run && backup), ...run };
}

/** Insufficient privilege, and a schema that one may not enter (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const denials = new Set(['42501', '3F000']);

/** PostgreSQL says what is denied, not what to do about it. */
const explain = (error: Error & { code?: string }): Error =>
  denials.has(error.code ?? (error.cause as { code?: string } | undefined)?.code ?? '')
    ? new Error(`Its tables are not as this version wants them, and this role may not make them (${error.message}). Run "hub migrate" with the role that owns them in DATABASE_MIGRATE_URL.`, { cause: error }) // prettier-ignore
    : error;

/** One step of the schema. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** All that there are, the earliest first. */
export function readMigrations(folder = migrationsFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{14}_/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function applyWhole(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await applyMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`The migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

/** Applies one and notes it, within the caller's transaction. */
export async function applyMigration(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql);
  await client.query(
    `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     values ($1, $2, now(), $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
}

/** As Prisma makes it. */
export const migrationTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;
