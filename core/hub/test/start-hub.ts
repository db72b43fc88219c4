import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { vi } from 'vitest';
import { briefFlags } from './brief-flags.ts';
import type { TestHub } from './open-test-hub.ts';

/** The hub as it is run, `hub serve`, in a process of its own. */
export interface StartedHub {
  readonly url: string;
  readonly process: ChildProcess;
  /** What its environment names, for commands beside it. */
  readonly names: Readonly<Record<string, string>>;
  /** All that it has written. */
  said(): string;
  /** Ends it at once, if it has not ended. */
  kill(): Promise<void>;
}

/** Starts one on the database and with the keys of a test's hub, and waits until it listens. */
export async function startHub(
  { databaseUrl, parts }: Pick<TestHub, 'databaseUrl' | 'parts'>,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<StartedHub> {
  const { id, key } = parts.keys.newest;
  const keys = `${id}:${key.export().toString('base64')}`;
  const names = { PORT: '0', DATABASE_URL: databaseUrl, BECKON_DATA: folder, BECKON_KEYS: keys, ...more };
  const hub = spawn(process.execPath, [...briefFlags, path.resolve(import.meta.dirname, '../src/main.ts'), 'serve'], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...names },
  });
  let said = '';
  const hear = (chunk: Buffer) => void (said += chunk.toString());
  hub.stdout.on('data', hear);
  hub.stderr.on('data', hear);
  const kill = async () => {
    if (hub.exitCode !== null || hub.signalCode !== null) return;
    const ended = once(hub, 'exit');
    hub.kill('SIGKILL');
    await ended;
  };
  try {
    const listens = () => {
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (!port) throw new Error(`The hub does not listen: ${said}`);
      return `http://127.0.0.1:${port}`;
    };
    const url = await vi.waitFor(listens, { timeout: 50_000, interval: 50 });
    return { url, process: hub, names, said: () => said, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
