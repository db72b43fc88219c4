import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WordPressTree } from './fetch-wordpress.ts';

const php = path.join(import.meta.dirname, 'php');

/**
 * Lays out the folder of a site: WordPress itself by links into its tree, and a wp-content of its own. Takes
 * milliseconds, and compiled PHP is shared between sites because the real files are.
 *
 * @param sqlite the folder of the SQLite drop-in; without it, the site wants MySQL
 */
export function laySite(folder: string, tree: WordPressTree, sqlite?: string): void {
  for (const name of readdirSync(tree.folder))
    if (name !== 'wp-content' && name !== 'wp-config.php')
      symlinkSync(path.join(tree.folder, name), path.join(folder, name));
  const content = path.join(folder, 'wp-content');
  for (const name of ['plugins', 'mu-plugins', 'uploads', 'database', 'themes'])
    mkdirSync(path.join(content, name), { recursive: true });
  const themes = path.join(tree.folder, 'wp-content/themes');
  for (const name of readdirSync(themes)) symlinkSync(path.join(themes, name), path.join(content, 'themes', name));
  symlinkSync(path.join(php, 'harness.php'), path.join(content, 'mu-plugins/harness.php'));
  if (sqlite) copyFileSync(path.join(sqlite, 'db.php'), path.join(content, 'db.php'));
  writeFileSync(path.join(folder, 'wp-config.php'), `<?php\nrequire '${path.join(php, 'wp-config.php')}';\n`);
}
