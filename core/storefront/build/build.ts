import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleTag, markOf, packageFolder } from './bundle.ts';
import { makeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

export { markOf } from './bundle.ts';

/** Where the built tag lies. */
export const tagFolder = path.join(packageFolder, 'dist');

/** Builds the tag, unless it lies there already as the sources are now, and says what is in it. The folder is replaced as a whole. */
export async function buildTag(): Promise<Manifest> {
  const known = readManifest();
  if (known) return known;
  const bundled = await bundleTag();
  const manifest = makeManifest(bundled);
  const fresh = `${tagFolder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const { file, code } of bundled) writeFileSync(path.join(fresh, file), code);
  writeFileSync(path.join(fresh, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
  // Another process may have built the same meanwhile, and somebody may be reading it.
  if (readManifest()) rmSync(fresh, { recursive: true });
  else {
    rmSync(tagFolder, { recursive: true, force: true });
    renameSync(fresh, tagFolder);
  }
  return manifest;
}

/** Of what lies there, where the sources and the tools that it was made by are the same. */
function readManifest(): Manifest | undefined {
  const isCurrent = existsSync(path.join(tagFolder, `engine-${markOf()}.js`));
  return isCurrent ? (JSON.parse(readFileSync(path.join(tagFolder, 'manifest.json'), 'utf8')) as Manifest) : undefined;
}

if (import.meta.main) {
  const { files } = await buildTag();
  console.log(`build: ${files.length} files in core/storefront/dist`);
}
