import pg from 'pg';
import { expect, test } from 'vitest';
import { lendDatabase, type LentDatabase } from './lend-database.ts';
import { urlsForTests } from './database-urls-for-tests.ts';
import { templateName } from './start-database.ts';

const template = (process.env['BECKON_TEST_DATABASE_URL'] ?? '').replace(/[^/]+$/, templateName);

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const answer: unknown = await client.query(sql).finally(() => client.end());
  return [answer].flat().flatMap((each) => (each as pg.QueryResult<Row>).rows);
}

/** Which database it is, whatever its name. */
const idOf = async (url: string): Promise<unknown> =>
  (await ask(url, 'select oid from pg_database where datname = current_database()'))[0]?.['oid'];

const usersTables = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' order by 1`;

/** What does not say what is in a database: where its files are, how large they were, who is in a transaction. */
const ofTheFile = [
  'relfilenode',
  'relpages',
  'reltuples',
  'relallvisible',
  'relallfrozen',
  'relfrozenxid',
  'relminmxid',
];

/** Everything: a sum of every table of users, and of every catalogue with all its columns. */
async function sumUp(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(url, usersTables);
  // Statistics are of the moment, shared catalogues of all databases.
  const catalogs = await ask<{ name: string }>(
    url,
    `select relname::text as name from pg_class where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'
       and not relisshared and relname !~ '^pg_statistic' order by 1`,
  );
  const sums = [...tables, ...catalogs].map(
    ({ name }) => `select '${name}' as name, md5(coalesce(string_agg(row, E'\\n' order by row), '')) as sum
      from (select (to_jsonb(t) - '{${ofTheFile.join(',')}}'::text[])::text as row from ${name} t) as rows`,
  );
  const rows = await ask<{ name: string; sum: string }>(url, sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Puts a row of anything into every table, whatever refers to what, and changes those that are there. */
async function soil({ url }: LentDatabase): Promise<void> {
  const columns = await ask<{ table: string; column: string; value: string }>(
    url,
    `select c.oid::regclass::text as table, quote_ident(attname) as column,
       case when typelem <> 0 and typlen = -1 then '''{}''' when typtype = 'e' then
         (select quote_literal(enumlabel) from pg_enum where enumtypid = t.oid order by enumsortorder limit 1)
       else case typname when 'bool' then 'true' when 'timestamptz' then 'now()' when 'timestamp' then 'now()' when 'date' then 'now()'
         when 'jsonb' then '''{}''' when 'json' then '''{}''' when 'uuid' then 'gen_random_uuid()' when 'interval' then '''1 s'''
         when 'bytea' then '''x'''
         else case typcategory when 'S' then quote_literal(attname) else '''1''' end end end as value
     from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
     where c.relkind = 'r' and not c.relispartition and c.relnamespace::regnamespace::text in ('public', 'jobs')
       and attnum > 0 and not attisdropped and not atthasdef order by 1, attnum`,
  );
  const tables = [...new Set(columns.map(({ table }) => table))];
  const fill = tables.map((table) => {
    const its = columns.filter((each) => each.table === table);
    return `insert into ${table} (${its.map(({ column }) => column).join(', ')}) values (${its.map(({ value }) => value).join(', ')});`;
  });
  await ask(
    url,
    `set session_replication_role = replica; ${fill.join('\n')}
     update jobs.version set version = -version; delete from _prisma_migrations where migration_name <> '1'`,
  );
}

test('a database that was used is lent again, and is as new to the last row and column', async () => {
  const first = await lendDatabase();
  const id = await idOf(first.url);
  const fresh = await sumUp(first.url);
  await soil(first);
  const soiled = await sumUp(first.url);
  const tables = (await ask<{ name: string }>(first.url, usersTables)).map(({ name }) => name);
  expect(
    tables.filter((name) => soiled[name] === fresh[name] && !/^jobs\.(job_common|queue_stats_\d+)$/.test(name)),
  ).toEqual([]);
  await first.giveBack();

  const second = await lendDatabase();
  expect(await idOf(second.url)).toBe(id);
  expect(second.url).not.toBe(first.url);
  const cleaned = await sumUp(second.url);
  expect(cleaned).toEqual(fresh);
  expect(cleaned).toEqual(await sumUp(template));
  await second.giveBack();
});

test('whoever still knows the name it had finds nothing there', async () => {
  const lent = await lendDatabase();
  await lent.giveBack();
  await expect(ask(lent.url, 'select 1')).rejects.toThrow('does not exist');
});

test('one that is lent is nobody else’s', async () => {
  const lent = await Promise.all([lendDatabase(), lendDatabase(), lendDatabase()]);
  const ids = await Promise.all(lent.map(({ url }) => idOf(url)));
  expect(new Set(ids).size).toBe(3);
  for (const each of lent) await each.giveBack();
});

test.each<[what: string, sql: string]>([
  ['a table more', 'create table public.more (id int)'],
  ['a table in a schema of its own', 'create schema elsewhere; create table elsewhere.secret (id int)'],
  ['a column more', 'alter table public.site add column more int'],
  ['an index less', 'do $$ begin execute (select format(\'drop index %s\', indexrelid::regclass) from pg_index where indrelid = \'public.event\'::regclass and not indisprimary limit 1); end $$'], // prettier-ignore
  ['a trigger that is off', 'alter table public.lead disable trigger all'],
  ['a right more', 'grant truncate on public.site to beckon_hub'],
  ['a right less', 'revoke select on public.site from beckon_hub'],
  ['a right to a column', 'grant select (id) on public.site to public'],
  ['a right to all that is to come', 'alter default privileges in schema public grant select on tables to public'],
  ['a right in the schema', 'grant create on schema public to beckon_hub'],
  ['a right to the database', 'do $$ begin execute format(\'revoke temporary on database %I from public\', current_database()); end $$'], // prettier-ignore
  ['a setting', "do $$ begin execute format('alter database %I set lock_timeout = 1', current_database()); end $$"],
  ['a large object', 'select lo_create(0)'],
  ['a right to what comes with PostgreSQL', 'grant execute on function pg_read_file(text) to beckon_hub'],
])('one with %s is not lent again', async (_, sql) => {
  const lent = await lendDatabase();
  const id = await idOf(lent.url);
  await ask(lent.url, sql);
  await lent.giveBack();
  expect(await ask(template, `select from pg_database where oid = ${String(id)}`)).toEqual([]);
});

test('one that somebody has not left is not lent again, nor are they', async () => {
  const lent = await lendDatabase();
  const id = await idOf(lent.url);
  const staying = new pg.Client({ connectionString: urlsForTests(lent.url).run });
  staying.on('error', () => {}); // It is sent away.
  await staying.connect();
  await lent.giveBack();
  expect(await ask(template, `select from pg_database where oid = ${String(id)}`)).toEqual([]);
  await expect(staying.query('select 1')).rejects.toThrow();
});
