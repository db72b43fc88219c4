// Makes wordpress-plugin/dist/beckon.zip, and the template for translators in it. The same sources give the same bytes.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { listShipped } from './list-shipped.ts';
import { gatherWords } from './words/gather-words.ts';
import { writePot } from './words/write-pot.ts';
import { root } from './wordpress-cache.ts';

const plugin = path.join(root, 'wordpress-plugin');
const dist = path.join(plugin, 'dist');
const { version } = JSON.parse(readFileSync(path.join(plugin, 'package.json'), 'utf8')) as { readonly version: string };

mkdirSync(path.join(plugin, 'languages'), { recursive: true });
writeFileSync(path.join(plugin, 'languages/beckon.pot'), writePot(gatherWords(plugin), version));

/** The first moment that a zip can name. */
const mtime = new Date(1980, 0, 1);
const files = listShipped(plugin);
const entries = files.map((file) => [`beckon/${file}`, [readFileSync(path.join(plugin, file)), { mtime }]] as const);
const licence = [readFileSync(path.join(root, 'LICENSE')), { mtime }] as const;
const zip = zipSync(Object.fromEntries([...entries, ['beckon/LICENSE', licence]]) as never, { level: 9 });

mkdirSync(dist, { recursive: true });
writeFileSync(path.join(dist, `beckon.zip.${process.pid}`), zip);
renameSync(path.join(dist, `beckon.zip.${process.pid}`), path.join(dist, 'beckon.zip'));
// Unpacked beside it, for who opens a site with the plugin as it is shipped.
rmSync(path.join(dist, 'beckon'), { recursive: true, force: true });
for (const file of files) cpSync(path.join(plugin, file), path.join(dist, 'beckon', file));
console.log(`wordpress-plugin/dist/beckon.zip: ${files.length + 1} files, ${Math.round(zip.length / 1000)} kB`);
