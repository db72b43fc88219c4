// Brings wordpress-plugin/languages/*.po in step with the sources; what is new in them is left to be translated.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../wordpress-cache.ts';
import { gatherWords } from './gather-words.ts';
import { readPo } from './read-po.ts';
import { writePo } from './write-po.ts';

const plugin = path.join(root, 'wordpress-plugin');
const words = gatherWords(plugin);
for (const file of globSync('languages/*.po', { cwd: plugin }).sort()) {
  const full = path.join(plugin, file);
  const text = writePo(words, readPo(readFileSync(full, 'utf8')));
  writeFileSync(full, text);
  const missing = readPo(text).all.filter(({ said }) => said.some((each) => !each));
  console.log(`wordpress-plugin/${file}: ${missing.length || 'nothing'} to be translated`);
}
