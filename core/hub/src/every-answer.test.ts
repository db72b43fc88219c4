import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRoutes } from '../test/list-routes.ts';
import { openTestHub, type TestHub } from '../test/open-test-hub.ts';
import { publishForm } from '../test/publish-form.ts';
import { siteForTests } from '../test/site-for-tests.ts';
import { buildApp } from './build-app.ts';
import { writeToken } from './leads/confirm-token.ts';
import { writeLetterToken } from './letters/letter-token.ts';
import { listen } from './listen.ts';
import { drawId } from './platform/draw-id.ts';
import { writeRequestToken } from './privacy/request-token.ts';
import { createApiKey } from './sites/create-api-key.ts';
import { writeTicket } from './spam/form-ticket.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const origin = 'https://tea.example';
let hub: TestHub;
let url: string;
/** The same app while its database is away. */
let brokenUrl: string;
let stopBroken: () => Promise<void>;
/** What it wrote of what nobody expected. */
const logged: { readonly text: string; readonly path?: string; readonly err?: unknown }[] = [];
let site: string;
let campaign: string;
let key: string;

beforeAll(async () => {
  hub = await openTestHub({ env: { isProduction: true, trustedProxies: 1 } });
  url = await hub.serve();
  const db = new Proxy({}, { get: () => () => Promise.reject(new Error('the database is away')) });
  const broken = new Proxy({}, { get: (_, name) => (String(name).startsWith('$') ? Reflect.get(db, name) : db) });
  const error = (facts: object, text: string) => void logged.push({ ...facts, text });
  const log = { ...hub.parts.log, error } as unknown as typeof hub.parts.log;
  const listening = await listen(buildApp({ ...hub.parts, log, db: broken as never }), 0, '127.0.0.1');
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
  // Whatever has a body says what it is, and in which encoding (RFC 9110, 8.3).
  const bytes = await answer.arrayBuffer();
  const type = answer.headers.get('content-type');
  if (bytes.byteLength) expect([what, type]).toEqual([what, expect.stringMatching(/^(text|application)\/[\w+.-]+; charset=utf-8$/)]); // prettier-ignore
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
    if (method === 'GET')
      // A cache that judges by the name of a file keeps nothing of what belongs to somebody.
      for (const name of ['/a.css', '.js', ';a.png'])
        await expectStrict(`GET ${path}${name}`, '', ask(`${fill(path, campaign)}${name}`, { headers: authorised }));
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
  // What nobody expected is logged whole, with where it happened: what was answered says nothing of it.
  expect(new Set(logged.map(({ text }) => text))).toEqual(new Set(['a request failed']));
  for (const { path, err } of logged) expect([path, String(err)]).toEqual([expect.stringMatching(/^\/\w/), expect.stringContaining('the database is away')]); // prettier-ignore
}, 120_000);

/** What reads a key or the token of a link from the address, and why that may be. Nothing else does. */
const linksOfMails = ['/v1/leads/confirm', '/v1/letters/refuse', '/v1/privacy/:site/request', '/v1/privacy/:site/copy'];

