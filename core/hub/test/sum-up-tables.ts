import pg from 'pg';

/** Sessions and counts of calls are of the moment; when a migration ran is not data. */
const ofTheMoment = ['_prisma_migrations', 'rate', 'beckon_restore', 'beckon_restore_job'];

/** A checksum of every table of a database, by name, whatever order its rows are in. Columns that are named are left out. */
export async function sumUpTables(url: string, without: readonly string[] = []): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname::text as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all($1) order by 1`,
      [ofTheMoment],
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(row, E'\\n' order by row)), '') as sum
         from (select (to_jsonb(t) - $1::text[])::text as row from "${name}" t) as r`,
        [without],
      );
      sums[name] = rows[0]?.sum ?? '';
    }
    return sums;
  } finally {
    await client.end();
  }
}
