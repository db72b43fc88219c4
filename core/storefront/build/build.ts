import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleTag, packageFolder } from './bundle.ts';
import { makeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

export { listSources } from './bundle.ts';

/** Builds the tag into a folder, which is replaced as a whole, and says what is in it. */
export async function buildTag(into = path.join(packageFolder, 'dist'), isForPlugins = true): Promise<Manifest> {
  const bundled = await bundleTag(isForPlugins);
  const manifest = makeManifest(bundled);
  const fresh = `${into}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  for (const { file, code } of bundled) writeFileSync(path.join(fresh, file), code);
  writeFileSync(path.join(fresh, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
  rmSync(into, { recursive: true, force: true });
  renameSync(fresh, into);
  return manifest;
}

if (import.meta.main) {
  const { files } = await buildTag();
  console.log(`build: ${files.length} files in core/storefront/dist`);
}
