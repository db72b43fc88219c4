import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packageFolder } from './bundle.ts';

/** Builds the frame in which editors show campaigns, as a folder to be served as it is. */
export async function buildPreview(into: string): Promise<void> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const source = path.join(packageFolder, 'src/preview');
  for (const file of ['preview.html', 'preview.css']) cpSync(path.join(source, file), path.join(into, file));
  await build({
    absWorkingDir: packageFolder,
    entryPoints: { preview: 'src/preview/preview.ts' },
    outdir: path.resolve(into),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2021',
    jsx: 'transform',
    jsxFactory: 'h',
    loader: { '.css': 'text' },
    logLevel: 'warning',
  });
}

if (import.meta.main) {
  const into = process.argv[2] ?? path.join(packageFolder, 'preview/dist');
  await buildPreview(into);
  console.log(`build: the preview in ${into}`);
}
