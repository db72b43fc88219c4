import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { buildTag } from '../../build/build.ts';
import { listSources, markOf, packageFolder } from '../../build/bundle.ts';

const cache = path.join(packageFolder, '.cache');
const dist = path.join(packageFolder, 'dist');
const dayMs = 86_400_000;

/**
 * The folder of the tag built from the sources as they are now: the one that is shipped where it is made of them; else built
 * once, then found again until a source changes.
 *
 * @param isForPlugins with the cut that only a server can choose
 */
export async function findTag(isForPlugins: boolean): Promise<string> {
  if (existsSync(path.join(dist, `engine-${markOf()}.js`))) return dist;
  const hash = createHash('sha256');
  for (const source of listSources()) hash.update(source).update(readFileSync(source));
  const folder = path.join(cache, `tag-${hash.digest('hex').slice(0, 16)}${isForPlugins ? '-all' : ''}`);
  if (existsSync(path.join(folder, 'manifest.json'))) return folder;
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache))
    if (statSync(path.join(cache, old)).mtimeMs < Date.now() - dayMs)
      rmSync(path.join(cache, old), { recursive: true });
  await buildTag(folder, isForPlugins);
  return folder;
}
