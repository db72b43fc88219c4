import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

let folder: string;
const running: EmbeddedPostgres[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-postgres-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  rmSync(folder, { recursive: true, force: true });
});
const data = () => path.join(folder, 'data');

async function start(): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres(data());
  if (!started.ok) throw new Error(started.problem);
  running.push(started.value);
  return started.value;
}
async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
const hasGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

test('listens to this machine alone, by no socket in the file system, and to nobody without the password', async () => {
  const { url } = await start();
  const settings = await ask(url, "select current_setting('listen_addresses') as at, current_setting('unix_socket_directories') as sockets"); // prettier-ignore
  expect(settings).toEqual([{ at: '127.0.0.1', sockets: '' }]);
  const port = Number(new URL(url).port);
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  // Another address of the loopback is there on every machine, whatever its network is.
  for (const host of ['127.0.0.2', ...others.flatMap(({ address, internal }) => (internal ? [] : [address]))])
    expect([host, await isOpen(host, port)]).toEqual([host, false]);
  expect(await isOpen('127.0.0.1', port)).toBe(true);
  for (const wrong of [url.replace(/:[^:@/]+@/, ':guess@'), url.replace(/:[^:@/]+@/, '@')])
    await expect(ask(wrong, 'select 1')).rejects.toThrow(/password/);
});

async function isOpen(host: string, port: number): Promise<boolean> {
  const socket = createConnection({ host, port });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

test('what was written is there at the next start', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (id int); insert into kept values (7)');
  await first.stop();
  expect(existsSync(path.join(data(), 'cluster/postmaster.pid'))).toBe(false);
  const second = await start();
  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
});

test('one that a crashed process of ours left running is taken over', async () => {
  const left = await start();
  const again = await start();
  expect(again.pid).toBe(left.pid);
});

test('the lock that a killed database left behind is no obstacle, and what was committed is there', async () => {
  const first = await start();
  await ask(first.url, 'create table kept (id int); insert into kept values (7)');
  process.kill(first.pid, 'SIGKILL');
  await expect.poll(() => hasGone(first.pid)).toBe(true);
  expect(existsSync(path.join(data(), 'cluster/postmaster.pid'))).toBe(true);
  const second = await start();
  expect(second.pid).not.toBe(first.pid);
  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
});

test('a lock that names some other living process is no obstacle', async () => {
  const first = await start();
  await first.stop();
  writeFileSync(path.join(data(), 'cluster/postmaster.pid'), `${process.pid}\n${data()}/cluster\n0\n1\n`);
  await start();
});

test.runIf(process.getuid?.() === 0)('a folder its user may not enter is named, with what to set', async () => {
  mkdirSync(path.join(folder, 'closed'), { mode: 0o700 });
  const started = await startEmbeddedPostgres(path.join(folder, 'closed/data'));
  expect(started.ok ? '' : started.problem).toMatch(/may not enter .*closed: set BECKON_DATA/);
});
