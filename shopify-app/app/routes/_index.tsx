import type { RouteArgs } from '../shopify/load-context.ts';
import { redirectTo } from '../shopify/redirect-to.ts';

/** Shopify opens the app at its root: the way in keeps everything that Shopify said. */
export const loader = ({ request }: RouteArgs) => redirectTo(`/app${new URL(request.url).search}`);
