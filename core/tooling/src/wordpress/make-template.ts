import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { WordPressTree } from './fetch-wordpress.ts';
import { fetchSqlite } from './fetch-sqlite.ts';
import { laySite } from './lay-site.ts';
import { runPhp } from './php-command.ts';
import { wordpressCache } from './wordpress-cache.ts';

const php = path.join(import.meta.dirname, 'php');

/** The SQLite database of a fresh installation, made once for each version of WordPress and of the scripts. */
export async function makeTemplate(tree: WordPressTree): Promise<string> {
  const hash = createHash('sha256');
  for (const file of readdirSync(php).sort()) hash.update(readFileSync(path.join(php, file)));
  const file = path.join(wordpressCache, `template-${tree.version}-${hash.digest('hex').slice(0, 12)}.sqlite`);
  if (existsSync(file)) return file;
  const folder = mkdtempSync(path.join(tmpdir(), 'beckon-template-'));
  try {
    laySite(folder, tree, await fetchSqlite());
    await runPhp([path.join(php, 'install.php')], { BECKON_SITE: folder, BECKON_URL: 'http://localhost' });
    mkdirSync(wordpressCache, { recursive: true });
    copyFileSync(path.join(folder, 'wp-content/database/.ht.sqlite'), `${file}.${process.pid}`);
    renameSync(`${file}.${process.pid}`, file);
    return file;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
