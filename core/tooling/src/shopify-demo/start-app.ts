import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';

export interface RunningApp {
  /** Ends it as a process manager would, and waits until it has made everything safe. */
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../../../..');
const patienceMs = 60_000;

/**
 * Starts the Shopify app as it ships, `node shopify-app/server.ts`, in a process of its own, with Shopify's addresses
 * leading to the stand-in. Resolves once it is ready.
 */
export async function startApp(
  url: string,
  env: Readonly<Record<string, string>>,
  logFile: string,
): Promise<RunningApp> {
  const log = createWriteStream(logFile);
  const preload = path.join(root, 'core/shopify-stand-in/src/preload.ts');
  const child = spawn(process.execPath, ['--import', preload, 'shopify-app/server.ts'], {
    cwd: root,
    env: { ...process.env, ...env, PORT: new URL(url).port },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in a terminal is for whoever started us, who ends this in its turn.
    detached: true,
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    }),
  );
  const untilMs = Date.now() + patienceMs;
  while (!(await isReady(url))) {
    if (hasEnded || Date.now() > untilMs) {
      child.kill('SIGKILL');
      throw new Error(`The Shopify app did not start: ${readFileSync(logFile, 'utf8').trim().slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/v1/health?ready`)).ok;
  } catch {
    // Does not listen yet.
    return false;
  }
}
