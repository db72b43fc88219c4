import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database on the server of the tests. */
export async function makeDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = process.env['BECKON_TEST_DATABASE_URL'] ?? '';
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask(`create database ${name} template template0`);
  return { url: server.replace(/[^/]+$/, name), drop: () => ask(`drop database if exists ${name} with (force)`) };
}
