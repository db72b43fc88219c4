import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSite } from '@beckon/hub/sites/find-site';
import { demoDomain } from '@beckon/shopify-stand-in';
import { signJwt } from '@beckon/shopify-stand-in/tokens/sign-jwt';
import { browser, openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { leaveShop } from './leave-shop.ts';
import { requireShop } from './require-shop.ts';

let app: TestApp;
beforeEach(async () => void (app = await openTestApp()));
afterEach(() => app.close());

test('the first request of a shop installs its site from the shop’s own facts, the second finds it', async () => {
  const first = await app.open();
  const { facts } = app.shop.data;
  expect(first.site).toMatchObject({ platform: 'shopify', domain: demoDomain, name: facts.name });
  expect(first.site.settings.timeZone).toBe(facts.timeZone);
  expect(first.site.origins).toEqual([...new Set([`https://${demoDomain}`, new URL(facts.primaryDomain.url).origin])]);
  expect(first.staff).toBe(String(app.shop.data.staff[0]?.id));
  expect((await app.open()).site.id).toBe(first.site.id);
});

test('loaders that run side by side with one token exchange it once', async () => {
  const args = app.ask('/app');
  const [one, other] = await Promise.all([requireShop(args), requireShop(args)]);
  expect(one.site.id).toBe(other.site.id);
  expect(app.shop.data.tokens).toHaveLength(1);
});

const nowSeconds = () => Math.floor(Date.now() / 1_000);
const claims = (more: object = {}) => ({
  iss: `https://${demoDomain}/admin`,
  dest: `https://${demoDomain}`,
  aud: 'test-key',
  sub: '1',
  exp: nowSeconds() + 60,
  nbf: nowSeconds() - 1,
  iat: nowSeconds() - 1,
  jti: 'j',
  sid: 's',
  ...more,
});

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
/** A token whose header says what it likes, signed by whatever key: `signJwt` writes HS256 alone. */
const forge = (header: object, by: (text: string) => string, more: object = {}): string => {
  const text = `${encode({ typ: 'JWT', ...header })}.${encode(claims(more))}`;
  return `${text}.${by(text)}`;
};
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const byRsa = (text: string) => sign('sha256', Buffer.from(text), pair.privateKey).toString('base64url');
const byHmac = (hash: string, key: string | Buffer) => (text: string) =>
  createHmac(hash, key).update(text).digest('base64url');
const jwk = pair.publicKey.export({ format: 'jwk' });
const another = 'another.myshopify.com';

test.each([
  ['expired', () => signJwt(claims({ exp: nowSeconds() - 3600, nbf: nowSeconds() - 3660 }), 'test-secret')],
  ['not good yet', () => signJwt(claims({ exp: nowSeconds() + 7200, nbf: nowSeconds() + 3600 }), 'test-secret')],
  ['good for no time that it names', () => signJwt(claims({ exp: undefined }), 'test-secret')],
  ['unsigned and signed all the same', () => forge({ alg: 'none' }, byHmac('sha256', 'test-secret'))],
  ['unsigned in other letters', () => forge({ alg: 'NonE' }, () => '')],
  ['signed by a longer hash than is named', () => forge({ alg: 'HS512' }, byHmac('sha512', 'test-secret'))],
  ['signed by a key of its own', () => forge({ alg: 'RS256' }, byRsa)],
  ['signed by a key of its own that it brings along', () => forge({ alg: 'RS256', jwk, kid: 'mine' }, byRsa)],
  ['signed by a key that it says where to fetch', () => forge({ alg: 'RS256', jku: 'https://evil.example/keys', x5u: 'https://evil.example/x' }, byRsa)], // prettier-ignore
  ['signed by a secret that it brings along', () => forge({ alg: 'HS256', jwk: { kty: 'oct', k: encode({}) } }, byHmac('sha256', Buffer.from(encode({}), 'base64url')))], // prettier-ignore
  ['signed by a secret that is a file it names', () => forge({ alg: 'HS256', kid: '/dev/null' }, byHmac('sha256', ''))],
  ['signed by what is public as if it were the secret', () => forge({ alg: 'HS256' }, byHmac('sha256', 'test-key'))],
  ['of one shop and says it is for another', () => signJwt(claims({ dest: `https://${another}` }), 'test-secret')],
  ['of no shop', () => signJwt(claims({ iss: 'https://evil.example/admin', dest: 'https://evil.example' }), 'test-secret')], // prettier-ignore
  ['signed with another secret', () => signJwt(claims(), 'another-secret')],
  ['for another app', () => signJwt(claims({ aud: 'another-key' }), 'test-secret')],
  ['unsigned', () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims())).toString('base64url')}.`], // prettier-ignore
  ['garbage', () => 'x.y.z'],
])('a session token that is %s is refused with 401, and App Bridge is told to bring another', async (_, make) => {
  const args = app.ask('/app', { headers: { authorization: `Bearer ${make()}` } });
  const refusal = await requireShop(args).then(
    () => undefined,
    (error: unknown) => error as Response,
  );
  expect([refusal?.status, refusal?.headers.get('X-Shopify-Retry-Invalid-Session-Request')]).toEqual([401, '1']);
  expect(await findSite(app.context.hub, { domain: demoDomain })).toBeUndefined();
  expect(app.shop.data.tokens).toEqual([]);
});

test('a session token of another shop opens nothing of this one, whatever the address says', async () => {
  await app.open();
  const other = signJwt(claims({ iss: `https://${another}/admin`, dest: `https://${another}` }), 'test-secret');
  const opened = await requireShop(
    app.ask(`/app?shop=${demoDomain}`, { headers: { authorization: `Bearer ${other}` } }),
  ).catch((error: unknown) => (error as Response).status);
  expect(opened).toBeGreaterThanOrEqual(400);
});

