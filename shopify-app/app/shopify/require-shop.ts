import type { HubParts } from '@beckon/hub';
import type { Site } from '@beckon/hub/sites/site';
import type { AdminClient } from './admin-client.ts';
import { authenticate } from './authenticate.ts';
import { ensureSite } from './ensure-site.ts';
import type { RouteArgs } from './load-context.ts';
import { noteVisit } from './note-visit.ts';
import { openAdmin } from './open-admin.ts';

/** Everything a loader or an action of the admin works with: the site is that of the shop that asks, and no other. */
export interface Shop {
  readonly hub: HubParts;
  readonly site: Site;
  readonly admin: AdminClient;
  /** The staff member's id at Shopify. */
  readonly staff?: string;
  /** The language the admin is read in, such as `de` or `pt-BR`. */
  readonly locale: string;
}

/**
 * The shop a request of the admin is for; the first request of a shop installs its site.
 *
 * @throws Response where the request is not signed by Shopify, as the request can follow it
 */
export async function requireShop({ request, context }: Pick<RouteArgs, 'request' | 'context'>): Promise<Shop> {
  const { shop, staff } = await authenticate({ request, context });
  const admin = openAdmin(context, shop);
  const site = await ensureSite(context.hub, admin);
  await noteVisit({ request, context }, site.id, staff);
  return { hub: context.hub, site, admin, locale: readLocale(request), ...(staff && { staff }) };
}

/** Shopify names the language in the address of a document; a request for data has the browser's. */
function readLocale(request: Request): string {
  const named = new URL(request.url).searchParams.get('locale') ?? request.headers.get('accept-language') ?? '';
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*(?![a-z0-9])/i.exec(named)?.[0] ?? 'en';
}

/** What a route says of its headers: those of a refusal go out, so that App Bridge can fetch a new token. */
export function readBoundaryHeaders({
  errorHeaders,
  loaderHeaders,
}: {
  readonly errorHeaders?: Headers | undefined;
  readonly loaderHeaders: Headers;
}): Headers {
  return errorHeaders ?? loaderHeaders;
}
