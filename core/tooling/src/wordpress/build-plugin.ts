// Makes wordpress-plugin/build: blocks and screens by @wordpress/scripts, the tag as core/storefront has built it, and the
// frame in which the editor shows campaigns.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildPreview } from '@beckon/storefront/build-preview';
import { copyLists } from './copy-lists.ts';
import { copySpec } from './copy-spec.ts';
import { tidyAssets } from './tidy-assets.ts';
import { root } from './wordpress-cache.ts';
import { writeTemplates } from './write-templates.ts';
import { writeTranslations } from './write-translations.ts';

const plugin = path.join(root, 'wordpress-plugin');
const build = path.join(plugin, 'build');
rmSync(build, { recursive: true, force: true });
mkdirSync(build);
// Before there is a block, there is nothing for webpack to do, which it takes for a mistake.
if (existsSync(path.join(plugin, 'src'))) buildScripts();
copySpec();
copyLists();
writeTemplates();
writeTranslations();
await buildPreview(path.join(build, 'preview'));
cpSync(path.join(root, 'core/storefront/dist'), path.join(build, 'tag'), { recursive: true });

function buildScripts(): void {
  const wpScripts = path.join(plugin, 'node_modules/@wordpress/scripts/bin/wp-scripts.js');
  const args = [wpScripts, 'build', '--experimental-modules'];
  const { status } = spawnSync(process.execPath, args, { cwd: plugin, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  tidyAssets(build);
}
