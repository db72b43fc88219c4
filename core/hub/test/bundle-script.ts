import path from 'node:path';
import { build } from 'esbuild';
import hub from '../package.json' with { type: 'json' };

/**
 * A script of this folder with all of ours that it imports in one file, and where that is. Programs that are killed a hundred
 * times begin in half the computing time so: most of it would be spent on finding and reading some 300 modules.
 */
export async function bundleScript(name: string): Promise<string> {
  // Inside node_modules, where what comes from others is found from, and nothing is checked in.
  const file = path.join(import.meta.dirname, '../node_modules/.bundled', `${name}.mjs`);
  const theirs = Object.keys(hub.dependencies).filter((dependency) => !dependency.startsWith('@beckon/'));
  await build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: [...theirs, '@prisma/*'],
  });
  return file;
}
