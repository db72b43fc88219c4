import { demoDomain } from '@beckon/shopify-stand-in';
import { signProxyQuery } from '@beckon/shopify-stand-in/storefront/sign-proxy-query';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { loader } from '../routes/proxy.$.tsx';

const hash = '0123456789abcdef';
const text = '{"steps":[]}';
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const { site } = await app.open();
  await app.open(app.standIn.addShop('other.myshopify.com'));
  await app.context.hub.db.contentFile.create({ data: { site: site.id, hash, text } });
});
afterAll(() => app.close());

async function ask(
  path: string,
  {
    shop = demoDomain,
    ageSeconds = 0,
    change = (query: URLSearchParams) => query,
  }: { shop?: string; ageSeconds?: number; change?: (query: URLSearchParams) => URLSearchParams } = {},
) {
  const timestamp = String(Math.floor(app.context.hub.clock.nowMs() / 1_000) - ageSeconds);
  const query = new URLSearchParams({ shop, path_prefix: '/apps/beckon', timestamp, logged_in_customer_id: '' });
  query.set('signature', signProxyQuery(query, 'test-secret'));
  const request = new Request(`https://beckon.example/proxy/${path}?${change(query)}`);
  return loader({ request, context: app.context, params: { '*': path } });
}

test('content is given to whoever the shop’s own address was asked by, and kept for ever', async () => {
  const answer = await ask(`contents/${hash}.json`);
  expect([answer.status, await answer.text()]).toEqual([200, text]);
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('Set-Cookie')).toBeNull();
});

const set = (name: string, value: string) => (query: URLSearchParams) => {
  query.set(name, value);
  return query;
};
test.each([
  ['a forged signature', `contents/${hash}.json`, { change: set('signature', 'ab'.repeat(32)) }, 400],
  ['no signature', `contents/${hash}.json`, { change: set('signature', '') }, 400],
  ['another shop in a signed query', `contents/${hash}.json`, { change: set('shop', 'other.myshopify.com') }, 400],
  ['a parameter more', `contents/${hash}.json`, { change: set('more', '1') }, 400],
  ['a request from an hour ago', `contents/${hash}.json`, { ageSeconds: 3_600 }, 400],
  ['a request from the future', `contents/${hash}.json`, { ageSeconds: -3_600 }, 400],
  ['another shop asking by its own right', `contents/${hash}.json`, { shop: 'other.myshopify.com' }, 404],
  ['a shop that we do not know', `contents/${hash}.json`, { shop: 'nobody.myshopify.com' }, 404],
  ['a hash that is none', 'contents/0123.json', {}, 404],
  ['a path that leads elsewhere', 'contents/../../v1/health', {}, 404],
])('%s is refused', async (_, path, options, status) => {
  const answer = await ask(path, options);
  expect([answer.status, await answer.text()]).toEqual([status, '']);
});
