import type { Bom } from './bom.ts';
import { runPnpm } from './run-pnpm.mjs';
import { settleBom } from './settle-bom.ts';

/** Everything that leaves this repository: two servers, the tag, what Shopify is given, and the plugin. */
export const shipped: Readonly<Record<string, string>> = {
  'core/hub': '@beckon/hub',
  'core/storefront': '@beckon/storefront',
  'extensions/theme-app': '@beckon/theme-app',
  'extensions/web-pixel': '@beckon/web-pixel',
  'shopify-app': '@beckon/shopify-app',
  'wordpress-plugin': '@beckon/wordpress-plugin',
};

/**
 * The bill of materials of what is shipped, as CycloneDX 1.6: pnpm reads the lock file and the installed packages.
 *
 * @throws if pnpm cannot be run, or says nothing that can be read
 */
export function makeBom(): Bom {
  const filters = Object.values(shipped).flatMap((name) => ['--filter', name]);
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application'];
  const { status, stdout, stderr } = runPnpm(['sbom', ...format, '--prod', ...filters]);
  if (status !== 0) throw new Error(`pnpm could not list what is shipped.\n${stderr.trim()}`);
  return settleBom(JSON.parse(stdout) as Bom);
}
