import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Position } from '../journal/read-journal.ts';

/** The database as it is at one moment, whatever is written meanwhile. */
export interface Snapshot {
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** Each after those that it refers to. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly sequences: Readonly<Record<string, string>>;
  readonly positions: Readonly<Record<string, Position>>;
  /** A table in PostgreSQL's text format: a line for each row. */
  copyTable(name: string, columns: readonly string[]): Readable;
  /** The jobs that are still to be done, as JSON, in the same format. */
  copyJobs(): Readable;
  close(): Promise<void>;
}

/** Any number, the same in every process of ours: who holds it makes a backup. */
export const backupLock = 7_259_144_872;

/**
 * So long one waits for another's end. One that broke off leaves with a copy half sent, and holds the lock until the server
 * has noticed: whoever tries again at once must not take it for a backup.
 */
const patienceMs = 3_000;

/** What PostgreSQL calls a lock that was not to be had in that time. */
const notAvailable = '55P03';

/** What a restore keeps for itself, and what the migrations' runner does, is not data. */
const notData = ['_prisma_migrations', 'beckon_restore', 'beckon_restore_job'];

/** Opens a snapshot of all tables; undefined where another process is at it. */
export async function openSnapshot(url: string): Promise<Snapshot | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'beckon-backup',
    connectionTimeoutMillis: 15_000,
  });
  client.on('error', () => {}); // Whatever is asked next says so.
  await client.connect();
  const ask = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows;
  try {
    await client.query(`set statement_timeout = 0; set lock_timeout = ${patienceMs}`);
    await ask('select pg_advisory_lock($1)', [backupLock]);
    await client.query("set lock_timeout = 0; set idle_in_transaction_session_timeout = 0; set timezone = 'UTC'");
    await client.query('begin isolation level repeatable read read only');
    const migrations = await ask<{ name: string; checksum: string }>(
      'select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name',
    );
    const tables = await ask<{ name: string; columns: string[] }>(
      `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all($1)
       group by c.relname order by c.relname`,
      [notData],
    );
    const references = await ask<{ child: string; parent: string }>(
      `select c.relname::text as child, p.relname::text as parent
       from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
       where f.contype = 'f' and f.connamespace = current_schema()::regnamespace`,
    );
    const sequences = await ask<{ name: string; value: string }>(
      `select sequencename::text as name, last_value::text as value from pg_sequences
       where schemaname = current_schema() and last_value is not null`,
    );
    const positions = await ask<{ name: string; segment: string; offset: string }>('select * from projector');
    const [jobs] = await ask<{ there: boolean }>("select to_regclass('jobs.job') is not null as there");
    const waiting = jobs?.there
      ? "select jsonb_build_object('name', name, 'data', data, 'after', start_after) from jobs.job where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'"
      : 'select null::jsonb where false';
    return {
      migrations,
      tables: sortByReferences(tables, references),
      sequences: Object.fromEntries(sequences.map(({ name, value }) => [name, value])),
      positions: Object.fromEntries(
        positions.map(({ name, segment, offset }) => [name, { segment: Number(segment), offset: Number(offset) }]),
      ),
      copyTable: (name, columns) =>
        client.query(copyTo(`copy ${quote(name)} (${columns.map(quote).join(', ')}) to stdout`)),
      copyJobs: () => client.query(copyTo(`copy (${waiting}) to stdout`)),
      close: () => client.end(),
    };
  } catch (error) {
    await client.end().catch(() => {}); // What failed before is what matters.
    if ((error as { code?: string }).code === notAvailable) return undefined;
    throw error;
  }
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function sortByReferences<Table extends { readonly name: string }>(
  tables: readonly Table[],
  references: readonly { readonly child: string; readonly parent: string }[],
): readonly Table[] {
  const sorted = new Set<Table>();
  const visit = (table: Table): void => {
    if (sorted.has(table)) return;
    for (const { child, parent } of references) {
      const before = child === table.name && tables.find(({ name }) => name === parent);
      if (before && before !== table) visit(before);
    }
    sorted.add(table);
  };
  tables.forEach(visit);
  return [...sorted];
}