test('no route takes a key from an address, and a token only where a link in a mail carries it', async () => {
  const names = ['key', 'api_key', 'apikey', 'access_token', 'token', 'authorization', 'bearer', 'secret', 'password'];
  const secrets = new URLSearchParams(names.map((name): [string, string] => [name, key]));
  const bare: string[] = [];
  for (const [method, path] of routes()) {
    const [without, within] = [await ask(fill(path, campaign), { method }), await ask(`${fill(path, campaign)}?${secrets}`, { method })]; // prettier-ignore
    // What is in an address changes nothing of what is refused.
    if (without.status === 401) expect([method, path, within.status]).toEqual([method, path, 401]);
    else bare.push(path);
    for (const { headers, body } of [without, within]) {
      expect([path, [...headers].join().includes(key)]).toEqual([path, false]);
      await body?.cancel();
    }
  }
  // What asks for no key, and reads an address for a token, is one of the links.
  const sources = globSync('core/hub/src/**/*.routes.ts', { cwd: root }).map((file) => readFileSync(`${root}/${file}`, 'utf8')); // prettier-ignore
  const readers = sources.filter((text) => /[tT]oken(?:Of)?\(request\.query|query\W+token/.test(text));
  expect(readers.length).toBe(3);
  for (const link of linksOfMails) expect(bare).toContain(link);
});

test('what must not be guessed has 128 bits or more, and no two of them are alike', async () => {
  const { db } = hub.parts;
  const drawn = Array.from({ length: 400 }, () => drawId(32));
  const alphabet = new Set(drawn.join('')).size;
  const row = await db.site.findUniqueOrThrow({ where: { id: site } });
  const { secret } = row;
  const addressee = (id: string) => ({ site, address: id.padEnd(27, 'a'), person: 'p'.repeat(27) });
  // How each is written, the part of it that nobody knows, and of how many letters that is made.
  const kinds: readonly (readonly [string, () => string, RegExp, number])[] = [
    ['a key of the API', () => `bk_${drawId(32)}`, /^bk_(.+)$/, alphabet],
    ['the secret of a site', () => randomBytes(32).toString('base64url'), /^(.+)$/, 64],
    ['the link of a confirmation', () => writeToken(site, secret, drawId()), /\.([\w-]+)$/, 64],
    ['the link of a request', () => writeRequestToken(site, secret, drawId()), /\.([\w-]+)$/, 64],
    ['the link that refuses letters', () => writeLetterToken(secret, addressee(drawId())), /\.([\w-]+)$/, 64],
    ['the ticket of a form', () => writeTicket(site, secret, hub.clock.nowMs()), /\.([\w-]+)$/, 64],
  ];
  expect(key).toMatch(/^bk_[a-z2-9]{32}$/);
  expect(secret).toMatch(/^[\w-]{43}$/);
  for (const [name, draw, part, letters] of kinds) {
    const parts = Array.from({ length: 100 }, () => part.exec(draw())?.[1] ?? '');
    expect([name, new Set(parts).size]).toEqual([name, 100]);
    for (const each of parts) expect([name, each.length * Math.log2(letters) >= 128]).toEqual([name, true]);
    // Every place of it differs: nothing in it is counted up or stands still. (A last letter may carry few bits.)
    const places = Array.from({ length: (parts[0]?.length ?? 1) - 1 }, (_, at) => new Set(parts.map((each) => each[at])).size); // prettier-ignore
    expect([name, Math.min(...places) > 8]).toEqual([name, true]);
  }
});

test.each([
  '/.git/config', '/.git/HEAD', '/.git/', '/.gitignore', '/.svn/entries', '/.hg/store', '/.env', '/.env.local', '/.npmrc', '/.DS_Store',
  '/package.json', '/pnpm-lock.yaml', '/node_modules/express/package.json', '/src/main.ts', '/prisma/schema.prisma', '/Dockerfile',
  '/backup.sql', '/dump.sql.gz', '/id_rsa', '/server-status', '/metrics', '/debug', '/swagger.json', '/graphql', '/phpinfo.php',
  '/v1/.git/config', '/v1/.env', '/v1/../.env', '/v1/..%2f.env', '/v1/%2e%2e/%2e%2e/.env', '/v1/journal', '/v1/backups', '/v1/keys',
])('nothing but what routes are for is served: %s', async (file) => {
  const answer = await ask(file);
  expect([file, [401, 404].includes(answer.status)]).toEqual([file, true]);
  expect(await answer.text()).not.toMatch(/repositoryformatversion|"dependencies"|DATABASE_URL|root:|model Site|# HELP/);
}); // prettier-ignore

test('no input changes what objects inherit, and what is given twice or as a list does no harm', async () => {
  const evil = '{"__proto__":{"spoiled":1},"constructor":{"prototype":{"spoiled":1}},"prototype":{"spoiled":1},"document":{"__proto__":{"spoiled":1},"name":"n","own":{"__proto__":{"spoiled":1}}},"fields":{"__proto__":{"spoiled":1}},"events":[{"__proto__":{"spoiled":1},"data":{"__proto__":{"spoiled":1}}}]}'; // prettier-ignore
  const twice = ['site', 'token', 'from', 'to', 'campaign', 'search', 'right', 'lang', 'state', 'after', 'limit', 'revision', 'ready'].flatMap((name) => [`${name}=1`, `${name}=2`, `${name}[]=3`, `${name}[__proto__][spoiled]=1`]).join('&'); // prettier-ignore
  const query = `?__proto__[spoiled]=1&constructor.prototype.spoiled=1&${twice}`;
  for (const [method, path] of routes()) {
    const headers = { Authorization: `Bearer ${key}` };
    const send = async (type: string, body: string) => {
      const init = bodyless.has(method) ? {} : { body };
      const answer = await ask(`${fill(path, campaign)}${query}`, { method, headers: { ...headers, 'Content-Type': type, 'Idempotency-Key': crypto.randomUUID() }, ...init }); // prettier-ignore
      expect([method, path, answer.status < 500]).toEqual([method, path, true]);
      await answer.body?.cancel();
    };
    await send('application/json', evil);
    if (!bodyless.has(method)) await send('application/x-www-form-urlencoded', `${query.slice(1)}&${query.slice(1)}`);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { readonly spoiled?: unknown }).spoiled).toBe(undefined);
}, 60_000);

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
