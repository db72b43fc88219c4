import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import type { DatabaseUrls } from './database-urls.ts';
import { ensureRoles } from './embedded-roles.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';

/** A PostgreSQL of our own, running. */
export interface EmbeddedPostgres {
  /** As its superuser, who makes the roles: no hub is run with it. */
  readonly url: string;
  /** As the roles that use it. */
  readonly urls: DatabaseUrls;
  readonly pid: number;
  /** Another process had started it, which may still be there. */
  readonly wasRunning: boolean;
  /** Ends it as the last one to use it: what was committed is on disk. */
  stop(): Promise<void>;
}

export type Started =
  { readonly ok: true; readonly value: EmbeddedPostgres } | { readonly ok: false; readonly problem: string };

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const database = 'beckon';
const user = 'beckon';
const patienceMs = 30_000;

/**
 * Starts PostgreSQL in a folder that is kept between starts, made at the first. One that a crashed process of ours left
 * running is taken over; a lock that nobody holds any more is removed.
 */
export async function startEmbeddedPostgres(folder: string): Promise<Started> {
  const binaries = await findPostgresBinaries();
  if (!binaries) return refuse('There is no embedded PostgreSQL for this platform.');
  const owner = findOwner();
  if (owner === 'nobody')
    return refuse(
      'PostgreSQL never runs as root, and there is no user "postgres" to run it as: adduser --system postgres.',
    );
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const barrier = owner && findBarrier(owner, [folder, binaries.initdb]);
  if (barrier)
    return refuse(`The user that runs PostgreSQL, postgres, may not enter ${barrier}: set BECKON_DATA to a folder it may enter, or move the installation where it may.`); // prettier-ignore

  const data = path.join(folder, 'cluster');
  const secret = path.join(folder, 'password');
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    const failure = initialise(binaries, data, secret, owner);
    if (failure) return refuse(failure);
  }
  const password = readFileSync(secret, 'utf8').trim();
  const running = readRunning(data);
  const address = (port: number, name: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
  if (running && (await answers(address(running.port, 'postgres'))))
    return hand(address(running.port, database), running.pid, data, true);
  // Nobody answers behind the lock: it is what a crash or a lost machine left.
  rmSync(path.join(data, 'postmaster.pid'), { force: true });

  const port = await findFreePort();
  const flags = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];
  let said = '';
  // A group of its own: Ctrl-C in a terminal is for us, who end it once everything accepted is safe.
  const child = spawn(binaries.postgres, flags, { ...owner, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-2_000)));
  let hasEnded = false;
  child.on('exit', () => (hasEnded = true));
  child.on('error', (error) => {
    said += error.message;
    hasEnded = true;
  });
  const untilMs = Date.now() + patienceMs;
  while (!hasEnded && !(await answers(address(port, 'postgres')))) {
    if (Date.now() > untilMs) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (hasEnded || !child.pid || !(await answers(address(port, 'postgres'))))
    return refuse(`PostgreSQL did not start in ${data}: ${said.trim().split('\n').at(-1) ?? 'it said nothing'}`);
  child.unref();
  (child.stderr as unknown as { unref(): void }).unref();
  return hand(address(port, database), child.pid, data, false);

  async function hand(url: string, pid: number, data: string, wasRunning: boolean): Promise<Started> {
    await ensureDatabase(url);
    const urls = await ensureRoles(url, path.join(folder, 'roles'));
    return { ok: true, value: { url, urls, pid, wasRunning, stop: () => end(pid, data) } };
  }
}

const refuse = (problem: string): Started => ({
  ok: false,
  problem: `${problem} You can also name a PostgreSQL of your own in DATABASE_URL.`,
});

/** Whom to run it as: ourselves, unless we are root, as whom PostgreSQL refuses to run. */
function findOwner(): Owner | undefined | 'nobody' {
  if (process.getuid?.() !== 0) return undefined;
  const find = (): Owner | undefined => {
    const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
    return ids.every(({ status }) => status === 0) && uid && gid ? { uid, gid } : undefined;
  };
  const known = find();
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '-g', 'postgres', '-s', '/usr/sbin/nologin', 'postgres']);
  return find() ?? 'nobody';
}

/** The first of the folders above these that the user may not enter. */
function findBarrier(owner: Owner, targets: readonly string[]): string | undefined {
  const folders = targets.flatMap((target) => {
    const parts = path.resolve(target).split(path.sep);
    return parts.slice(1).map((_, at) => parts.slice(0, at + 2).join(path.sep));
  });
  // One process asks about all of them: starting one takes longer than what it does.
  const ask = 'for folder in "$@"; do test -x "$folder" || { printf %s "$folder"; exit; }; done';
  const { stdout } = spawnSync('sh', ['-c', ask, 'sh', ...new Set(folders)], { ...owner, encoding: 'utf8' });
  return stdout || undefined;
}

/** Makes the cluster; what went wrong, if something did. */
function initialise(binaries: PostgresBinaries, data: string, secret: string, owner?: Owner): string | undefined {
  writeFileSync(secret, randomBytes(24).toString('hex') + '\n', { mode: 0o600 });
  if (owner) chownSync(secret, owner.uid, owner.gid);
  rmSync(data, { recursive: true, force: true });
  const words = ['--auth=scram-sha-256', `--username=${user}`, `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C'];
  const { status, stderr, error } = spawnSync(binaries.initdb, [`--pgdata=${data}`, ...words], {
    ...owner,
    encoding: 'utf8',
  });
  chmodSync(secret, 0o600);
  return status === 0 ? undefined : `The database could not be made in ${data}: ${error?.message ?? stderr.trim()}`;
}

/** Who holds the cluster, as PostgreSQL writes it down: process id in line 1, port in line 4. */
function readRunning(data: string): { readonly pid: number; readonly port: number } | undefined {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port } : undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // It may be gone again at once.
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {}); // Was never there.
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(/[^/]+$/, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${database}`);
  } catch (error) {
    // 42P04: another process of ours was faster.
    if ((error as { code?: string }).code !== '42P04') throw error;
  } finally {
    await client.end();
  }
}

/** Fast shutdown (https://www.postgresql.org/docs/current/server-shutdown.html), and waits for its end. */
async function end(pid: number, data: string): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return; // Not there any more.
  }
  const untilMs = Date.now() + patienceMs;
  while (existsSync(path.join(data, 'postmaster.pid')) && Date.now() < untilMs)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
