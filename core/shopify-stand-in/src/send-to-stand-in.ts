import { shopHeader } from './server/shop-header.ts';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A `fetch` for which every shop of Shopify is the stand-in, and every other host but this machine is refused. */
export function sendToStandIn(fetch: typeof globalThis.fetch, readUrl: () => string): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { hostname, pathname, search } = new URL(request.url);
    if (loopback.test(hostname)) return fetch(request);
    if (!hostname.endsWith('.myshopify.com'))
      throw new TypeError(`fetch failed: ${hostname} is not reached while Shopify is played.`);
    const headers = new Headers(request.headers);
    headers.set(shopHeader, hostname);
    // Read whole: a body that is streamed would need `duplex`, which not every caller's Request says.
    const body = request.body ? await request.arrayBuffer() : undefined;
    const { method, signal, redirect } = request;
    return fetch(`${readUrl()}${pathname}${search}`, { method, headers, signal, redirect, ...(body && { body }) });
  };
}
