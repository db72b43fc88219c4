import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSite } from '@beckon/hub/sites/find-site';
import { demoDomain } from '@beckon/shopify-stand-in';
import { signJwt } from '@beckon/shopify-stand-in/tokens/sign-jwt';
import { browser, openTestApp, type TestApp } from '../../test/open-test-app.ts';
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

test.each([
  ['expired', () => signJwt(claims({ exp: nowSeconds() - 3600, nbf: nowSeconds() - 3660 }), 'test-secret')],
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
