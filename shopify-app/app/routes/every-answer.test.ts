import { buildApp, listen } from '@beckon/hub';
import { demoDomain } from '@beckon/shopify-stand-in';
import { makeSessionToken } from '@beckon/shopify-stand-in/tokens/make-session-token';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHost } from '../../build-host.ts';
import { loadAdmin } from '../../load-admin.ts';
import { browser, openTestApp, type TestApp } from '../../test/open-test-app.ts';

// The server as it ships, in production, behind one proxy that speaks https.
let app: TestApp;
let url: string;
/** The same while the database is away. */
let brokenUrl: string;
let routes: readonly string[];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  app = await openTestApp();
  await app.open();
  const admin = await loadAdmin();
  const serve = async (more: object) => {
    const hub = { ...app.context.hub, ...more };
    hub.env = { ...hub.env, isProduction: true, trustedProxies: 1, publicUrl: 'https://beckon.example' };
    const { port, stop } = await listen(buildHost({ app: buildApp(hub), context: { ...app.context, hub }, admin }), 0, '127.0.0.1'); // prettier-ignore
    stops.push(stop);
    return `http://127.0.0.1:${port}`;
  };
  url = await serve({});
  const away = new Proxy({}, { get: () => () => Promise.reject(new Error('the database is away')) });
  brokenUrl = await serve({ db: new Proxy({}, { get: (_, name) => (String(name).startsWith('$') ? Reflect.get(away, name) : away) }) }); // prettier-ignore
  const pathOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : admin.routes[id];
    return route ? [pathOf(route.parentId), route.path].filter(Boolean).join('/') : '';
  };
  routes = [...new Set(Object.keys(admin.routes).map((id) => `/${pathOf(id)}`))];
}, 60_000);
afterAll(async () => {
  for (const stop of stops) await stop();
  await app.close();
});

const ask = (path: string, { base = url, ...init }: RequestInit & { readonly base?: string } = {}) =>
  fetch(`${base}${path}`, {
    redirect: 'manual',
    ...init,
    headers: { 'X-Forwarded-Proto': 'https', 'User-Agent': browser, ...init.headers },
  });
const token = () => makeSessionToken(app.standIn.app, app.shop, app.shop.data.staff[0]!);
const fill = (path: string) => path.replaceAll(/:\w+/g, 'nothing').replace('*', 'something');
const inAdmin = `shop=${demoDomain}&host=${Buffer.from('admin.shopify.com/store/halden-wool').toString('base64url')}&embedded=1&locale=en`; // prettier-ignore

const seen = new Set<string>();
const nonces = new Set<string>();
async function expectStrict(what: string, answer: Response): Promise<string> {
  const { headers, status } = answer;
  const html = await answer.text();
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  const isOfTheShop = what.includes(' /proxy');
  const policy = headers.get('content-security-policy') ?? '';
  seen.add(`${status}${isPage ? ' page' : ''}`);
  expect({
    what,
    hsts: headers.get('strict-transport-security'),
    sniff: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
    opener: headers.get('cross-origin-opener-policy'),
    resource: headers.get('cross-origin-resource-policy'),
    camera: headers.get('permissions-policy')?.includes('camera=()'),
    kept: headers.get('cache-control'),
    maker: headers.get('x-powered-by'),
    cookies: headers.getSetCookie().filter((cookie) => !cookie.startsWith('__Host-')),
  }).toEqual({
    what,
    hsts: isOfTheShop ? null : 'max-age=31536000; includeSubDomains',
    sniff: 'nosniff',
    referrer: isPage ? 'strict-origin-when-cross-origin' : 'no-referrer',
    opener: 'same-origin',
    resource: 'same-origin',
    camera: true,
    kept: expect.stringContaining('no-store'),
    maker: null,
    cookies: [],
  });
  if (!isPage) {
    expect([what, policy]).toEqual([what, expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/)]);
    return html;
  }
  const [, nonce = ''] = /script-src 'self' 'nonce-([\w+/]{22}==)'/.exec(policy) ?? [];
  expect([what, nonces.has(nonce), nonce.length]).toEqual([what, false, 24]);
  nonces.add(nonce);
  expect(/script-src [^;]*/.exec(policy)?.[0]).not.toContain('unsafe');
  const framed = new URL(what.split(' ')[1] ?? '/', url).searchParams.get('shop') === demoDomain ? `https://${demoDomain} https://admin.shopify.com` : "'none'"; // prettier-ignore
  expect([what, /frame-ancestors (.*)$/.exec(policy)?.[1]]).toEqual([what, framed]);
  // No script of the page is without the nonce, and none of its elements runs one from an attribute.
  for (const script of html.match(/<script\b[^>]*>/g) ?? []) expect([what, script]).toEqual([what, expect.stringContaining(`nonce="${nonce}"`)]); // prettier-ignore
  expect(html).not.toMatch(/<\w+[^>]* on\w+="/);
  return html;
}

