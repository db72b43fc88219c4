import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A MariaDB of one's own, reached by a socket alone. */
export interface MariaDb {
  /** As WordPress wants it in `DB_HOST`. */
  readonly host: string;
  stop(): Promise<void>;
}

/** Starts an empty MariaDB in a temporary folder, with the database `wordpress` and the user `root` without a password. */
export async function startMariaDb(): Promise<MariaDb> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-mariadb-'));
  const data = path.join(folder, 'data');
  const socket = path.join(folder, 'socket');
  mkdirSync(data);
  // Run by root it changes to a user of its own, who has to get in.
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o777);
  chmodSync(data, 0o777);
  const as = isRoot ? ['--user=mysql'] : [];
  const install = ['--no-defaults', ...as, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']; // prettier-ignore
  await run('mariadb-install-db', install);
  const args = ['--no-defaults', ...as, `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${path.join(folder, 'pid')}`, '--skip-networking']; // prettier-ignore
  const child = spawn('mariadbd', args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-4000)));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitForAnswer(socket, child);
    await run('mariadb', ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress']);
  } catch (error) {
    await stop();
    throw new Error(`MariaDB did not start: ${(error as Error).message}\n${said}`, { cause: error });
  }
  return { host: `localhost:${socket}`, stop };
}

async function waitForAnswer(socket: string, child: { readonly exitCode: number | null }): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    if (existsSync(socket)) {
      const ping = run('mariadb', ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', 'SELECT 1']);
      if (await ping.then(() => true, () => false)) return; // prettier-ignore
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it answers nothing');
}
