import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const folder = path.resolve(import.meta.dirname, '..');

/** Bundles the pixel as Shopify's own command does: one script. Gives the path of the file. */
export async function buildPixel(): Promise<string> {
  const outfile = path.join(folder, 'dist/pixel.js');
  await build({
    entryPoints: [path.join(folder, 'src/index.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'error',
  });
  return outfile;
}

/** The purposes without which Shopify does not load the pixel, as the extension declares them. */
export function readPixelNeeds(): readonly string[] {
  const declared = readFileSync(path.join(folder, 'shopify.extension.toml'), 'utf8');
  return ['analytics', 'marketing', 'preferences'].filter((purpose) =>
    new RegExp(`^${purpose} = true$`, 'm').test(declared),
  );
}

if (import.meta.main) console.log(`build: ${path.relative(process.cwd(), await buildPixel())}`);
