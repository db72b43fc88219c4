import { listVersions } from '@beckon/hub/campaigns/list-versions';
import type { RouteArgs } from '../shopify/load-context.ts';
import { requireShop } from '../shopify/require-shop.ts';
import type { ClientLoaderFunctionArgs } from '../ui/index.ts';

/** The versions of a campaign, for the editor to show when it is asked for them, and who asks. */
export async function loader(args: RouteArgs) {
  const { hub, site, staff } = await requireShop(args);
  return { ok: true, versions: await listVersions(hub, site.id, args.params['id'] ?? ''), staff } as const;
}

/** Without a connection there is no list, but the editor around it, and what was typed in it, stays. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs) {
  try {
    return await serverLoader<typeof loader>();
  } catch (error) {
    if (error instanceof Response) throw error;
    console.error(error);
    return { ok: false } as const;
  }
}
