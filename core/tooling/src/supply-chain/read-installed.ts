import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Installed } from './lint-builds.ts';

/** Every package that pnpm has laid into `node_modules/.pnpm`. */
export function readInstalled(root: string): Installed[] {
  const store = path.join(root, 'node_modules/.pnpm');
  return readdirSync(store, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap(({ name }) => listPackages(path.join(store, name, 'node_modules')))
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
        readonly name: string;
        readonly scripts?: Readonly<Record<string, string>>;
      };
      return {
        name: manifest.name,
        scripts: Object.keys(manifest.scripts ?? {}),
        isCompiled: existsSync(path.join(folder, 'binding.gyp')),
      };
    });
}

/** Only real folders: a link beside one leads to a package that has a folder of its own. */
function listPackages(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name.startsWith('@') ? listPackages(path.join(folder, name)) : [path.join(folder, name)]))
    .filter((each) => existsSync(path.join(each, 'package.json')));
}
