import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** An app embed that a theme can switch on. */
export interface EmbedOfApp {
  readonly block: string;
  readonly name: string;
}

/** Reads the theme app extension itself: its blocks for the head or the body of a page are the embeds. */
export function listEmbedsOfApp(folder: string): readonly EmbedOfApp[] {
  const blocks = path.join(folder, 'blocks');
  if (!existsSync(blocks)) return [];
  const words = readWords(path.join(folder, 'locales/en.default.schema.json'));
  return readdirSync(blocks).flatMap((file) => {
    const text = readFileSync(path.join(blocks, file), 'utf8');
    const schema = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(text)?.[1] ?? '{}';
    const { name = '', target } = JSON.parse(schema) as { name?: string; target?: string };
    return target && target !== 'section' ? [{ block: file.replace('.liquid', ''), name: translate(words, name) }] : [];
  });
}

function readWords(file: string): unknown {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : {};
}

/** `t:embed.name` */
function translate(words: unknown, name: string): string {
  if (!name.startsWith('t:')) return name;
  let found = words;
  for (const key of name.slice(2).split('.')) found = (found as Record<string, unknown> | undefined)?.[key];
  return typeof found === 'string' ? found : name;
}
