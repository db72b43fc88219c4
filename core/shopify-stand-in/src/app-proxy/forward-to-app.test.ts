import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { standardConfig } from '../app-config/read-app-config.ts';
import { seedDemoShop } from '../demo/seed-demo-shop.ts';
import { openShops } from '../shop/open-shops.ts';
import type { Shop } from '../shop/shop.ts';
import { installApp, uninstallApp } from '../tokens/install-app.ts';
import { forwardToApp } from './forward-to-app.ts';
import { signProxyQuery } from './sign-proxy-query.ts';

const received: { request: IncomingMessage; body: string }[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  received.push({ request, body });
  response
    .writeHead(201, { 'set-cookie': 'a=1', 'content-type': 'application/liquid', 'x-of-the-app': '1' })
    .end('{{ x }}');
});
const app = { id: 7, apiKey: 'key', apiSecret: 'secret', handle: 'beckon', title: 'Beckon', url: '', scopes: [] };
let shop: Shop;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  received.length = 0;
  shop = seedDemoShop(openShops({ nowMs: () => Date.parse('2026-11-28T12:00:00Z') }));
  installApp(shop, app);
});

const ask = (path: string, init?: RequestInit, customerId?: number) =>
  forwardToApp({ app, config: standardConfig }, shop, new Request(`http://127.0.0.1:1${path}`, init), customerId);

test('the signature is the one that Shopify’s documentation works out', () => {
  // The example of shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies, with its secret "hush".
  const query = new URLSearchParams('extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555'); // prettier-ignore
  expect(signProxyQuery(query, 'hush')).toBe('4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb');
});

test('a request is passed on signed, with its body and without cookies', async () => {
  const init = { method: 'POST', body: '{"a":1}', headers: { cookie: 'secret=1', 'content-type': 'application/json' } };
  const answer = await ask('/apps/beckon/v1/leads?a=1&signature=forged', init, 5);
  const [{ request, body }] = received as [(typeof received)[0]];
  const { pathname, searchParams } = new URL(request.url!, app.url);
  expect([request.method, pathname, body]).toEqual(['POST', '/proxy/v1/leads', '{"a":1}']);
  expect(request.headers).toMatchObject({ 'content-type': 'application/json' });
  expect(request.headers).not.toHaveProperty('cookie');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    a: '1',
    shop: 'halden-wool.myshopify.com',
    logged_in_customer_id: '5',
    path_prefix: '/apps/beckon',
    timestamp: '1795867200',
    signature: signProxyQuery(searchParams, 'secret'),
  });
  expect(answer?.status).toBe(201);
  expect(answer?.headers.get('set-cookie')).toBeNull();
  expect(answer?.headers.get('x-of-the-app')).toBe('1');
});

test('other addresses are the shop’s own', async () => {
  expect(await ask('/apps/beckoning')).toBeUndefined();
  expect(await ask('/products/fisher-sweater')).toBeUndefined();
});

test('a shop without the app has no proxy', async () => {
  uninstallApp(shop);
  expect((await ask('/apps/beckon/v1/health'))?.status).toBe(404);
  expect(received).toEqual([]);
});

test('an app that is away is a bad gateway', async () => {
  const away = { ...app, url: 'http://127.0.0.1:9' };
  const request = new Request('http://127.0.0.1:1/apps/beckon/x');
  expect((await forwardToApp({ app: away, config: standardConfig }, shop, request))?.status).toBe(502);
});
