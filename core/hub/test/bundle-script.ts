import path from 'node:path';
import { build } from 'esbuild';

/**
 * A script of this folder with all that it imports in one file, and where that is; what it imports later stays beside it, as
 * Prisma's WebAssembly of 4 MB. Programs that are killed a hundred times begin in half the computing time so: most of it
 * would be spent on finding and reading some 600 modules and more.
 */
export async function bundleScript(name: string): Promise<string> {
  // Inside node_modules, where nothing is checked in; as deep as what finds a folder of the hub from where it stands.
  const folder = path.join(import.meta.dirname, '../node_modules/.bundled');
  await build({
    entryPoints: [path.join(import.meta.dirname, `${name}.ts`)],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    // Nobody has it, and who asks for it knows.
    external: ['pg-native'],
    // For those of others who still call it.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return path.join(folder, `${name}.mjs`);
}
