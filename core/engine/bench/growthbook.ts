import { pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';
import path from 'node:path';

type Library = typeof import('@growthbook/growthbook');

/**
 * GrowthBook as a page gets it: its own bundle for production. What Node finds under its name asks for `NODE_ENV` at each
 * step, which a page's build takes out; measured by that, it would be about a third slower than its users know it.
 */
const folder = path.dirname(createRequire(import.meta.url).resolve('@growthbook/growthbook/package.json'));
export const { GrowthBook, evalCondition } = (await import(
  pathToFileURL(path.join(folder, 'dist/bundles/esm.min.js')).href
)) as Library;
