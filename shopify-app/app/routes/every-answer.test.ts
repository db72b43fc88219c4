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
  const type = headers.get('content-type');
  // Whatever has a body says what it is, and in which encoding (RFC 9110, 8.3).
  if (html)
    expect([what, type]).toEqual([what, expect.stringMatching(/^(text|application)\/[\w+.-]+; ?charset=utf-8$/i)]);
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
    // A cache that judges by the name of a file keeps nothing of what belongs to somebody: `kept` is looked at for each.
    if (!path.endsWith('/') && path !== '') for (const name of ['/a.css', '.js']) await check(name, { headers: { Authorization: `Bearer ${token()}` } }); // prettier-ignore
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

/** Everything that is kept, but for counts of who asks how often. */
async function dump(): Promise<string> {
  const { db } = app.hub.parts;
  const tables = await db.$queryRaw<{ readonly name: string }[]>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('rate', 'account_access') order by 1`;
  const rows = [];
  for (const { name } of tables) rows.push([name, await db.$queryRawUnsafe<object[]>(`select to_jsonb(t) as row from ${name} t order by 1`)]); // prettier-ignore
  return JSON.stringify(rows);
}

test('a page of another site makes nothing happen in the admin: what a form can send without asking first is refused at every route', async () => {
  const before = await dump();
  const fields = 'intent=delete&action=save&id=welcome&_method=DELETE';
  const bodies = [['text/plain', '{"intent":"delete"}'], ['application/x-www-form-urlencoded', fields], ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="intent"\r\n\r\ndelete\r\n--b--']] as const; // prettier-ignore
  for (const route of routes)
    for (const path of [fill(route), `${fill(route)}.data`])
      for (const [type, body] of bodies) {
        const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', Cookie: 'shopify_app_session=1; session=1', 'Content-Type': type }; // prettier-ignore
        const answer = await ask(`${path}?${inAdmin}`, { method: 'POST', headers, body });
        const done = [path, type, answer.status];
        // A page that only leads to where a token is fetched is no success either.
        const text = await answer.text();
        const isLed = answer.status === 200 && text.includes('app-bridge');
        expect([done, answer.status >= 300 || isLed]).toEqual([done, true]);
        expect(answer.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
      }
  expect(await dump()).toBe(before);
}, 120_000);

test('no input of staff changes what objects inherit, and what is given twice does no harm', async () => {
  const evil =
    '{"__proto__":{"spoiled":1},"constructor":{"prototype":{"spoiled":1}},"document":{"__proto__":{"spoiled":1}}}';
  const names = ['id', 'campaign', 'search', 'state', 'from', 'to', 'page', 'tab', 'locale', 'right', 'document'];
  const twice = names.flatMap((name) => [`${name}=1`, `${name}=2`, `${name}[]=3`]).join('&');
  const query = `__proto__[spoiled]=1&constructor[prototype][spoiled]=1&${twice}`;
  const form = (text: string) => ({ 'Content-Type': 'application/x-www-form-urlencoded', Authorization: `Bearer ${token()}`, text }); // prettier-ignore
  const failed: string[] = [];
  for (const route of routes) {
    const path = `${fill(route)}.data?${query}`;
    for (const body of [
      undefined,
      query,
      `document=${encodeURIComponent(evil)}&settings=${encodeURIComponent(evil)}&intent=save`,
    ]) {
      // prettier-ignore
      const { text: _text, ...headers } = form(body ?? '');
      const answer = await ask(path, { headers, ...(body !== undefined && { method: 'POST', body }) });
      if (answer.status >= 500)
        failed.push(`${body === undefined ? 'GET' : 'POST'} ${path.split('?')[0]}: ${answer.status}`);
      await answer.body?.cancel();
    }
  }
  expect(failed).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { readonly spoiled?: unknown }).spoiled).toBe(undefined);
}, 120_000);

test.each(['/.git/config', '/.git/HEAD', '/.env', '/.npmrc', '/package.json', '/shopify.app.toml', '/app/.env', '/build/server/index.js', '/assets/../.env', '/assets/..%2f..%2f.env', '/assets/.vite/manifest.json', '/server.ts'])(
  'nothing but what routes and files of the admin are for is served: %s',
  async (file) => {
    const answer = await ask(file);
    expect([file, [404, 410, 302, 401].includes(answer.status)]).toEqual([file, true]);
    expect(await answer.text()).not.toMatch(/repositoryformatversion|"dependencies"|client_id *=|SHOPIFY_API_SECRET/);
  },
); // prettier-ignore

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
