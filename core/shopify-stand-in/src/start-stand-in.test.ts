import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAdminSchema } from './admin-api/admin-schema.ts';
import { demoDomain } from './demo/seed-demo-shop.ts';
import { sendToStandIn } from './send-to-stand-in.ts';
import { startStandIn } from './start-stand-in.ts';
import type { StandIn } from './start-stand-in.ts';

const run = promisify(execFile);
let standIn: StandIn;
beforeAll(async () => {
  // Half a second on an idle machine, more on a busy one.
  readAdminSchema();
  standIn = await startStandIn({ apiKey: 'key', apiSecret: 'secret' });
}, 60_000);
afterAll(() => standIn.stop());

const control = async (name: string, told: object = {}) => {
  const response = await fetch(`${standIn.url}/stand-in/${name}`, { method: 'POST', body: JSON.stringify(told) });
  return (await response.json()) as Record<string, unknown>;
};
const fetchShopify = sendToStandIn(fetch, () => standIn.url);
const json = { 'content-type': 'application/json' };
const exchange = async () =>
  fetchShopify(`https://${demoDomain}/admin/oauth/access_token`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({
      client_id: 'key',
      client_secret: 'secret',
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: (await control('session-token'))['token'],
      requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
      expiring: '1',
    }),
  });

let token: string;
beforeEach(async () => {
  token = ((await (await exchange()).json()) as { access_token: string }).access_token;
});
const ask = (access = token, version = '2026-10', domain = demoDomain) =>
  fetchShopify(`https://${domain}/admin/api/${version}/graphql.json`, {
    method: 'POST',
    headers: { ...json, 'x-shopify-access-token': access },
    body: JSON.stringify({ query: '{ shop { myshopifyDomain } }' }),
  });

test('an app that asks Shopify by its own address gets to the shop it names', async () => {
  expect(await (await ask()).json()).toMatchObject({ data: { shop: { myshopifyDomain: demoDomain } } });
});

test.each([
  ['an unknown token', () => ask('shpat_guess'), 401],
  ['another version', () => ask(token, '2026-07'), 404],
  ['a shop that does not exist', () => ask(token, '2026-10', 'nobody.myshopify.com'), 404],
])('%s gets no answer', async (_, asking, status) => {
  expect((await asking()).status).toBe(status);
});

test('a token of one shop opens no other', async () => {
  standIn.addShop('other.myshopify.com', 'Other');
  expect((await ask(token, '2026-10', 'other.myshopify.com')).status).toBe(401);
  standIn.shops.remove('other.myshopify.com');
});

test('an expired token is unknown', async () => {
  await control('expire-tokens');
  expect((await ask()).status).toBe(401);
});

test('other hosts are not reached', async () => {
  await expect(fetchShopify('https://example.com/')).rejects.toThrow('example.com is not reached');
});

describe('Shopify on a bad day', () => {
  test.each([[401], [402], [423], [429], [500], [502], [503]])('answers %i once, then is itself', async (status) => {
    standIn.failNext({ kind: 'status', status });
    const failed = await ask();
    expect(failed.status).toBe(status);
    expect(failed.headers.has('retry-after')).toBe(status === 429);
    expect((await ask()).status).toBe(200);
  });

  test('throttles', async () => {
    await control('fail-next', { kind: 'throttled', times: 2 });
    for (let index = 0; index < 2; index++)
      expect(await (await ask()).json()).toMatchObject({ errors: [{ extensions: { code: 'THROTTLED' } }] });
    expect(await (await ask()).json()).not.toHaveProperty('errors');
  });

  test('sends garbage, or cuts the line', async () => {
    standIn.failNext({ kind: 'garbage' });
    await expect((await ask()).json()).rejects.toThrow(SyntaxError);
    standIn.failNext({ kind: 'cut' });
    await expect(ask()).rejects.toThrow('fetch failed');
  });

  test('refuses a token while it answers queries', async () => {
    standIn.failNext({ kind: 'status', status: 500, on: 'token' });
    expect((await ask()).status).toBe(200);
    expect((await exchange()).status).toBe(500);
  });
});

const here = import.meta.dirname;
const script = `
  const answer = await fetch('https://${demoDomain}/admin/api/2026-10/graphql.json', { method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shopify-access-token': process.argv[1] },
    body: JSON.stringify({ query: '{ shop { name } }' }) });
  const other = await fetch('https://example.com/').then(() => 'reached', () => 'refused');
  console.log(JSON.stringify([answer.status, (await answer.json()).data.shop.name, other]));`;

describe('a process of its own meets the stand-in', () => {
  const settings = { timeout: 30_000, encoding: 'utf8' } as const;
  const start = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    run(process.execPath, [...args, '--input-type=module', '-e', script, token], { ...settings, env: { PATH: process.env['PATH'], ...env } }); // prettier-ignore

  test('by a preload, with no word of it in the code', async () => {
    const { stdout } = await start(['--import', path.join(here, 'preload.ts')], { BECKON_STAND_IN_URL: standIn.url });
    expect(JSON.parse(stdout)).toEqual([200, 'Halden Wool', 'refused']);
  }, 30_000);

  test('by real TLS through a proxy, with a certificate that only this process trusts', async () => {
    const proxy = await standIn.startTlsProxy();
    const { stdout } = await start([], proxy.env);
    expect(JSON.parse(stdout)).toEqual([200, 'Halden Wool', 'refused']);
    const { NODE_EXTRA_CA_CERTS: _, ...without } = proxy.env;
    await expect(start([], without)).rejects.toThrow(/certificate/);
    await proxy.stop();
  }, 30_000);
});

test('uninstalling takes the token away, and a later install gives another', async () => {
  await control('uninstall');
  expect((await ask()).status).toBe(401);
  expect((await exchange()).status).toBe(403);
  await control('install');
  expect((await exchange()).status).toBe(200);
});
