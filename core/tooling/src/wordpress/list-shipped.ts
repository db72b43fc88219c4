import { globSync, statSync } from 'node:fs';
import path from 'node:path';

/** What of the plugin's folder is installed on a site: what runs, what directories read, and the words. */
const shipped = ['beckon.php', 'uninstall.php', 'readme.txt', 'LICENSE', 'includes/**', 'build/**', 'languages/**'];

/** Files that are shipped, relative to the plugin's folder, sorted. */
export function listShipped(plugin: string): readonly string[] {
  return globSync(shipped, { cwd: plugin })
    .filter((file) => statSync(path.join(plugin, file)).isFile())
    .filter((file) => !/(^|\/)\.|\.(map|po)$|\.\d+$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
