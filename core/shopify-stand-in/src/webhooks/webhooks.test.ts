import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { standardConfig } from '../app-config/read-app-config.ts';
import { demoCustomers, seedDemoShop } from '../demo/seed-demo-shop.ts';
import { openShops } from '../shop/open-shops.ts';
import type { Shops } from '../shop/open-shops.ts';
import { placeOrder } from '../shop/place-order.ts';
import type { Shop } from '../shop/shop.ts';
import { publishTheme } from '../shop/theme.ts';
import { changeScopes, grantApp, uninstallApp } from '../tokens/grant-app.ts';
import { fillPayload } from './fill-payload.ts';
import { keepFields } from './keep-fields.ts';
import { openWebhooks } from './open-webhooks.ts';
import type { Webhooks } from './open-webhooks.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const nowMs = Date.parse('2026-11-28T12:00:00Z');
let server: Server;
let received: Received[];
let statuses: number[];
let shops: Shops;
let shop: Shop;
let webhooks: Webhooks;

beforeEach(async () => {
  received = [];
  statuses = [];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ path: request.url!, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = { id: 7, apiKey: 'key', apiSecret: 'secret', handle: 'beckon', title: 'Beckon', url, scopes: ['read_orders'] }; // prettier-ignore
  shops = openShops({ nowMs: () => nowMs });
  shop = seedDemoShop(shops);
  grantApp(shop, app);
  webhooks = openWebhooks(shops, app, standardConfig, [1, 1]);
});
afterEach(() => {
  webhooks.stop();
  server.closeAllConnections();
  server.close();
});

const topicOf = ({ headers }: Received) => headers['x-shopify-topic'];

const buy = () =>
  placeOrder(shop, {
    lines: [{ variantId: shop.data.products[0]!.variants[0]!.id, quantity: 1 }],
    email: demoCustomers.longAgo,
    attributes: { beckon: 'visitor-1' },
    cartToken: 'c1',
  });

test('an order is told, signed over the very bytes of the body', async () => {
  buy();
  await webhooks.settle();
  expect(received.map(topicOf).toSorted()).toEqual(['orders/create', 'orders/paid']);
  for (const { headers, body } of received) {
    const right = createHmac('sha256', 'secret').update(body).digest('base64');
    expect(headers['x-shopify-hmac-sha256']).toBe(right);
    expect(headers).toMatchObject({
      'x-shopify-shop-domain': 'halden-wool.myshopify.com',
      'x-shopify-api-version': '2026-10',
      'x-shopify-triggered-at': '2026-11-28T12:00:00.000Z',
      'x-shopify-webhook-id': expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(JSON.parse(body)).toMatchObject({
      email: demoCustomers.longAgo,
      total_price: '148.00',
      cart_token: 'c1',
      note_attributes: [{ name: 'beckon', value: 'visitor-1' }],
      line_items: [{ title: 'Fisher sweater', quantity: 1, price: '148.00' }],
      customer: { first_name: 'Maren' },
      billing_address: null,
    });
  }
  const [one, other] = received.map(({ headers }) => headers);
  expect(one!['x-shopify-event-id']).toBe(other!['x-shopify-event-id']);
  expect(one!['x-shopify-webhook-id']).not.toBe(other!['x-shopify-webhook-id']);
});

test.each([
  ['themes/publish', () => publishTheme(shop, shop.data.themes[1]!.id), { role: 'main', name: 'Loom, winter draft' }],
  ['app/scopes_update', () => changeScopes(shop, ['read_products']), { previous: ['read_orders'], current: ['read_products'] }],
  ['app/uninstalled', () => uninstallApp(shop), { id: 7_010_000_000, myshopify_domain: 'halden-wool.myshopify.com' }],
  ['customers/update', () => shop.tell({ kind: 'customer-updated', customer: shop.data.customers[1]! }), { email: demoCustomers.recent }],
  ['shop/redact', () => webhooks.sendPrivacy('shop/redact', shop), { shop_domain: 'halden-wool.myshopify.com' }],
  ['customers/redact', () => webhooks.sendPrivacy('customers/redact', shop, shop.data.customers[0]), { customer: { email: demoCustomers.longAgo }, orders_to_redact: { length: 3 } }],
  ['customers/data_request', () => webhooks.sendPrivacy('customers/data_request', shop, shop.data.customers[1]), { customer: { email: demoCustomers.recent }, orders_requested: { length: 2 } }],
])('%s is told', async (topic, happen, body) => {
  await happen();
  await webhooks.settle();
  expect(received.map(topicOf)).toEqual([topic]);
  expect(received[0]!.path).toBe('/webhooks');
  expect(JSON.parse(received[0]!.body)).toMatchObject(body);
}); // prettier-ignore

describe('what is not understood', () => {
  test('comes again with the same id until it is', async () => {
    statuses = [500, 503];
    await webhooks.send(shop, 'shop/redact', {});
    expect(webhooks.list()).toMatchObject([{ statuses: [500, 503, 200], isDone: true }]);
    expect(new Set(received.map(({ headers }) => headers['x-shopify-webhook-id'])).size).toBe(1);
  });

  test('is given up at last', async () => {
    statuses = [401, 401, 401, 401];
    await webhooks.send(shop, 'shop/redact', {});
    expect(webhooks.list()).toMatchObject([{ statuses: [401, 401, 401], isDone: false }]);
  });
});

test('a delivery can be repeated to the byte', async () => {
  await webhooks.send(shop, 'shop/redact', { shop_id: 1 });
  await webhooks.repeat(webhooks.list()[0]!.id);
  const [first, second] = received;
  expect(second!.body).toBe(first!.body);
  expect(second!.headers['x-shopify-webhook-id']).toBe(first!.headers['x-shopify-webhook-id']);
});

test('a shop without the app tells it nothing', async () => {
  uninstallApp(shop);
  await webhooks.settle();
  received.length = 0;
  buy();
  await webhooks.settle();
  expect(received).toEqual([]);
});

describe('a payload', () => {
  test('is cut down to the fields that the app asked for', () => {
    const payload = { id: 1, email: 'a', customer: { id: 2, email: 'b' }, lines: [{ id: 3, sku: 'c' }] };
    expect(keepFields(payload, ['id', 'customer.id', 'lines.sku'])).toEqual({
      id: 1,
      customer: { id: 2 },
      lines: [{ sku: 'c' }],
    });
  });

  test('has every key of Shopify’s example, and no value of it', () => {
    expect(fillPayload('customers/redact', { shop_id: 1 })).toEqual({
      shop_id: 1,
      shop_domain: null,
      customer: null,
      orders_to_redact: [],
    });
  });

  test('may not have a key that the example has not', () => {
    expect(() => fillPayload('shop/redact', { shop: 1 })).toThrow('shop/redact has no "shop"');
  });
});
