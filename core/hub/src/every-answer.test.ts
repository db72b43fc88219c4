import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRoutes } from '../test/list-routes.ts';
import { openTestHub, type TestHub } from '../test/open-test-hub.ts';
import { publishForm } from '../test/publish-form.ts';
import { siteForTests } from '../test/site-for-tests.ts';
import { buildApp } from './build-app.ts';
import { listen } from './listen.ts';
import { createApiKey } from './sites/create-api-key.ts';

const origin = 'https://tea.example';
let hub: TestHub;
let url: string;
/** The same app while its database is away. */
let brokenUrl: string;
let stopBroken: () => Promise<void>;
let site: string;
let campaign: string;
let key: string;

beforeAll(async () => {
  hub = await openTestHub({ env: { isProduction: true, trustedProxies: 1 } });
  url = await hub.serve();
  const db = new Proxy({}, { get: () => () => Promise.reject(new Error('the database is away')) });
  const broken = new Proxy({}, { get: (_, name) => (String(name).startsWith('$') ? Reflect.get(db, name) : db) });
  const listening = await listen(buildApp({ ...hub.parts, db: broken as never }), 0, '127.0.0.1');
  [brokenUrl, stopBroken] = [`http://127.0.0.1:${listening.port}`, () => listening.stop()];
  site = (await siteForTests(hub.parts)).id;
  campaign = await publishForm(hub.parts, site);
  const made = await createApiKey(hub.parts, site, 'Agency');
  if (!made.ok) throw new Error('No key.');
  key = made.secret;
});
afterAll(async () => {
  await stopBroken();
  await hub.close();
});

const routes = () => listRoutes(hub.app);
const fill = (path: string, id: string) =>
  path.replaceAll(':site', site).replaceAll(':id', id).replaceAll(/:(revision|number)/g, '1').replaceAll(':file', 'fedcba9876543210.json'); // prettier-ignore
const ask = (path: string, { base = url, ...init }: RequestInit & { readonly base?: string } = {}) =>
  fetch(`${base}${path}`, { redirect: 'manual', ...init, headers: { 'X-Forwarded-Proto': 'https', Origin: origin, ...init.headers } }); // prettier-ignore

/** What may stay elsewhere than here: anybody may read it, and it says so itself. */
const forEverybody = ['/v1/openapi.json', '/v1/sites/:site/snapshot.json', '/v1/sites/:site/contents/:file'];
const bodyless = new Set(['GET', 'HEAD', 'OPTIONS']);

function look({ headers }: Response): object {
  const policy = new Map((headers.get('content-security-policy') ?? '').split('; ').map((each) => [each.split(' ')[0], each])); // prettier-ignore
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  return {
    hsts: headers.get('strict-transport-security'),
    sniff: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
    opener: headers.get('cross-origin-opener-policy'),
    resource: headers.get('cross-origin-resource-policy'),
    camera: headers.get('permissions-policy')?.includes('camera=()'),
    loads: policy.get('default-src'),
    framed: policy.get('frame-ancestors'),
    // A page has no script, one style that is named by its hash, and forms that come back to us.
    scripts: policy.get('script-src'),
    styles: isPage && /^style-src 'sha256-[\w+/]{43}='$/.test(policy.get('style-src') ?? ''),
    isPage,
    base: isPage ? policy.get('base-uri') : "base-uri 'none'",
    cookies: headers.getSetCookie(),
    maker: headers.get('x-powered-by'),
  };
}

const strict = (isPage: boolean, isShared: boolean) => ({
  hsts: 'max-age=31536000; includeSubDomains',
  sniff: 'nosniff',
  referrer: 'no-referrer',
  opener: 'same-origin',
  resource: isShared ? 'cross-origin' : 'same-origin',
  camera: true,
  loads: "default-src 'none'",
  framed: "frame-ancestors 'none'",
  scripts: undefined,
  styles: isPage,
  isPage,
  base: "base-uri 'none'",
  cookies: [],
  maker: null,
});

const seen = new Set<string>();
async function expectStrict(what: string, path: string, asked: Promise<Response>): Promise<void> {
  const answer = await asked;
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  // A beacon asks without reading, and would be an error in the shop's console if it were kept from it.
  const isShared = answer.headers.has('access-control-allow-origin') || what.startsWith('POST /v1/collect');
  seen.add(`${answer.status}${isPage ? ' page' : ''}`);
  expect([what, answer.status, look(answer)]).toEqual([what, answer.status, strict(isPage, isShared)]);
  const kept = answer.headers.get('cache-control') ?? '';
  const mayStay = forEverybody.includes(path) && [200, 304].includes(answer.status);
  expect([what, kept]).toEqual([what, mayStay ? expect.stringMatching(/^public, /) : 'no-store']);
  await answer.body?.cancel();
}

