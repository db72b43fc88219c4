import type { Env } from '../platform/env.ts';
import type { SiteRef } from '../shop/shop-port.ts';

/**
 * Where the shop passes on to us what its visitors ask of it, as `shopify.app.toml` says: of the same origin as the page, so
 * that a strict content policy and a blocker of strangers leave it alone.
 */
const throughTheShop = '/apps/beckon/contents/';

/** The address below which a site's pages find content that had to leave the snapshot, with its last slash. */
export function nameContentFolder(env: Pick<Env, 'publicUrl'>, { id, platform }: Omit<SiteRef, 'domain'>): string {
  return platform === 'shopify' ? throughTheShop : nameHubFolder(env, id);
}

/** The same at the hub's own address, for pages that are not served by the shop itself. */
export function nameHubFolder({ publicUrl }: Pick<Env, 'publicUrl'>, site: string): string {
  return `${publicUrl}/v1/sites/${site}/contents/`;
}
