/** As much of a playwright page or context as is needed; so that this package does not ask for playwright at run time. */
interface Routing {
  route(url: RegExp, handler: (route: Route) => Promise<void> | void): Promise<unknown>;
}
interface Route {
  request(): {
    url(): string;
    method(): string;
    headers(): Record<string, string>;
    postDataBuffer(): Buffer | null;
  };
  fulfill(answer: { status: number; headers: Record<string, string>; body: Buffer }): Promise<void>;
  continue(): Promise<void>;
  abort(): Promise<void>;
}

const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/;

/**
 * Lets a browser meet the stand-in under Shopify's own addresses: admin.shopify.com, App Bridge on its CDN, and a shop's
 * `/admin`. What is on this machine goes on as it is; everything else is cut off.
 *
 * @param page a playwright page, or the context of many
 * @param standInUrl where the stand-in listens, in this process or another
 */
export async function interceptShopify(page: Routing, standInUrl: string): Promise<void> {
  await page.route(/^https?:/, async (route) => {
    const request = route.request();
    const { hostname, pathname, search } = new URL(request.url());
    if (loopback.test(request.url())) return route.continue();
    if (hostname.endsWith('.myshopify.com') && pathname.startsWith('/admin/')) {
      const store = hostname.replace('.myshopify.com', '');
      return lead(route, `https://admin.shopify.com/store/${store}${pathname.slice('/admin'.length)}${search}`);
    }
    if (hostname !== 'admin.shopify.com' && hostname !== 'cdn.shopify.com') return route.abort();

    const { host: _, ...headers } = request.headers();
    const body = request.postDataBuffer();
    const answer = await fetch(`${standInUrl}${pathname}${search}`, {
      method: request.method(),
      headers,
      redirect: 'manual',
      ...(body && { body: new Uint8Array(body) }),
    });
    const location = answer.headers.get('location');
    if (location) return lead(route, new URL(location, request.url()).href);
    const { 'content-encoding': __, 'content-length': ___, ...passed } = Object.fromEntries(answer.headers);
    return route.fulfill({ status: answer.status, headers: passed, body: Buffer.from(await answer.arrayBuffer()) });
  });
}

/** By a page, as what a redirect leads to is not seen here and would be looked for in the world. */
function lead(route: Route, address: string): Promise<void> {
  const body = Buffer.from(`<script>location.replace(${JSON.stringify(address).replaceAll('<', '\\u003c')})</script>`);
  return route.fulfill({ status: 200, headers: { 'content-type': 'text/html' }, body });
}
