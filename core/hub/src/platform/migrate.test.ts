import { cpSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asOneRole, type DatabaseUrls } from './database-urls.ts';
import { migrate, migrationsFolder } from './migrate.ts';

const server = process.env['BECKON_TEST_DATABASE_URL'] ?? '';
let url: string;
let urls: DatabaseUrls;
let name: string;
let folder: string;

async function ask(address: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}
beforeEach(async () => {
  name = `migrate_${randomUUID().replaceAll('-', '')}`;
  await ask(server, `create database ${name}`);
  url = server.replace(/[^/]+$/, name);
  urls = asOneRole(url);
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-migrations-'));
  cpSync(migrationsFolder, folder, { recursive: true });
});
afterEach(async () => {
  await ask(server, `drop database ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true });
});
const add = (migration: string, sql: string): void => {
  mkdirSync(path.join(folder, migration), { recursive: true });
  writeFileSync(path.join(folder, migration, 'migration.sql'), sql);
};

test('of several processes that start at once, one migrates and the others find it done', async () => {
  const done = await Promise.all([migrate(urls), migrate(urls), migrate(urls)]);
  expect(done.filter((names) => names.length)).toHaveLength(1);
  expect(await migrate(urls)).toEqual([]);
  expect(await ask(url, 'select count(*)::int as n from site')).toEqual([{ n: 0 }]);
});

test('a new migration is applied alone', async () => {
  await migrate(urls, folder);
  add('29990101000000_more', 'create table more (id int)');
  expect(await migrate(urls, folder)).toEqual(['29990101000000_more']);
});

test('of a migration that fails nothing stays, and it is tried again once it is mended', async () => {
  await migrate(urls, folder);
  add('29990101000000_half', 'create table half (id int); select nonsense from nowhere');
  await expect(migrate(urls, folder)).rejects.toThrow('29990101000000_half failed');
  expect(await ask(url, `select to_regclass('half') as it`)).toEqual([{ it: null }]);
  add('29990101000000_half', 'create table half (id int)');
  expect(await migrate(urls, folder)).toEqual(['29990101000000_half']);
});

test('a migration that was changed after it had been applied is refused', async () => {
  add('29990101000000_more', 'create table more (id int)');
  await migrate(urls, folder);
  add('29990101000000_more', 'create table other (id int)');
  await expect(migrate(urls, folder)).rejects.toThrow('was changed after it had been applied');
});
