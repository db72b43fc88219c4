import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { DatabaseUrls } from './database-urls.ts';
import { jobsSchema } from './grants.ts';

/** The roles of a PostgreSQL of our own, by what they do there. Its superuser makes them, and does nothing else. */
export const embeddedRoles = { run: 'beckon_hub', migrate: 'beckon_owner', backup: 'beckon_backup' } as const;

type Passwords = Readonly<Record<keyof typeof embeddedRoles, string>>;

/** Any number, the same in every process of ours: who holds it makes the roles. */
const lock = 7_259_144_873;

/**
 * Makes the roles, with passwords that are drawn once and kept in a file beside the cluster, and gives them the database.
 *
 * @param url of the database, as its superuser
 */
export async function ensureRoles(url: string, file: string): Promise<DatabaseUrls> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const passwords = keepPasswords(file);
    for (const use of ['run', 'migrate', 'backup'] as const) {
      const role = embeddedRoles[use];
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role}`);
      await client.query(`alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '${passwords[use]}'`); // prettier-ignore
    }
    // Of the databases that come with every cluster none is for them.
    await client.query('revoke all on database postgres, template1 from public');
    await giveDatabase(client);
    return nameUrls(url, passwords);
  } finally {
    await client.end();
  }
}

/** Makes the one role the owner of the database that is open, and of what stands in it already; lets the others in. */
export async function giveDatabase(client: pg.Client): Promise<void> {
  const { run, migrate, backup } = embeddedRoles;
  const { rows } = await client.query<{ name: string; owner: string }>(
    'select quote_ident(datname) as name, datdba::regrole::text as owner from pg_database where datname = current_database()',
  );
  const { name = '', owner } = rows[0] ?? {};
  if (owner === migrate) return;
  await client.query(`begin;
    revoke all on database ${name} from public;
    grant connect on database ${name} to ${run}, ${backup};
    alter schema public owner to ${migrate};
    revoke all on schema public from public;
    ${moveAll};
    alter database ${name} owner to ${migrate};
    commit`);
}

/** A database of the time when its superuser did everything. PostgreSQL's own "reassign owned" leaves that role's out. */
const moveAll = `do $do$ declare statement text; begin
  for statement in
    select format('alter %s %s owner to ${embeddedRoles.migrate}', kind, name) from (
      select 'schema' as kind, oid::regnamespace::text as name, 1 as rank from pg_namespace where nspname = '${jobsSchema}'
      union all
      select 'table', oid::regclass::text, 2 from pg_class
        where relnamespace in (select oid from pg_namespace where nspname in ('public', '${jobsSchema}')) and relkind in ('r', 'p')
      union all
      select 'type', oid::regtype::text, 3 from pg_type
        where typnamespace in (select oid from pg_namespace where nspname in ('public', '${jobsSchema}')) and typtype in ('e', 'd')
      union all
      select 'routine', oid::regprocedure::text, 4 from pg_proc
        where pronamespace in (select oid from pg_namespace where nspname in ('public', '${jobsSchema}'))
    ) as theirs order by rank
  loop execute statement; end loop;
end $do$`;

function nameUrls(url: string, passwords: Passwords): DatabaseUrls {
  const as = (use: keyof Passwords): string => {
    const address = new URL(url);
    [address.username, address.password] = [embeddedRoles[use], passwords[use]];
    return address.href;
  };
  return { run: as('run'), migrate: as('migrate'), backup: as('backup') };
}

/** Read by nobody but whoever runs the hub, as the superuser's beside it. */
function keepPasswords(file: string): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const draw = (): string => randomBytes(24).toString('hex');
  const passwords = { run: draw(), migrate: draw(), backup: draw() };
  // Half of it would lock everybody out.
  writeFileSync(`${file}.new`, JSON.stringify(passwords), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return passwords;
}
