import { spawn } from 'node:child_process';
import path from 'node:path';
import { listPhpSettings, type SiteEnvironment } from './php-command.ts';

/**
 * Serves a site by PHP's own server. Its workers outlive it when it alone is killed: it has a process group of its own,
 * which ends as a whole, also when this process does.
 */
export async function serveSite(
  folder: string,
  port: number,
  environment: SiteEnvironment,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ stop(): Promise<void> }> {
  const router = path.join(import.meta.dirname, 'php/router.php');
  const args = [...listPhpSettings(settings), '-S', `127.0.0.1:${port}`, '-t', folder, router];
  const child = spawn('php', args, {
    env: { ...process.env, ...environment, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (said = (said + piece).slice(-4000)));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const kill = (): void => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', kill);
  await waitForStart(() => said, ended);
  return {
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
}

/** The server says when it listens; it never says so where it could not. */
async function waitForStart(read: () => string, ended: Promise<void>): Promise<void> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (let tries = 0; tries < 600; tries++) {
    if (/Development Server .* started/.test(read())) return;
    if (isOver) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`PHP's server did not start: ${read()}`);
}
