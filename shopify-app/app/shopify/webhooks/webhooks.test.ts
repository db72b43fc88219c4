import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listDataAnswers } from '@beckon/hub/privacy/list-data-answers';
import { carryJournal } from '@beckon/hub/projector/carry-journal';
import { replayJournal } from '@beckon/hub/projector/replay-journal';
import { findSite } from '@beckon/hub/sites/find-site';
import { noteSetup } from '@beckon/hub/sites/note-setup';
import { findSessionsOf } from '@beckon/hub/shopify-sessions/shopify-session.store';
import { demoCustomers, demoDomain } from '@beckon/shopify-stand-in';
import { buildOrderPayload, buildPrivacyPayload } from '@beckon/shopify-stand-in/webhooks/build-payload';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestApp, type TestApp } from '../../../test/open-test-app.ts';
import { plantPerson } from '../../../test/plant-person.ts';
import { loader } from '../../routes/webhooks.$.tsx';
import { answerWebhook } from './answer-webhook.ts';
import { webhookTopics } from './webhook-topics.ts';

let app: TestApp;
let site: string;
beforeEach(async () => {
  app = await openTestApp();
  site = (await app.open()).site.id;
});
afterEach(() => app.close());

const countDeliveries = () => app.context.hub.db.delivery.count();
const order = (index = 0) => buildOrderPayload('orders/create', app.shop, app.shop.data.orders[index]!);
/** Jobs that are not done, in the tables of the library that keeps them. */
const countWaiting = async () => {
  const [row] = await app.context.hub.db.$queryRaw<{ readonly count: bigint }[]>`
    select count(*) from jobs.job where name = 'shopify-webhook' and state < 'completed'`;
  return Number(row?.count);
};
/** Jobs are looked for twice a second. */
const eventually = <It>(check: () => It) => vi.waitFor(check, { timeout: 15_000, interval: 100 });

test('the app asks for the topics that it knows what to do with, no fewer and no more', () => {
  const toml = readFileSync(path.resolve(import.meta.dirname, '../../../shopify.app.toml'), 'utf8');
  const asked = [...toml.matchAll(/topics = \[(.*?)\]/g)].flatMap(
    ([, list = '']) => list.match(/[a-z_]+\/[a-z_]+/g) ?? [],
  );
  expect(asked.toSorted()).toEqual(webhookTopics.map(({ topic }) => topic).toSorted());
});

