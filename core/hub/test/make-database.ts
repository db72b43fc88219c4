import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DatabaseUrls } from '../src/platform/database-urls.ts';
import { embeddedRoles } from '../src/platform/embedded-roles.ts';
import { urlsForTests } from './database-urls-for-tests.ts';

export interface MadeDatabase {
  /** As the superuser of the tests' server. */
  readonly url: string;
  readonly urls: DatabaseUrls;
  drop(): Promise<void>;
}

/** An empty database on the server of the tests, owned by the role that migrates. */
export async function makeDatabase(): Promise<MadeDatabase> {
  const server = process.env['BECKON_TEST_DATABASE_URL'] ?? '';
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await ask(`create database ${name} template template0 owner ${embeddedRoles.migrate} strategy file_copy`);
  const url = server.replace(/[^/]+$/, name);
  return { url, urls: urlsForTests(url), drop: () => ask(`drop database if exists ${name} with (force)`) };
}
