import { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';

export interface DatabaseFacts {
  readonly listens: string;
  readonly isSuperuser: boolean;
  readonly role: string;
  /** It owns tables there, or may make some. */
  readonly isOwner: boolean;
  /** This connection is encrypted. */
  readonly isEncrypted: boolean;
  /** It goes to another machine. */
  readonly isRemote: boolean;
  readonly atMs: number;
}

export async function readDatabaseFacts(db: Db): Promise<DatabaseFacts> {
  const [row] = await db.$queryRaw<
    { listens: string; role: string; super: boolean; owner: boolean; ssl: boolean; remote: boolean; at: number }[]
  >`
    select current_setting('listen_addresses') as listens,
      (select rolsuper from pg_roles where rolname = current_user) as super,
      current_user::text as role,
      coalesce(has_schema_privilege(current_schema(), 'create'), false) or exists (
        select from pg_class where relnamespace = current_schema()::regnamespace and pg_has_role(relowner, 'usage')
      ) as owner,
      coalesce((select ssl from pg_stat_ssl where pid = pg_backend_pid()), false) as ssl,
      coalesce(not (inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1'), false) as remote,
      (extract(epoch from clock_timestamp()) * 1000)::float8 as at`;
  if (!row) throw new Error('the database says nothing of itself');
  return {
    listens: row.listens,
    isSuperuser: row.super,
    role: row.role,
    isOwner: row.owner,
    isEncrypted: row.ssl,
    isRemote: row.remote,
    atMs: row.at,
  };
}

/** The addresses under which pages of all sites are served; none where there are no tables yet. */
export async function readAllOrigins(db: Db): Promise<readonly string[]> {
  const [there] = await db.$queryRaw<{ found: boolean }[]>`select to_regclass('site') is not null as found`;
  if (!there?.found) return [];
  const sites = await db.site.findMany({ select: { origins: true } });
  return sites.flatMap(({ origins }) => origins as string[]);
}

export interface StuckJobs {
  readonly name: string;
  readonly failed: number;
  readonly late: number;
}

/** Jobs that were given up, and those that should have been done by then. */
export async function readStuckJobs(db: Db, by: Date): Promise<readonly StuckJobs[]> {
  const [there] = await db.$queryRaw<{ found: boolean }[]>`select to_regclass('jobs.job') is not null as found`;
  if (!there?.found) return [];
  const isLate = Prisma.sql`state in ('created', 'retry') and start_after < ${by}::timestamptz`;
  const rows = await db.$queryRaw<{ name: string; failed: bigint; late: bigint }[]>`
    select name, count(*) filter (where state = 'failed') as failed, count(*) filter (where ${isLate}) as late
    from jobs.job where state = 'failed' or (${isLate}) group by name order by name`;
  return rows.map(({ name, failed, late }) => ({ name, failed: Number(failed), late: Number(late) }));
}
