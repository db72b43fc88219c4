import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { aptOptions, findMirror } from './apt.ts';

const run = promisify(execFile);

/** Whoever is offline is not to wait long before going on with what is there. */
const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=5', '-o', 'Acquire::https::Timeout=5'];
const patienceMs = 60_000;

/**
 * The version of WordPress that a suite of Debian serves now, as WordPress says it itself.
 *
 * @throws where no mirror answers
 */
export async function findServedVersion(suite: string): Promise<string> {
  const mirror = await findMirror();
  const scratch = mkdtempSync(path.join(tmpdir(), 'beckon-suite-'));
  try {
    const options = [...aptOptions(mirror, [suite], scratch), ...patience];
    await run('apt-get', [...options, 'update'], { timeout: patienceMs });
    const { stdout } = await run('apt-cache', [...options.slice(1), 'madison', 'wordpress'], { timeout: patienceMs });
    // ` wordpress | 7.1.4+dfsg1-1 | http://… sid/main amd64 Packages`
    const version = /\|\s*([\d.]+)/.exec(stdout)?.[1];
    if (!version) throw new Error(`${suite} has no WordPress.`);
    return version;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
