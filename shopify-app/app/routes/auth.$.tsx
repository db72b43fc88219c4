import { authenticate } from '../shopify/authenticate.ts';
import type { RouteArgs } from '../shopify/load-context.ts';

/** Pages that Shopify's library needs for itself: fetching a session token, leaving the frame. */
export async function loader(args: RouteArgs) {
  await authenticate(args);
  return null;
}
