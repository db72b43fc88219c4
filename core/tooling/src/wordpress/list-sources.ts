import { globSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the scripts in `build` are made from, and by. */
const sources = [
  'wordpress-plugin/{src/**,package.json,webpack.config.js}',
  'core/{engine,editing,events,storefront}/{src/**,package.json}',
  'core/storefront/build/**',
];
const isTest = /\.(test|fixture|bench)\.[jt]sx?$|\/generated\//;

/** The readable form of all that is shipped minified: a folder of its own in the zip, relative to the root of the repository. */
export function listSources(root: string): readonly string[] {
  return globSync(sources, { cwd: root })
    .filter((file) => !isTest.test(file) && statSync(path.join(root, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
