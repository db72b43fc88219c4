import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { urlsForTests } from '../../test/database-urls-for-tests.ts';
import { makeDatabase, type MadeDatabase } from '../../test/make-database.ts';
import { compareGrants } from './apply-grants.ts';
import { asOneRole } from './database-urls.ts';
import { embeddedRoles, ensureRoles } from './embedded-roles.ts';
import { migrate } from './migrate.ts';

let database: MadeDatabase;
let folder: string;
beforeAll(async () => {
  database = await makeDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-roles-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows as Record<string, unknown>[];
}
/** Whom everything belongs to that stands in the schemas of the hub. */
const listOwners = () =>
  ask(database.url, `
    select distinct owner::regrole::text as owner from (
      select relowner as owner, relnamespace as place from pg_class
      union all select proowner, pronamespace from pg_proc
      union all select typowner, typnamespace from pg_type
      union all select nspowner, oid from pg_namespace
    ) as theirs where place in ('public'::regnamespace, 'jobs'::regnamespace)
    union select datdba::regrole::text from pg_database where datname = current_database()`); // prettier-ignore

test('a database of one role is handed over to three with all that stands in it, though two processes begin at once', async () => {
  const { url } = database;
  const superuser = new URL(url).username;
  // As a start left it at a time when its superuser did everything.
  await ask(url, `do $$ begin
    execute format('alter database %I owner to ${superuser}', current_database());
    alter schema public owner to ${superuser};
  end $$`); // prettier-ignore
  await migrate(asOneRole(url));
  await ask(url, "insert into site (id, platform, domain, name, secret) values ('old', 'plain', 'old.example', 'Old', 's')"); // prettier-ignore
  expect(await listOwners()).toEqual([{ owner: superuser }]);

  // The passwords of the tests' server: other tests come in by them at the same time.
  const passwords = Object.entries(urlsForTests(url)).map(([use, address]) => [
    use,
    new URL(address as string).password,
  ]);
  const file = path.join(folder, 'roles');
  writeFileSync(file, JSON.stringify(Object.fromEntries(passwords)));
  const begin = async () => {
    const urls = await ensureRoles(url, file);
    await migrate(urls);
    return urls;
  };
  const [urls, same] = await Promise.all([begin(), begin()]);
  expect(same).toEqual(urls);

  expect(await listOwners()).toEqual([{ owner: embeddedRoles.migrate }]);
  expect(await ask(urls.run, 'select id from site')).toEqual([{ id: 'old' }]);
  expect(await ask(urls.backup, 'select id from site')).toEqual([{ id: 'old' }]);
  await expect(ask(urls.run, 'drop table site')).rejects.toThrow('must be owner');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { run, backup } = embeddedRoles;
  expect(await compareGrants(client, { run, backup }).finally(() => client.end())).toEqual([]);
});
