import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildTag, markOf, tagFolder } from '@beckon/storefront/build';

/** The extension as it is shipped. */
export const extensionFolder = path.resolve(import.meta.dirname, '..');
export const assetsFolder = path.join(extensionFolder, 'assets');
const room = path.join(extensionFolder, 'snippets/beckon-room.liquid');

/**
 * Puts the built tag into the extension's assets, as it is, unless it lies there already: one flat folder, from where the
 * loader finds the rest by the names that the build gave them; and what keeps room for a bar into a snippet. Gives the
 * names of the assets.
 */
export async function buildAssets(): Promise<readonly string[]> {
  // The mark in its name says which sources it is made of.
  if (!existsSync(path.join(assetsFolder, `engine-${markOf()}.js`)) || !existsSync(room)) {
    const { files } = await buildTag();
    const fresh = path.join(extensionFolder, `.cache/assets.${process.pid}`);
    mkdirSync(fresh, { recursive: true });
    // The extension of the theme cannot choose a cut by what the page shows, and what keeps room is no file of its own.
    for (const { file, role, isForServers } of files)
      if (!isForServers && role !== 'keep-room') copyFileSync(path.join(tagFolder, file), path.join(fresh, file));
    writeFileSync(room, writeRoom(readFileSync(path.join(tagFolder, 'keep-room.js'), 'utf8')));
    rmSync(assetsFolder, { recursive: true, force: true });
    renameSync(fresh, assetsFolder);
  }
  return readdirSync(assetsFolder);
}

/** What keeps room for a bar stands in the page: as a file it would come after the page was painted. */
const writeRoom = (code: string): string =>
  `<script data-campaign="{{ room.campaign | escape }}" data-height="{{ room.height }}" data-phone-height="{{ room.phoneHeight }}">{% raw %}${code.trim()}{% endraw %}</script>\n`;

if (import.meta.main) {
  const files = await buildAssets();
  console.log(`build: ${files.length} files in extensions/theme-app/assets`);
}