describe('at the door', () => {
  test.each([
    ['signed with another secret', () => app.deliver('orders/create', order(), { secret: 'another' }), 401],
    ['about something unknown', () => app.deliver('products/update', {}), 404],
    ['not in the shape of its topic', () => app.deliver('orders/create', { id: 'x' }), 400],
    ['fetched instead of sent', async () => loader().status, 405],
  ])('what is %s is answered with its status and leaves nothing', async (_, send, status) => {
    expect(await send()).toBe(status);
    expect(await countDeliveries()).toBe(0);
  });

  test.each([
    ['says that it is too long', { 'content-length': '99999999' }, '{}'],
    ['is too long', {}, 'x'.repeat(4 * 2 ** 20 + 1)],
  ])('a body that %s is not read to its end: 413', async (_, headers, body) => {
    const request = new Request('https://beckon.example/webhooks', { method: 'POST', headers, body });
    expect((await answerWebhook(request, app.context)).status).toBe(413);
  });

  test('a signature that is missing, or of another length, is refused', async () => {
    for (const headers of [{}, { 'x-shopify-hmac-sha256': 'AAAA' }]) {
      const request = new Request('https://beckon.example/webhooks', { method: 'POST', headers, body: '{}' });
      expect((await answerWebhook(request, app.context)).status).toBe(401);
    }
  });

  test('a shop that we have nothing of is told that all is well', async () => {
    const other = app.standIn.addShop('elsewhere.myshopify.com');
    expect(await app.deliver('orders/create', order(), { shop: other })).toBe(200);
    expect(await countDeliveries()).toBe(0);
  });

  test('Shopify may be away: nobody is asked before the answer', async () => {
    app.standIn.failNext({ kind: 'slow', delayMs: 20_000, times: 9 });
    const from = performance.now();
    expect(await app.deliver('orders/create', order())).toBe(200);
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});

test('an order that is told of five times, by two topics and the same delivery again, is one order', async () => {
  await app.startWork();
  for (const webhookId of ['one', 'one', 'two'])
    expect(await app.deliver('orders/create', order(), { webhookId })).toBe(200);
  for (const webhookId of ['three', 'three'])
    expect(await app.deliver('orders/paid', order(), { webhookId })).toBe(200);
  expect(await countDeliveries()).toBe(3);
  const { hub } = app.context;
  const rows = await eventually(async () => {
    await carryJournal(hub);
    const found = await hub.db.order.findMany();
    expect(found).toHaveLength(1);
    return found;
  });
  const [first] = app.shop.data.orders;
  expect(rows[0]).toMatchObject({ site, id: String(first?.id), currency: first?.currency });
  expect(Number(rows[0]?.value)).toBe((first?.totalCents ?? 0) / 100);
});

describe('a shop that takes the app out', () => {
  test('is left in peace, and is there again with everything when it comes back', async () => {
    await app.startWork();
    app.standIn.uninstall(app.shop);
    expect(await app.deliver('app/uninstalled', {})).toBe(200);
    await eventually(async () => expect((await findSite(app.context.hub, { id: site }))?.uninstalledAt).toBeDefined());
    await eventually(async () => expect(await findSessionsOf(app.context.hub.db, demoDomain)).toEqual([]));

    app.standIn.install(app.shop);
    const back = await app.open();
    expect([back.site.id, back.site.uninstalledAt]).toEqual([site, undefined]);
  });

  test('and puts it in again at once is not thrown out by older news', async () => {
    await app.startWork();
    expect(await app.deliver('app/uninstalled', {})).toBe(200);
    await eventually(async () => expect(await countWaiting()).toBe(0));
    expect((await findSite(app.context.hub, { id: site }))?.uninstalledAt).toBeUndefined();
    expect(await findSessionsOf(app.context.hub.db, demoDomain)).toHaveLength(1);
  });
});

test('another theme is published: the set-up guide knows that the embed is off', async () => {
  await noteSetup(app.context.hub, site, 'embed');
  await app.startWork();
  expect(await app.deliver('themes/publish', { id: 1 })).toBe(200);
  await eventually(async () =>
    expect((await findSite(app.context.hub, { id: site }))?.setup).not.toHaveProperty('embed'),
  );
});

describe('somebody', () => {
  const maren = () => app.shop.data.customers.find(({ email }) => email === demoCustomers.longAgo)!;

  test('asks what is known of them: the answer waits for the merchant', async () => {
    await plantPerson(app.context.hub, site, { email: maren().email!, visitor: 'v-maren', order: '77' });
    await plantPerson(app.context.hub, site, { email: 'else@example.com', visitor: 'v-else', order: '78' });
    await app.startWork();
    const asked = buildPrivacyPayload('customers/data_request', app.shop, maren()) as object;
    expect(await app.deliver('customers/data_request', { ...asked, orders_requested: [77] })).toBe(200);
    const [request] = await eventually(async () => {
      const answers = await listDataAnswers(app.context.hub, site);
      expect(answers).toHaveLength(1);
      return answers;
    });
    expect(request?.asking).toMatchObject({ customer: String(maren().id), email: maren().email });
    expect([request?.leads.length, request?.orders.length, request?.events.length]).toEqual([1, 1, 2]);
    expect(JSON.stringify(request)).not.toContain('else');
  });

  test('is forgotten, nobody else is, and a replay of the journal does not bring them back', async () => {
    const { hub } = app.context;
    await plantPerson(hub, site, { email: maren().email!.toUpperCase(), visitor: 'v-maren', order: '77' });
    await plantPerson(hub, site, { email: 'else@example.com', visitor: 'v-else', order: '78' });
    await app.startWork();
    const redact = buildPrivacyPayload('customers/redact', app.shop, maren()) as object;
    for (const webhookId of ['r', 'r'])
      expect(await app.deliver('customers/redact', { ...redact, orders_to_redact: [77] }, { webhookId })).toBe(200);
    const read = async () => ({
      leads: (await hub.db.lead.findMany()).map(({ email }) => email),
      visitors: [...new Set((await hub.db.event.findMany()).map(({ visitor }) => visitor))].toSorted(),
      buyers: (await hub.db.order.findMany({ orderBy: { id: 'asc' } })).map(({ visitor }) => visitor),
      events: await hub.db.event.count(),
    });
    const forgotten = {
      leads: ['else@example.com'],
      visitors: [null, 'v-else'].toSorted(),
      buyers: [null, 'v-else'],
      events: 4,
    };
    await eventually(async () => expect(await read()).toEqual(forgotten));
    expect(await replayJournal(hub)).toEqual({ ok: true });
    expect(await read()).toEqual(forgotten);
  });
});

test('a shop that has left is erased, its neighbour is not, and one that is here never is', async () => {
  const { hub } = app.context;
  const neighbour = app.standIn.addShop('neighbour.myshopify.com');
  const other = (await app.open(neighbour)).site.id;
  for (const each of [site, other])
    await plantPerson(hub, each, { email: 'ann@example.com', visitor: 'v', order: '1' });
  await app.startWork();
  const redact = (shop: typeof neighbour) =>
    app.deliver('shop/redact', buildPrivacyPayload('shop/redact', shop), { shop });

  expect(await redact(neighbour)).toBe(200);
  app.standIn.uninstall(app.shop);
  expect(await app.deliver('app/uninstalled', {})).toBe(200);
  await eventually(async () => expect((await findSite(hub, { id: site }))?.uninstalledAt).toBeDefined());
  expect(await redact(app.shop)).toBe(200);
  await eventually(async () => expect(await findSite(hub, { id: site })).toBeUndefined());

  const counts = async (of: string) => [
    await hub.db.lead.count({ where: { site: of } }),
    await hub.db.event.count({ where: { site: of } }),
    await hub.db.order.count({ where: { site: of } }),
  ];
  expect([await counts(site), await counts(other)]).toEqual([
    [0, 0, 0],
    [1, 2, 1],
  ]);
});
