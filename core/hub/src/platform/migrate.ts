import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** Any number, the same in every process of ours: who holds this lock migrates. */
const lock = 7_259_144_871;

/**
 * Brings a database to the newest schema. Keeps the table that Prisma keeps, so that `prisma migrate deploy` on the same
 * folder finds nothing left to do. Of several processes one migrates and the others wait for it.
 *
 * @returns the names of the migrations that were applied
 * @throws where a migration fails (nothing of it stays) or one that was applied has been changed since
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await client.query(migrationTable);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const migration of readMigrations(folder)) {
      const { name, checksum } = migration;
      const before = known.get(name);
      if (before === checksum) continue;
      if (before) throw new Error(`The migration ${name} was changed after it had been applied.`);
      await applyWhole(client, migration);
      applied.push(name);
    }
    return applied;
  } finally {
    // Ending the connection gives the lock back.
    await client.end();
  }
}

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
