import pg from 'pg';

/** Where a text stands, whatever its case: in every table of the hub and of its jobs, each row looked at as text. */
export async function findInAllTables(databaseUrl: string, texts: readonly string[]): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('public', 'jobs') order by 1, 2`,
    );
    const found: string[] = [];
    for (const { schema, name } of rows) {
      const table = `"${schema}"."${name}"`;
      for (const text of texts) {
        const pattern = `%${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
        const { rowCount } = await client.query(`select 1 from ${table} t where t::text ilike $1 limit 1`, [pattern]);
        if (rowCount) found.push(`${schema === 'public' ? '' : `${schema}.`}${name}: ${text}`);
      }
    }
    return found;
  } finally {
    await client.end();
  }
}
