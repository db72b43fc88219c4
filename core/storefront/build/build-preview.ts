import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { packageFolder } from './bundle.ts';

/** Builds the frame in which editors show campaigns, as a folder to be served as it is. */
export async function buildPreview(into: string): Promise<void> {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const source = path.join(packageFolder, 'src/preview');
  const entry = 'src/preview/preview.ts';
  cpSync(path.join(source, 'preview.css'), path.join(into, 'preview.css'));
  const { metafile } = await build({
    absWorkingDir: packageFolder,
    entryPoints: { preview: entry },
    outdir: path.resolve(into),
    bundle: true,
    splitting: true,
    // A server may let browsers keep scripts for good: another script has another name.
    entryNames: '[name]-[hash]',
    metafile: true,
    format: 'esm',
    minify: true,
    target: 'es2021',
    jsx: 'transform',
    jsxFactory: 'h',
    loader: { '.css': 'text' },
    logLevel: 'warning',
  });
  // What is loaded only when it is needed counts as an entry, too.
  const [script = ''] = Object.keys(metafile.outputs).filter((file) => metafile.outputs[file]?.entryPoint === entry);
  const page = readFileSync(path.join(source, 'preview.html'), 'utf8');
  writeFileSync(path.join(into, 'preview.html'), page.replace('preview.js', path.basename(script)));
}

if (import.meta.main) {
  const into = process.argv[2] ?? path.join(packageFolder, 'preview/dist');
  await buildPreview(into);
  console.log(`build: the preview in ${into}`);
}
