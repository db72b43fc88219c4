import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { listen } from '../../src/listen.ts';
import { openHub } from '../../src/open-hub.ts';
import { readEnv } from '../../src/platform/env.ts';

const server = process.env['BECKON_TEST_DATABASE_URL'] ?? '';
/** Roles are of the whole server: another name for every run. */
const name = `recipe_${randomUUID().slice(0, 8)}`;
const roles = [name, `${name}_hub`, `${name}_backup`] as const;
let folder: string;

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
/** The recipe as it is shipped, but for the name. */
const read = (file: string): readonly string[] =>
  readFileSync(path.join(import.meta.dirname, file), 'utf8')
    .replaceAll('beckon', name)
    .split(/;$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
const addressOf = (role: string): string => {
  const url = new URL(server);
  Object.assign(url, { username: role, password: 'secret', pathname: `/${name}` });
  return url.href;
};
const settings = (more: Record<string, string> = {}) => ({
  DATABASE_URL: addressOf(roles[1]),
  DATABASE_BACKUP_URL: addressOf(roles[2]),
  BECKON_DATA: path.join(folder, 'data'),
  BECKON_KEYS: '2026-11:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
  LOG_LEVEL: 'silent',
  ...more,
});
const owner = { DATABASE_MIGRATE_URL: addressOf(roles[0]) };
const main = path.resolve(import.meta.dirname, '../../src/main.ts');
const hub = (words: readonly string[], more?: Record<string, string>) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...settings(more) };
    execFile(process.execPath, [...briefFlags, main, ...words], { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
const open = async (more?: Record<string, string>) => {
  const env = readEnv(settings(more));
  if (!env.ok) throw new Error(JSON.stringify(env.problems));
  return openHub(env.value);
};

beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'beckon-recipe-'))));
afterAll(async () => {
  await run(server, [`drop database if exists ${name} with (force)`, ...roles.map((role) => `drop role if exists ${role}`)]); // prettier-ignore
  rmSync(folder, { recursive: true, force: true });
});

test('roles made by the recipe: what one role began a hub goes on with that may make no table: it boots, collects, is backed up, destroyed and restored', async () => {
  await run(server, read('roles.sql'));
  await run(server, roles.map((role) => `alter role ${role} password 'secret'`)); // prettier-ignore
  const asSuperuser = server.replace(/[^/]+$/, name);
  await run(asSuperuser, read('database.sql'));

  const refused = { ok: false, problem: expect.stringContaining('DATABASE_MIGRATE_URL') as string };
  expect(await open()).toMatchObject(refused);
  // One role alone, which may make no other, still does everything; who it is, the doctor tells.
  const alone = { DATABASE_URL: owner.DATABASE_MIGRATE_URL, DATABASE_BACKUP_URL: '' };
  const opened = await open(alone);
  expect(opened).toMatchObject({ ok: true });
  if (opened.ok) await opened.hub.stop();
  expect((await hub(['doctor'], alone)).said).toContain(
    `The hub runs as ${name}, which can change and drop its tables`,
  );
  // Tables that one role made let in another once their owner says so.
  expect(await open()).toMatchObject(refused);
  expect(await hub(['migrate'], owner)).toMatchObject({ code: 0 });
  // Nothing is left to do, so nothing is asked that it may not.
  const done = 'Its tables and rights are as this version wants them.\n';
  expect(await hub(['migrate'])).toMatchObject({ code: 0, said: done });

  const collect = async (count: number): Promise<void> => {
    const opened = await open();
    if (!opened.ok) throw new Error(opened.problem);
    const { parts, app, stop } = opened.hub;
    const { port, stop: close } = await listen(app, 0, '127.0.0.1');
    if (count === 1) await addSite(parts.db);
    const events = [makeEvent({ name: 'page-viewed', at: new Date().toISOString() })];
    expect((await sendEvents(`http://127.0.0.1:${port}`, events)).status).toBe(200);
    await expect.poll(() => parts.db.event.count()).toBe(count);
    await close();
    await stop();
  };
  await collect(1);
  expect(await hub(['backup'])).toMatchObject({ code: 0 });
  await collect(2);

  await run(asSuperuser, ['drop table "event", "site" cascade']);
  // Only whoever owns the tables can make them anew.
  expect((await hub(['restore', '--replace'])).code).toBe(1);
  expect(await hub(['restore', '--replace'], owner)).toMatchObject({ code: 0 });
  await collect(3);
  const findings = await hub(['doctor']);
  expect(findings.said).toContain('✓ database role');
}, 300_000);
