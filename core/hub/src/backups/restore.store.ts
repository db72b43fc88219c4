import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { applyMigration, migrationTable, type Migration } from '../platform/migrate.ts';
import { quote } from './snapshot.store.ts';

/**
 * The mark of a database whose restoring is not finished. While its table is there no hub opens the database: people who were
 * erased after the backup may still be in it.
 */
export const restoringMark = 'beckon_restore';
const jobsTable = 'beckon_restore_job';

/** A database into which a backup is written, in one transaction: until it is committed, nothing of it has happened. */
export interface Target {
  /** Whether a hub works on it at this moment. */
  isInUse(): Promise<boolean>;
  /** Whether it holds anything; what a restore left that was not finished is nothing. */
  holdsData(): Promise<boolean>;
  /** Makes the tables anew, as these migrations leave them. */
  begin(migrations: readonly Migration[], backup: string): Promise<void>;
  load(name: string, columns: readonly string[], source: Readable, check: () => void): Promise<void>;
  /** Makes the indexes, sets the sequences, and keeps everything. */
  commit(sequences: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

/** What migrations ever made, by name. Nothing else in the database is touched. */
export interface Ours {
  readonly tables: readonly string[];
  readonly functions: readonly string[];
}

export async function openTarget(url: string, ours: Ours): Promise<Target> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'beckon-restore',
    connectionTimeoutMillis: 15_000,
  });
  client.on('error', () => {}); // Whatever is asked next says so.
  await client.connect();
  await client.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set timezone = 'UTC'");
  const ask = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;
  const listTables = async () =>
    (
      await ask<{ name: string }>(
        `select relname::text as name from pg_class
         where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and relname = any($1)`,
        [[...ours.tables, '_prisma_migrations', restoringMark, jobsTable]],
      )
    ).map(({ name }) => name);
  let indexes: readonly string[] = [];
  return {
    async isInUse() {
      const rows = await ask(
        "select 1 from pg_stat_activity where datname = current_database() and application_name = 'beckon-jobs'",
      );
      return rows.length > 0;
    },
    async holdsData() {
      const there = await listTables();
      if (there.includes(restoringMark)) return false;
      for (const name of there.filter((each) => each !== '_prisma_migrations')) {
        const [row] = await ask<{ any: boolean }>(`select exists (select 1 from ${quote(name)}) as any`);
        if (row?.any) return true;
      }
      return false;
    },
    async begin(migrations, backup) {
      await client.query('begin');
      const there = await listTables();
      if (there.length) await client.query(`drop table ${there.map(quote).join(', ')} cascade`);
      for (const name of ours.functions) await client.query(`drop function if exists ${quote(name)} cascade`);
      await client.query('drop schema if exists jobs cascade');
      await client.query(migrationTable);
      for (const migration of migrations) await applyMigration(client, migration);
      await client.query(`create table ${restoringMark} as select $1::text as backup, now() as at`, [backup]);
      // Whoever would run a hub is told why it does not; which roles there are is settled at the end.
      await client.query(`grant select on ${restoringMark} to public`);
      await client.query(`create table ${jobsTable} (job jsonb not null)`);
      // Rows are written first and sorted once.
      const found = await ask<{ name: string; made: string }>(
        `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made
         from pg_index i join pg_class c on c.oid = i.indrelid
         where c.relnamespace = current_schema()::regnamespace and c.relname = any($1) and not i.indisprimary
           and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
        [[...ours.tables]],
      );
      for (const { name } of found) await client.query(`drop index ${name}`);
      indexes = found.map(({ made }) => made);
    },
    async load(name, columns, source, check) {
      const into = client.query(copyFrom(`copy ${quote(name)} (${columns.map(quote).join(', ')}) from stdin`));
      await pipeline(source, into);
      check();
    },
    async commit(sequences) {
      for (const made of indexes) await client.query(made);
      for (const [name, value] of Object.entries(sequences))
        await client.query('select setval($1::regclass, $2::bigint)', [quote(name), value]);
      await client.query('commit');
      await client.query('analyze');
    },
    close: () => client.end(),
  };
}

/** The backup that is being restored into a database; undefined where none is. */
export async function readRestoring(url: string): Promise<string | undefined> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
      restoringMark,
    ]);
    if (!rows[0]?.there) return undefined;
    const marks = await client.query<{ backup: string }>(`select backup from ${restoringMark}`);
    return marks.rows[0]?.backup ?? '';
  });
}

export interface WaitingJob {
  readonly name: string;
  readonly data: object;
  readonly after: string | null;
}

/** The jobs that waited when the backup was made. */
export async function listRestoredJobs(url: string): Promise<readonly WaitingJob[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ job: WaitingJob }>(`select job from ${jobsTable}`);
    return rows.map(({ job }) => job);
  });
}

/** Opens the database to hubs. */
export async function endRestoring(url: string): Promise<void> {
  await withClient(url, (client) => client.query(`drop table if exists ${restoringMark}, ${jobsTable}`));
}

async function withClient<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
