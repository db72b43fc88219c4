import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alignItems, writePhpArray } from './write-php-array.ts';

const purpose = 'What the script beside this file asks of the site, and its version. Made by the build.';
const written = /^<\?php return array\('dependencies' => array\(([^()]*)\), 'version' => '(\w+)'\);\s*$/;

/** Writes what webpack says of each script anew: as webpack writes it, the Coding Standards find five faults in it. */
export function tidyAssets(build: string): void {
  for (const file of globSync('**/*.asset.php', { cwd: build })) {
    const place = path.join(build, file);
    writeFileSync(place, tidyAsset(readFileSync(place, 'utf8')));
  }
}

/** One of those files. Throws where webpack has come to say something else. */
export function tidyAsset(php: string): string {
  const [, handles, version] = written.exec(php) ?? fail(php);
  const items = alignItems([
    ["'dependencies'", handles ? `array( ${handles} )` : 'array()'],
    ["'version'", `'${version}'`],
  ]);
  return writePhpArray(purpose, items);
}

function fail(php: string): never {
  throw new Error(`webpack says of a script what is not understood: ${php}`);
}