test('once the app is taken out, a session token that is still in its time opens nothing and brings nothing back', async () => {
  const { site } = await app.open();
  const token = app.ask('/app').request.headers.get('authorization') ?? '';
  app.standIn.uninstall(app.shop);
  await leaveShop(app.context, { id: site.id, platform: site.platform, domain: site.domain });
  const opened = await requireShop(app.ask('/app', { headers: { authorization: token } })).then(
    () => 'opened',
    (error: unknown) => (error instanceof Response ? error.status : 'failed'),
  );
  expect(opened).not.toBe('opened');
  expect(opened === 'failed' || Number(opened) >= 300).toBe(true);
  expect((await findSite(app.context.hub, { id: site.id }))?.uninstalledAt).toBeDefined();
  expect(await app.hub.parts.db.shopifySession.count()).toBe(0);
});

test('whoever forges session tokens is told to wait, and staff come in from the same address meanwhile', async () => {
  const ask = (authorization?: string) => {
    const args = app.ask('/app', authorization ? { headers: { authorization } } : {});
    return requireShop({ ...args, context: { ...app.context, address: '203.0.113.7' } }).then(
      () => 200,
      (error: unknown) => (error as Response).status,
    );
  };
  const statuses: number[] = [];
  for (let guess = 0; guess < 12; guess++) statuses.push(await ask(`Bearer ${signJwt(claims(), `secret ${guess}`)}`));
  expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
  expect(await ask()).toBe(200);
});

test('a document without a token is led to where one is fetched, a robot is not let in', async () => {
  const query = `?shop=${demoDomain}&host=${Buffer.from(`admin.shopify.com/store/halden-wool`).toString('base64')}&embedded=1`;
  const ask = (agent: string) =>
    requireShop({
      request: new Request(`https://beckon.example/app${query}`, { headers: { 'user-agent': agent } }),
      context: app.context,
    }).catch((error: unknown) => error as Response);
  const led = (await ask(browser)) as Response;
  expect([led.status, new URL(led.headers.get('location') ?? '', 'https://beckon.example').pathname]).toEqual([
    302,
    '/auth/session-token',
  ]);
  expect((await ask('Googlebot/2.1')) as Response).toMatchObject({ status: 410 });
});

test('the language is the one Shopify names, else the browser’s', async () => {
  expect((await requireShop(app.ask('/app?locale=pt-BR'))).locale).toBe('pt-BR');
  expect((await requireShop(app.ask('/app', { headers: { 'accept-language': 'de-AT,de;q=0.9' } }))).locale).toBe(
    'de-AT',
  );
  expect((await requireShop(app.ask('/app'))).locale).toBe('en');
});
