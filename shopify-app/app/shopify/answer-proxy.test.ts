import { contentHash, type Snapshot } from '@beckon/engine';
import { createCampaign } from '@beckon/hub/campaigns/create-campaign';
import { publishCampaign } from '@beckon/hub/campaigns/publish-campaign';
import { deliverSnapshot } from '@beckon/hub/snapshots/deliver-snapshot';
import { campaignForTests } from '@beckon/hub/test/campaign-for-tests';
import { demoDomain, listen, serveFetch, serveStorefront } from '@beckon/shopify-stand-in';
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

test('content too large for the shop’s own storage comes through the shop’s own address', async () => {
  const { hub } = app.context;
  const { site } = await app.open();
  const markup = Array.from({ length: 130 }, () => ({ tag: 'p', attributes: {}, children: ['x'.repeat(980)] }));
  const content = { label: 'Large', steps: [{ id: 'start', blocks: [{ kind: 'html', id: 'html', markup }] }] };
  expect(await createCampaign(hub, site.id, campaignForTests({ id: 'large', content }))).toMatchObject({ ok: true });
  const published = await publishCampaign(hub, site.id, { id: 'large' });
  if (!published.ok) throw new Error(JSON.stringify(published));
  await deliverSnapshot(hub, { site: site.id, number: published.publication.number });

  const metafield = app.shop.data.metafields.find(({ key }) => key === 'snapshot');
  const snapshot = JSON.parse(metafield?.value ?? '{}') as Snapshot;
  expect(snapshot.contents).toEqual({});
  const { contents } = snapshot.campaigns[0]!;
  const proxied = await listen(
    serveFetch((request) =>
      loader({ request, context: app.context, params: { '*': new URL(request.url).pathname.slice('/proxy/'.length) } }),
    ),
  );
  const storefront = await serveStorefront(app.shop, { app: { url: `${proxied.url}/proxy`, secret: 'test-secret' } });
  try {
    const file = await fetch(new URL(`${snapshot.contentsAt}${Object.values(contents)[0]}.json`, storefront.url));
    expect([file.status, file.headers.get('Content-Type')]).toEqual([200, 'application/json']);
    expect(contentHash(await file.json())).toBe(Object.values(contents)[0]);
  } finally {
    await storefront.stop();
    await proxied.stop();
  }
});