test('every route answers whatever it is asked with strict headers, also what is not there, what cannot be read and what fails', async () => {
  expect(routes().length).toBeGreaterThan(25);
  const authorised = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  for (const [method, path] of routes()) {
    const send = (id: string, init: RequestInit & { readonly base?: string } = {}) =>
      expectStrict(
        `${method} ${path} ${JSON.stringify(init).slice(0, 80)}`,
        path,
        ask(fill(path, id), { method, ...init }),
      );
    await send(campaign);
    await send('nothing', { headers: authorised });
    await send(campaign, { headers: authorised, base: brokenUrl });
    if (bodyless.has(method)) {
      await send(campaign, { headers: authorised });
      continue;
    }
    for (const body of ['{', '{}', '"a"', 'x'.repeat(200_000)]) {
      await send(campaign, { headers: authorised, body });
      await send('nothing', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body });
    }
  }
  await expectStrict('a page for nobody', '/v1/privacy/:site', ask('/v1/privacy/nobody'));
  await expectStrict('what is not there', '', ask('/v1/nothing'));
  await expectStrict('signs of illness', '', ask('/v1/health?ready', { base: brokenUrl }));
  await expectStrict('an address that cannot be read', '', ask('/v1/campaigns/%E0%A4%A', { headers: authorised }));
  for (const status of [
    '200',
    '200 page',
    '204',
    '400',
    '401',
    '404',
    '404 page',
    '413',
    '422',
    '422 page',
    '500',
    '503',
  ])
    expect([...seen]).toContain(status);
}, 120_000);

test('every address says which methods it takes, and takes no other', async () => {
  const paths = new Map<string, Set<string>>();
  for (const [method, path] of routes()) paths.set(path, (paths.get(path) ?? new Set()).add(method));
  for (const [path, methods] of paths)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      // Another route may take it: `/v1/leads/confirm` is also one of `/v1/leads/:id`.
      if (methods.has(method) || (path.startsWith('/v1/leads/') && method === 'DELETE')) continue;
      const answer = await ask(fill(path, campaign), { method });
      expect([method, path, answer.status]).toEqual([method, path, 405]);
      for (const each of methods) expect([path, answer.headers.get('allow')?.split(', ')]).toEqual([path, expect.arrayContaining([each])]); // prettier-ignore
      await expectStrict(`${method} ${path}`, path, Promise.resolve(answer));
    }
}, 60_000);

test('in production nothing is answered in the clear: a browser’s page is led to https at our own address, a program is refused', async () => {
  const plain = { 'X-Forwarded-Proto': 'http' };
  for (const [method, path] of routes()) {
    const address = fill(path, campaign);
    const asProgram = await ask(address, { method, headers: { ...plain, Authorization: `Bearer ${key}` } });
    const isAlive = path === '/v1/health';
    expect([method, path, asProgram.status]).toEqual([method, path, isAlive ? 200 : 403]);
    expect(asProgram.headers.get('strict-transport-security')).toBe(null);
    if (method !== 'GET' || isAlive) continue;
    const asBrowser = await ask(`${address}?token=1`, { headers: { ...plain, Accept: 'text/html,*/*' } });
    expect([asBrowser.status, asBrowser.headers.get('location')]).toEqual([
      308,
      `https://hub.example${address}?token=1`,
    ]);
  }
  // Whoever asks may name any host: nobody is led there.
  const elsewhere = await ask('//evil.example/v1', { headers: { ...plain, Accept: 'text/html' } });
  expect(elsewhere.headers.get('location')).toBe('https://hub.example//evil.example/v1');
});

test('only the owner’s own proxies may say that a request came by https', async () => {
  const direct = await listen(buildApp({ ...hub.parts, env: { ...hub.parts.env, trustedProxies: 0 } }), 0, '127.0.0.1');
  const answer = await ask(`/v1/privacy/${site}`, { base: `http://127.0.0.1:${direct.port}` });
  expect([answer.status, answer.headers.get('strict-transport-security')]).toEqual([403, null]);
  await direct.stop();
});

test('on one’s own machine everything is answered in the clear, and no browser is told otherwise', async () => {
  const own = await listen(buildApp({ ...hub.parts, env: { ...hub.parts.env, isProduction: false } }), 0, '127.0.0.1');
  const answer = await fetch(`http://127.0.0.1:${own.port}/v1/privacy/${site}`);
  expect([answer.status, answer.headers.get('strict-transport-security')]).toEqual([200, null]);
  await own.stop();
});
