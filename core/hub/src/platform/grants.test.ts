import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { compareGrants } from './apply-grants.ts';
import { embeddedRoles } from './embedded-roles.ts';
import { runningRights } from './grants.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await openTestHub()));
afterAll(() => hub.close());

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows as Record<string, unknown>[];
}
async function compare() {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  const { run, backup } = embeddedRoles;
  return compareGrants(client, { run, backup }).finally(() => client.end());
}

describe('what roles may do', () => {
  test('is what is written, for every table and nothing beside', async () => {
    expect(await compare()).toEqual([]);
    const tables = await ask(hub.databaseUrl, "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1"); // prettier-ignore
    expect(Object.keys(runningRights).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  test('is looked after: a table without a written grant is closed, and what was given by hand is found', async () => {
    await ask(hub.urls.migrate, 'create table later (id int)');
    await ask(hub.urls.migrate, `grant update (email) on lead to ${embeddedRoles.backup}`);
    await ask(hub.urls.migrate, `grant update on tombstone to ${embeddedRoles.run}`);
    expect((await compare()).map(({ about, is }) => `${is} ${about}`).sort()).toEqual([
      'missing later: select',
      'too-much lead: update(email)',
      'too-much tombstone: update',
    ]);
    await expect(ask(hub.urls.run, 'select * from later')).rejects.toThrow('permission denied');
  });

  test('is given to nobody else', async () => {
    const found = await ask(hub.databaseUrl, `
      select c.relname::text as name from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace in ('public'::regnamespace, 'jobs'::regnamespace) and a.grantee = 0`); // prettier-ignore
    expect(found).toEqual([]);
  });

  test.each([
    ['create table mine (id int)', /permission denied/],
    ['create schema mine', /permission denied/],
    ['create function mine() returns int language sql as $$ select 1 $$', /permission denied/],
    ['create temp table consent_record (id int)', /permission denied/],
    ['alter table lead add column more text', /must be owner/],
    ['drop table lead', /must be owner/],
    ['truncate lead', /permission denied/],
    ['alter table consent_record disable trigger all', /must be owner/],
    ['set session_replication_role = replica', /permission denied/],
    ["alter system set log_statement = 'all'", /permission denied/],
    ['select rolpassword from pg_authid', /permission denied/],
    [`set role ${embeddedRoles.migrate}`, /permission denied/],
    [`alter role ${embeddedRoles.migrate} password 'mine'`, /permission denied/],
    ['select * from elsewhere.secret', /permission denied/],
    ["copy lead to program 'cat'", /permission denied/],
    ["select pg_read_file('PG_VERSION')", /permission denied/],
    ["update consent_record set marketing = 'granted'", /permission denied/],
    ['delete from consent_record', /permission denied/],
    ["select erase_consent_records('shop')", /tombstone is not there/],
    ['delete from tombstone', /permission denied/],
    ["update account_access set who = 'nobody'", /permission denied/],
    ["update api_key set hash = 'mine'", /permission denied/],
    ["insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', 'x')", /permission denied/],
    // What stands there, the owner of the tables would run.
    ["insert into jobs.bam (name, version, table_name, command) values ('x', 1, 'job', 'drop table lead')", /permission denied/], // prettier-ignore
  ])('the hub that runs is refused: %s', async (sql, why) => {
    await ask(hub.databaseUrl, 'create schema if not exists elsewhere; create table if not exists elsewhere.secret (id int)'); // prettier-ignore
    await ask(hub.databaseUrl, `revoke temporary on database ${hub.databaseUrl.split('/').at(-1) ?? ''} from public`);
    await expect(ask(hub.urls.run, sql)).rejects.toThrow(why);
  });

  test.each([
    'delete from lead',
    "insert into tombstone (id) values ('x')",
    'create table mine (id int)',
    'select * from jobs.bam',
  ])(
    // prettier-ignore
    'what reads for backups is refused: %s',
    async (sql) => {
      await expect(ask(hub.urls.backup, sql)).rejects.toThrow('permission denied');
    },
  );
});
