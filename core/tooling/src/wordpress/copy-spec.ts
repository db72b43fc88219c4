import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { root } from './wordpress-cache.ts';

/** What PHP reads of core/spec while it runs. */
const names = ['campaign.schema.json', 'attributes.json'];

/** Puts the specs that PHP reads into the plugin's build, whole at every moment. */
export function copySpec(): void {
  const folder = path.join(root, 'wordpress-plugin/build/spec');
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const scratch = path.join(folder, `${name}.${process.pid}`);
    copyFileSync(path.join(root, 'core/spec', name), scratch);
    renameSync(scratch, path.join(folder, name));
  }
}
