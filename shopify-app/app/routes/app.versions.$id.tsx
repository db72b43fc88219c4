import { listVersions } from '@beckon/hub/campaigns/list-versions';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';

/** The versions of a campaign, for the editor to show when it is asked for them. */
export async function loader(args: RouteArgs) {
  const { hub, site } = await requireShop(args);
  return { versions: await listVersions(hub, site.id, args.params['id'] ?? '') };
}
