import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { embeddedRoles } from '../src/platform/embedded-roles.ts';
import { templateName } from './start-database.ts';

export interface LentDatabase {
  /** As the superuser of the tests' server. */
  readonly url: string;
  giveBack(): Promise<void>;
}

/** What was given back and is as new, by name: nobody knows these names yet. */
const free: string[] = [];

/** What is to be found in a database nobody has used: read once, from the first copy of the template. */
let fresh: Promise<Fresh> | undefined;

/**
 * A database as the migrated template, of the caller alone. To make one costs six times as much as to empty one: what is given
 * back is lent again, under a new name, so that whoever still knows the old one finds nothing there. One that cannot be made
 * as new (somebody has not hung up, or its tables are others) is dropped.
 */
export async function lendDatabase(): Promise<LentDatabase> {
  const name = free.pop() ?? (await make());
  return {
    url: address(name),
    async giveBack() {
      const next = draw();
      if ((await isLeft(name)) && (await rename(name, next)) && (await clean(next))) free.push(next);
      else for (const each of [name, next]) await ask(`drop database if exists ${each} with (force)`);
    },
  };
}

const draw = (): string => `test_${randomUUID().replaceAll('-', '')}`;

function address(name: string): string {
  const server = process.env['BECKON_TEST_DATABASE_URL'];
  if (!server) throw new Error('No database: is this test in a project that starts one?');
  return server.replace(/[^/]+$/, name);
}

/** One connection, kept: each costs the server as much as emptying a database. */
let server: pg.Pool | undefined;

async function ask(sql: string, values?: readonly string[]): Promise<pg.QueryResult<{ count: string }>> {
  server ??= new pg.Pool({
    connectionString: process.env['BECKON_TEST_DATABASE_URL'],
    max: 1,
    allowExitOnIdle: true,
  }).on(
    'error',
    () => {}, // The server ends after the last test.
  );
  return server.query(sql, values && [...values]);
}

async function make(): Promise<string> {
  const name = draw();
  // Written as it is, and not block by block into the log: a quarter of the work.
  await ask(`create database ${name} template ${templateName} owner ${embeddedRoles.migrate} strategy file_copy`);
  fresh ??= connected(name, readFresh);
  await fresh;
  return name;
}

/** Whether all have hung up, or do within a second. */
async function isLeft(name: string): Promise<boolean> {
  for (const untilMs = performance.now() + 1_000; ;) {
    const { rows } = await ask('select count(*) from pg_stat_activity where datname = $1', [name]);
    if (rows[0]?.count === '0') return true;
    if (performance.now() > untilMs) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Not one that is gone, or that has another name. */
async function rename(name: string, next: string): Promise<boolean> {
  return ask(`alter database ${name} rename to ${next}`).then(
    () => true,
    () => false,
  );
}

async function connected<Answer>(name: string, use: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: address(name) });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

interface Fresh {
  /** Of the catalogues. */
  readonly catalogs: string;
  /** What migrations have put into tables, as JSON, by the table's full name. */
  readonly rows: Readonly<Record<string, string>>;
}

async function readFresh(client: pg.Client): Promise<Fresh> {
  const rows: Record<string, string> = {};
  for (const name of await listWritten(client)) rows[name] = (await readRows(client, name)) ?? '[]';
  return { catalogs: await readCatalogs(client), rows };
}

/** Tables that something was ever written into: to look into each would take longer than to empty them. */
async function listWritten(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where relkind in ('r', 'm') and pg_relation_size(oid) > 0
       and relnamespace in (select oid from pg_namespace where nspname !~ '^(pg_|information_schema)') order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function readRows(client: pg.Client, name: string): Promise<string | null | undefined> {
  const { rows } = await client.query<{ rows: string | null }>(
    `select jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text)::text as rows from ${name} t`,
  );
  return rows[0]?.rows;
}

/** Empties it. Whether it is as new then. */
async function clean(name: string): Promise<boolean> {
  const { catalogs, rows } = (await fresh) as Fresh;
  return connected(name, async (client) => {
    if ((await readCatalogs(client)) !== catalogs) return false;
    const changed = new Set<string>();
    for (const each of new Set([...(await listWritten(client)), ...Object.keys(rows)]))
      if (!(each in rows) || (await readRows(client, each)) !== rows[each]) changed.add(each);
    if (!changed.size) return true;
    // To empty one may empty what refers to it, which may be what was seeded.
    const seeded = Object.entries(rows);
    for (const [each] of seeded) changed.add(each);
    const seed = seeded.map(([each, its]) => `insert into ${each} select * from jsonb_populate_recordset(null::${each}, ${client.escapeLiteral(its)});`); // prettier-ignore
    // Triggers are for those who use it.
    await client.query(`begin; set local session_replication_role = replica;
      truncate ${[...changed].join(', ')} restart identity cascade; ${seed.join(' ')} commit`);
    return true;
  }).catch(() => false);
}

/** Where whatever is made, changed or given in a database leaves its mark: a row more or less, or a transaction that is later. */
const marked = [
  'pg_attrdef', 'pg_attribute', 'pg_cast', 'pg_collation', 'pg_constraint', 'pg_conversion', 'pg_default_acl', 'pg_description',
  'pg_enum', 'pg_event_trigger', 'pg_extension', 'pg_foreign_data_wrapper', 'pg_foreign_server', 'pg_index', 'pg_inherits',
  'pg_init_privs', 'pg_language', 'pg_largeobject_metadata', 'pg_opclass', 'pg_operator', 'pg_policy', 'pg_proc', 'pg_publication',
  'pg_rewrite', 'pg_seclabel', 'pg_statistic_ext', 'pg_subscription', 'pg_trigger', 'pg_ts_config', 'pg_type', 'pg_user_mapping',
]; // prettier-ignore

/** The state of all catalogues as one text. Emptying a table changes `pg_class` alone, in columns that are not asked for. */
async function readCatalogs(client: pg.Client): Promise<string> {
  const marks = marked.map((name) => `(select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from ${name})`);
  const { rows } = await client.query<{ state: string }>(`select concat_ws(E'\\n', ${marks.join(', ')},
    (select md5(string_agg(concat_ws(' ', c.oid, relname, relnamespace, relowner, relkind, relacl, reloptions, relpersistence, relam,
       reltablespace, reltype, reltoastrelid, relhasindex, relhasrules, relhastriggers, relrowsecurity, relforcerowsecurity, relreplident,
       relispartition, relpartbound, relchecks, relnatts), ',' order by c.oid)) from pg_class c where c.oid >= 16384),
    (select md5(string_agg(concat_ws(' ', oid, relname, relacl, relowner), ',' order by oid)) from pg_class where oid < 16384),
    (select string_agg(n::text, ',' order by n.oid) from pg_namespace n where nspname !~ '^pg_(toast_)?temp_'),
    (select concat_ws(' ', d.datdba, d.datacl, d.datconnlimit, d.datallowconn, (select count(*) from pg_db_role_setting where setdatabase = d.oid))
       from pg_database d where datname = current_database())) as state`); // prettier-ignore
  return rows[0]?.state ?? '';
}
