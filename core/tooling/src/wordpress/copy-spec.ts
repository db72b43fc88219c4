import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pickWordPressRegister } from '@beckon/editing/promises/pick-wordpress-register';
import { root } from './wordpress-cache.ts';

/** What PHP reads of core/spec while it runs. */
const names = ['campaign.schema.json', 'attributes.json'];

/** Puts the specs that PHP reads into the plugin's build, whole at every moment, and what of the promises concerns it. */
export function copySpec(): void {
  const folder = path.join(root, 'wordpress-plugin/build/spec');
  mkdirSync(folder, { recursive: true });
  for (const name of names) write(folder, name, readFileSync(path.join(root, 'core/spec', name)));
  write(folder, 'promises.json', JSON.stringify(pickWordPressRegister()));
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  const scratch = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(scratch, content);
  renameSync(scratch, path.join(folder, name));
}
