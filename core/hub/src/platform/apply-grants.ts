import type pg from 'pg';
import { jobsSchema, listWrittenRights, runningFunctions, type DatabaseUse } from './grants.ts';

/** The roles beside the owner, by what they do; none where the owner does it. */
export type Roles = Readonly<Partial<Record<DatabaseUse, string>>>;

/** What a role has and should not have, or should have and has not, as the statement that mends it. */
export interface Mend {
  readonly about: string;
  readonly is: 'missing' | 'too-much';
  readonly sql: string;
  /** Whether whoever asks may mend it; a table that somebody else has put beside ours is theirs. */
  readonly isOwn: boolean;
}

type Ask = Pick<pg.Client, 'query'>;

/** Compares what roles may do with what is written. Asks the catalogue alone: any role may. */
export async function compareGrants(client: Ask, roles: Roles): Promise<readonly Mend[]> {
  const tables = (await client.query<{ schema: string; name: string; own: boolean }>(listTables)).rows;
  const functions = (await client.query<{ name: string }>(listFunctions, [[...runningFunctions]])).rows;
  const mends: Mend[] = [];
  for (const [use, role] of Object.entries(roles) as [DatabaseUse, string][]) {
    const to = quote(role);
    const held = (await client.query<Held>(listRights, [role])).rows;
    const ask = async (sql: string, what: string): Promise<boolean> =>
      (await client.query<{ has: boolean }>(sql, [role, what])).rows[0]?.has === true;

    for (const schema of new Set(tables.map((table) => table.schema)))
      if (!(await ask(`select has_schema_privilege($1, $2, 'usage') as has`, schema)))
        mends.push({
          about: schema,
          is: 'missing',
          sql: `grant usage on schema ${quote(schema)} to ${to}`,
          isOwn: true,
        });
    for (const table of tables) {
      const about = table.schema === jobsSchema ? `${jobsSchema}.${table.name}` : table.name;
      const on = `${quote(table.schema)}.${quote(table.name)}`;
      const written = listWrittenRights(use, table);
      const has = held
        .filter(({ schema, name }) => schema === table.schema && name === table.name)
        .map(({ right }) => right);
      const excess = has.filter((right) => !(written as readonly string[]).includes(right));
      const missing = written.filter((right) => !has.includes(right));
      // In this order: to take a right from a table takes it from its columns, too.
      if (excess.length) mends.push({ about: `${about}: ${excess.join(', ')}`, is: 'too-much', sql: `revoke ${excess.join(', ')} on ${on} from ${to}`, isOwn: table.own }); // prettier-ignore
      if (missing.length) mends.push({ about: `${about}: ${missing.join(', ')}`, is: 'missing', sql: `grant ${missing.join(', ')} on ${on} to ${to}`, isOwn: table.own }); // prettier-ignore
    }
    for (const { name } of use === 'run' ? functions : [])
      if (!(await ask(`select has_function_privilege($1, $2, 'execute') as has`, name)))
        mends.push({ about: name, is: 'missing', sql: `grant execute on function ${name} to ${to}`, isOwn: true });
  }
  return mends;
}

/** Gives each role what is written for it, and takes the rest. Called by the owner of the tables. */
export async function applyGrants(client: Ask, roles: Roles): Promise<void> {
  const mends = (await compareGrants(client, roles)).filter(({ isOwn }) => isOwn);
  if (mends.length) await client.query(`begin; ${mends.map(({ sql }) => `${sql};`).join('\n')} commit`);
}

interface Held {
  readonly schema: string;
  readonly name: string;
  readonly right: string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Whatever stands in the schema of the hub, whoever put it there, and in that of the jobs. */
const isOurs = `c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname in (current_schema(), '${jobsSchema}')
  and c.relname not in ('beckon_restore', 'beckon_restore_job')`;

const listTables = `select n.nspname::text as schema, c.relname::text as name, pg_has_role(c.relowner, 'usage') as own
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${isOurs} order by 1, 2`;

const listFunctions = `select p.oid::regprocedure::text as name from pg_proc p
  where p.pronamespace = current_schema()::regnamespace and p.oid::regprocedure::text = any($1)`;

const listRights = `select n.nspname::text as schema, c.relname::text as name, lower(a.privilege_type) as right
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where ${isOurs} and a.grantee = (select oid from pg_roles where rolname = $1)
  union all
  select n.nspname::text, c.relname::text, lower(a.privilege_type) || '(' || t.attname || ')'
    from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(t.attacl) a
    where ${isOurs} and a.grantee = (select oid from pg_roles where rolname = $1)`;