test('every route of the admin answers strangers, staff and nonsense with strict headers, and runs no script without its nonce', async () => {
  expect(routes.length).toBeGreaterThan(20);
  for (const route of routes) {
    const path = fill(route);
    const check = async (query: string, init: RequestInit & { readonly base?: string } = {}) =>
      expectStrict(`${init.method ?? 'GET'} ${path}${query} ${JSON.stringify(init).slice(0, 60)}`, await ask(`${path}${query}`, init)); // prettier-ignore
    await check('');
    await check(`?${inAdmin}`);
    await check(`?${inAdmin}&id_token=${token()}`);
    await check('.data', { headers: { Authorization: `Bearer ${token()}` } });
    for (const method of ['POST', 'DELETE', 'PROPFIND']) await check('', { method });
    await check('', { method: 'POST', body: '{', headers: { Authorization: `Bearer ${token()}`, 'Content-Type': 'application/json' } }); // prettier-ignore
    await check(`?${inAdmin}&id_token=${token()}`, { base: brokenUrl });
    await check('', { base: brokenUrl, method: 'POST', headers: { Authorization: `Bearer ${token()}` } });
  }
  await expectStrict('GET /nothing', await ask('/nothing'));
  await expectStrict('GET /%E0%A4%A', await ask('/%E0%A4%A'));
  await expectStrict('GET /assets/nothing.js', await ask('/assets/nothing.js'));
  for (const status of ['200 page', '302', '400', '401', '404 page', '405', '405 page', '500 page'])
    expect([...seen]).toContain(status);
}, 180_000);

test('the pages that Shopify’s library writes run its own two scripts alone, whatever an address holds', async () => {
  const evil = encodeURIComponent('/app"></script><script>window.open(1)</script>');
  for (const path of [
    `/auth/session-token?${inAdmin}&shopify-reload=${evil}`,
    `/auth/exit-iframe?${inAdmin}&exitIframe=${evil}`,
  ]) {
    // prettier-ignore
    const html = await expectStrict(`GET ${path}`, await ask(path));
    expect(html).toContain('app-bridge.js');
  }
});

test('what the app is built of stays for ever, and is a file of ours alone', async () => {
  const html = await (await ask(`/app?${inAdmin}&id_token=${token()}`)).text();
  const file = /\/assets\/[\w.-]+\.js/.exec(html)?.[0] ?? '';
  const { status, headers } = await ask(file);
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the editor’s frame for campaigns stands in Shopify’s admin alone, and runs its own scripts alone', async () => {
  const { status, headers } = await ask('/preview/preview.html');
  expect([status, headers.get('content-security-policy')]).toEqual([
    200,
    "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://*.myshopify.com https://admin.shopify.com",
  ]);
});

test('in the clear a page leads to https, and everything else is refused', async () => {
  for (const route of routes) {
    const path = fill(route);
    const plain = { 'X-Forwarded-Proto': 'http' };
    const page = await ask(`${path}?a=1`, { headers: { ...plain, Accept: 'text/html' } });
    expect([path, page.status, page.headers.get('location')]).toEqual([path, 308, `https://beckon.example${path}?a=1`]);
    expect([path, (await ask(path, { method: 'POST', headers: plain })).status]).toEqual([path, 403]);
    expect([path, (await ask(`${path}.data`, { headers: plain })).status]).toEqual([path, 403]);
  }
});
