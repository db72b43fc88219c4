import { describe, expect, test } from 'vitest';
import { answerInFrame } from './answer-in-frame.ts';
import { setDocumentHeaders } from './document-headers.ts';
import { readShopifyEnv, shopifyAppBridgeUrl, type ShopifyEnv } from './shopify-env.ts';

const env: ShopifyEnv = {
  apiKey: 'key',
  apiSecret: 'secret',
  appUrl: 'https://beckon.example',
  appBridgeUrl: shopifyAppBridgeUrl,
  frameAncestors: [],
};
const readPolicy = (address: string, given = env) => {
  const headers = new Headers();
  setDocumentHeaders(headers, new URL(address, env.appUrl), given, 'n0nce');
  return headers.get('Content-Security-Policy') ?? '';
};
const framedBy = (address: string, given = env) => /frame-ancestors [^;]*/.exec(readPolicy(address, given))?.[0];

describe('a page', () => {
  test.each([
    ['/app?shop=a-shop.myshopify.com', 'frame-ancestors https://a-shop.myshopify.com https://admin.shopify.com'],
    ['/app', `frame-ancestors 'none'`],
    ['/app?shop=evil.example', `frame-ancestors 'none'`],
    ['/app?shop=evil.example/.myshopify.com', `frame-ancestors 'none'`],
    ['/app?shop=a.myshopify.com.evil.example', `frame-ancestors 'none'`],
    ['/app?shop=a.myshopify.com%20https://evil.example', `frame-ancestors 'none'`],
    ['/app?shop=a.myshopify.com%3B%20script-src%20*', `frame-ancestors 'none'`],
    ['/app?shop=*.myshopify.com', `frame-ancestors 'none'`],
  ])('%s may be framed so: %s', (address, framed) => expect(framedBy(address)).toBe(framed));

  test('runs its own scripts and Shopify’s, and no other', () => {
    const scripts = /script-src ([^;]*)/.exec(readPolicy('/app'))?.[1];
    expect(scripts).toBe(`'self' 'nonce-n0nce' https://cdn.shopify.com`);
    expect(readPolicy('/app')).toContain(`object-src 'none'; base-uri 'none'`);
  });

  test('of Shopify’s library is framed by the same rule, and loads the same App Bridge', async () => {
    const played = {
      ...env,
      appBridgeUrl: 'http://127.0.0.1:4400/app-bridge.js',
      frameAncestors: ['http://127.0.0.1:4400'],
    };
    const answer = await answerInFrame(
      new Response(`<script data-api-key="key" src="${shopifyAppBridgeUrl}"></script><script>window.open("/"), "<script>window.open("</script>`, { headers: { 'content-type': 'text/html' } }), // prettier-ignore
      new Request('https://beckon.example/auth/session-token?shop=a.myshopify.com'),
      played,
    );
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await answer.text()).toBe(
      `<script nonce="${nonce}" data-api-key="key" src="http://127.0.0.1:4400/app-bridge.js"></script><script nonce="${nonce}">window.open("/"), "<script>window.open("</script>`,
    );
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']{24}' .*; frame-ancestors https:\/\/a\.myshopify\.com https:\/\/admin\.shopify\.com http:\/\/127\.0\.0\.1:4400$/); // prettier-ignore
  });
});

describe('the environment', () => {
  const whole = { SHOPIFY_API_KEY: 'key', SHOPIFY_API_SECRET: 'secret', SHOPIFY_APP_URL: 'https://beckon.example/' };
  const problemsOf = (source: Record<string, string>) => {
    const read = readShopifyEnv(source);
    return read.ok ? [] : read.problems.map(({ path }) => path);
  };

  test('is read whole', () => expect(readShopifyEnv(whole)).toEqual({ ok: true, value: env }));

  test.each([
    ['nothing is set', {}, ['SHOPIFY_API_KEY', 'SHOPIFY_API_SECRET', 'SHOPIFY_APP_URL']],
    ['the address has a path', { ...whole, SHOPIFY_APP_URL: 'https://beckon.example/app' }, ['SHOPIFY_APP_URL']],
    [
      'production is in the clear',
      { ...whole, NODE_ENV: 'production', SHOPIFY_APP_URL: 'http://beckon.example' },
      ['SHOPIFY_APP_URL'],
    ],
    [
      'production stands in for Shopify',
      {
        ...whole,
        NODE_ENV: 'production',
        BECKON_APP_BRIDGE_URL: 'http://127.0.0.1/a.js',
        BECKON_FRAME_ANCESTORS: 'http://127.0.0.1',
      },
      ['BECKON_APP_BRIDGE_URL', 'BECKON_FRAME_ANCESTORS'],
    ],
    [
      'an ancestor is no origin',
      { ...whole, BECKON_FRAME_ANCESTORS: 'http://a.example/b' },
      ['BECKON_FRAME_ANCESTORS'],
    ],
    ['App Bridge has no address', { ...whole, BECKON_APP_BRIDGE_URL: 'app-bridge.js' }, ['BECKON_APP_BRIDGE_URL']],
  ])('where %s, every problem is told by its name', (_, source, problems) => {
    expect(problemsOf(source)).toEqual(problems);
  });
});
