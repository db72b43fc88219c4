import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoDomain, startStandIn, type StandIn } from '@beckon/shopify-stand-in';
import { makeSessionToken } from '@beckon/shopify-stand-in/tokens/make-session-token';
import { signWebhook } from '@beckon/shopify-stand-in/webhooks/sign-webhook';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// The server as it ships, in production, in a process of its own: it reaches *.myshopify.com by real TLS, and nothing in it
// knows that somebody else answers there.

const apiKey = 'production-key';
const apiSecret = 'production-secret';
const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36';
const folder = mkdtempSync(path.join(tmpdir(), 'beckon-production-'));
let standIn: StandIn;
let server: ChildProcess;
let url = '';
let said = '';

beforeAll(async () => {
  // The user that runs PostgreSQL must be able to enter it.
  chmodSync(folder, 0o755);
  const appConfig = path.resolve(import.meta.dirname, '../shopify.app.toml');
  standIn = await startStandIn({ apiKey, apiSecret, appUrl: 'https://beckon.example', appConfig });
  const proxy = await standIn.startTlsProxy();
  server = spawn(process.execPath, [path.resolve(import.meta.dirname, '../server.ts')], {
    env: {
      PATH: process.env['PATH'],
      ...proxy.env,
      NODE_ENV: 'production',
      PORT: '0',
      BECKON_DATA: folder,
      BECKON_KEYS: `test:${randomBytes(32).toString('base64')}`,
      BECKON_URL: 'https://beckon.example',
      BECKON_TRUST_PROXY: '1',
      SHOPIFY_APP_URL: 'https://beckon.example',
      SHOPIFY_API_KEY: apiKey,
      SHOPIFY_API_SECRET: apiSecret,
    },
  });
  const hear = (chunk: Buffer) => void (said += chunk.toString());
  server.stdout?.on('data', hear);
  server.stderr?.on('data', hear);
  url = await vi.waitFor(
    () => {
      const port = /"port":(\d+)/.exec(said)?.[1];
      if (!port) throw new Error(`The server does not listen: ${said}`);
      return `http://127.0.0.1:${port}`;
    },
    { timeout: 50_000, interval: 100 },
  );
});

afterAll(async () => {
  if (server.exitCode === null) {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As the owner's proxy hands a request on, which came by https. */
const byProxy = { 'x-forwarded-proto': 'https' };
const shop = () => standIn.shops.list()[0]!;

test('the first document of a shop exchanges its token, installs it and is framed by nobody else', async () => {
  const query = new URLSearchParams({
    shop: demoDomain,
    host: Buffer.from('admin.shopify.com/store/halden-wool').toString('base64url'),
    embedded: '1',
    locale: 'en',
    id_token: makeSessionToken(standIn.app, shop(), shop().data.staff[0]!),
  });
  const page = await fetch(`${url}/app?${query}`, { headers: { ...byProxy, 'user-agent': browser } });
  const html = await page.text();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const head = html.slice(0, html.indexOf('</head>'));
  expect(head).toContain(`<meta name="shopify-api-key" content="${apiKey}"/>`);
  expect(/<script src="([^"]*)"/.exec(head)?.[1]).toBe('https://cdn.shopify.com/shopifycloud/app-bridge.js');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`frame-ancestors https://${demoDomain} https://admin.shopify.com`);
  expect(policy).not.toContain('127.0.0.1');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(page.headers.get('x-powered-by')).toBeNull();
  expect(shop().data.tokens).toMatchObject([{ kind: 'offline', refresh: { token: expect.any(String) } }]);

  const asset = /\/assets\/[\w.-]+\.js/.exec(html)?.[0];
  const script = await fetch(`${url}${asset}`, { headers: byProxy });
  expect([script.status, script.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
});

test('a job sets the rest up in the shop: the pixel reports to the hub’s public address', async () => {
  const pixel = await vi.waitFor(
    () => {
      const { webPixel } = shop().data;
      if (!webPixel) throw new Error(`There is no pixel: ${said}`);
      return webPixel;
    },
    { timeout: 20_000, interval: 100 },
  );
  expect(JSON.parse(pixel.settings)).toMatchObject({ collect: 'https://beckon.example/v1/collect' });
});

test.each([
  ['of Shopify', apiSecret, 200],
  ['of somebody else', 'another', 401],
])('a webhook %s is answered with its status', async (_, secret, status) => {
  const payload = { id: 1, created_at: '2026-11-20T10:00:00+01:00', currency: 'EUR', total_price: '10.00' };
  const { headers, body } = signWebhook({
    topic: 'orders/create',
    domain: demoDomain,
    payload,
    secret,
    nowMs: Date.now(),
  });
  expect((await fetch(`${url}/webhooks`, { method: 'POST', headers: { ...headers, ...byProxy }, body })).status).toBe(
    status,
  );
});

test('the hub answers beside it, and the log names no person', async () => {
  expect((await fetch(`${url}/v1/health`)).status).toBe(200);
  expect(said).not.toMatch(/@example\.com|shpat_|shprt_|eyJ/);
});

test('what came to it in the clear is led to https, or refused', async () => {
  const page = await fetch(`${url}/app`, {
    redirect: 'manual',
    headers: { accept: 'text/html', 'user-agent': browser },
  });
  expect([page.status, page.headers.get('location')]).toEqual([308, 'https://beckon.example/app']);
  expect((await fetch(`${url}/webhooks`, { method: 'POST', body: '{}' })).status).toBe(403);
});

test('told to stop, it ends in order', async () => {
  server.kill('SIGTERM');
  const [code] = (await once(server, 'exit')) as [number];
  expect(code).toBe(0);
});
