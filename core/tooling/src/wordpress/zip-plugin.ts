// Makes wordpress-plugin/dist/beckon.zip, and in it the template for translators and our own translations. The same sources give the same bytes.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { listShipped } from './list-shipped.ts';
import { listSources } from './list-sources.ts';
import { gatherWords } from './words/gather-words.ts';
import { writePot } from './words/write-pot.ts';
import { root } from './wordpress-cache.ts';
import { writeTranslations } from './write-translations.ts';

const plugin = path.join(root, 'wordpress-plugin');
const dist = path.join(plugin, 'dist');
const { version } = JSON.parse(readFileSync(path.join(plugin, 'package.json'), 'utf8')) as { readonly version: string };

mkdirSync(path.join(plugin, 'languages'), { recursive: true });
writeFileSync(path.join(plugin, 'languages/beckon.pot'), writePot(gatherWords(plugin), version));
writeTranslations();

/** The first moment that a zip can name. */
const mtime = new Date(1980, 0, 1);
/** Where each file of the zip lies in the repository. */
const files = new Map([
  ...listShipped(plugin).map((file) => [file, path.join(plugin, file)] as const),
  ...listSources(root).map((file) => [`source/${file}`, path.join(root, file)] as const),
  ['LICENSE', path.join(root, 'LICENSE')] as const,
]);
const entries = [...files].map(([name, file]) => [`beckon/${name}`, [readFileSync(file), { mtime }]] as const);
const zip = zipSync(Object.fromEntries(entries) as never, { level: 9 });

mkdirSync(dist, { recursive: true });
writeFileSync(path.join(dist, `beckon.zip.${process.pid}`), zip);
renameSync(path.join(dist, `beckon.zip.${process.pid}`), path.join(dist, 'beckon.zip'));
// Unpacked beside it, for who opens a site with the plugin as it is shipped.
rmSync(path.join(dist, 'beckon'), { recursive: true, force: true });
for (const [name, file] of files) cpSync(file, path.join(dist, 'beckon', name));
console.log(`wordpress-plugin/dist/beckon.zip: ${files.size} files, ${Math.round(zip.length / 1000)} kB`);
