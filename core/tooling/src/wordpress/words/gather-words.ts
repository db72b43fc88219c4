import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBlock } from './read-block.ts';
import { readPhp } from './read-php.ts';
import { readScript } from './read-script.ts';
import type { Word } from './word.ts';

/** What the header of the plugin says, which WordPress translates in its list of plugins. */
const headers = ['Plugin Name', 'Description', 'Author'];

/** Everything in the plugin's sources that can be translated. */
export function gatherWords(plugin: string): readonly Word[] {
  const read = (pattern: string, from: (source: string, file: string) => readonly Word[]): Word[] =>
    globSync(pattern, { cwd: plugin })
      .filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))
      .sort()
      .flatMap((file) => from(readFileSync(path.join(plugin, file), 'utf8'), file.replaceAll('\\', '/')));
  const main = readFileSync(path.join(plugin, 'beckon.php'), 'utf8');
  return [
    ...headers.map((name) => ({
      text: new RegExp(`\\* ${name}:\\s*(.+)`).exec(main)?.[1] ?? '',
      comment: `${name} of the plugin`,
      at: 'beckon.php',
    })),
    ...read('{*.php,includes/**/*.php,src/**/*.php}', readPhp),
    ...read('src/**/*.{ts,tsx}', readScript),
    ...read('src/**/block.json', readBlock),
  ];
}
