import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listScripts } from './words/list-scripts.ts';
import { readPo } from './words/read-po.ts';
import { writeJed } from './words/write-jed.ts';
import { writeL10n } from './words/write-l10n.ts';
import { root } from './wordpress-cache.ts';

const plugin = path.join(root, 'wordpress-plugin');

/** Makes what WordPress reads of the plugin's languages: an array for PHP, and a file for each script, by its handle. */
export function writeTranslations(): void {
  const scripts = listScripts(plugin);
  for (const file of globSync('languages/*.po', { cwd: plugin })) {
    const translations = readPo(readFileSync(path.join(plugin, file), 'utf8'));
    write(`beckon-${translations.language}.l10n.php`, writeL10n(translations));
    for (const [handle, files] of scripts)
      write(`beckon-${translations.language}-${handle}.json`, writeJed(translations, files));
  }
}

/** Whole at every moment: a site may be reading it. */
function write(name: string, text: string): void {
  const folder = path.join(plugin, 'languages');
  mkdirSync(folder, { recursive: true });
  const scratch = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(scratch, text);
  renameSync(scratch, path.join(folder, name));
}
