import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findSession, saveSession } from '@beckon/hub/shopify-sessions/shopify-session.store';
import { demoDomain } from '@beckon/shopify-stand-in';
import { openDb } from '@beckon/hub/platform/db';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { openAdmin } from './open-admin.ts';
import { shopCurrency } from './queries/discounts.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
  await app.open();
});
afterEach(() => app.close());

const ask = (parts: Parameters<typeof openAdmin>[0] = app.context) => openAdmin(parts, demoDomain).ask(shopCurrency);
const readStored = () => findSession(app.context.hub.db, `offline_${demoDomain}`);
/** Shopify no longer takes the token, though nothing here says so. */
const expireAtShopify = () => app.shop.data.tokens.forEach((token) => void (token.expiresAtMs = 0));

test('an answer is data', async () => {
  expect(await ask()).toEqual({ ok: true, data: { shop: { currencyCode: app.shop.data.facts.currency } } });
});

describe('a token', () => {
  test('that is about to expire is renewed first, and both new tokens are kept', async () => {
    const before = (await readStored())!;
    await saveSession(app.context.hub.db, { ...before, expires: new Date(Date.now() + 1_000) });
    expect(await ask()).toMatchObject({ ok: true });
    const after = (await readStored())!;
    expect(after.accessToken).not.toBe(before.accessToken);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(after.expires!.getTime()).toBeGreaterThan(Date.now() + 3_000_000);
  });

  test('that Shopify refuses is renewed once, and the question asked again', async () => {
    expireAtShopify();
    expect(await ask()).toMatchObject({ ok: true });
    expect(app.shop.data.tokens).toHaveLength(2);
  });

  test('is renewed once, however many ask at the same time, from however many processes', async () => {
    expireAtShopify();
    const dbs = [1, 2].map(() => openDb(app.hub.databaseUrl, 4, app.hub.parts.keys));
    const parts = dbs.map((db) => ({ ...app.context, hub: { ...app.context.hub, db } }));
    const answers = await Promise.all([...parts, ...parts, ...parts, ...parts].map((each) => ask(each)));
    await Promise.all(dbs.map((db) => db.$disconnect()));
    expect(answers.map(({ ok }) => ok)).toEqual(Array(8).fill(true));
    expect(app.shop.data.tokens).toHaveLength(2);
  });

  test('is still there after a renewal that got no answer, and the next one works', async () => {
    const before = await readStored();
    expireAtShopify();
    app.standIn.failNext({ kind: 'cut', on: 'token' });
    expect(await ask()).toMatchObject({ ok: false, why: 'unreachable', mayRetry: true });
    expect((await readStored())?.refreshToken).toBe(before?.refreshToken);
    expect(await ask()).toMatchObject({ ok: true });
  });

  test('of a shop that has taken the app out is forgotten, and nothing is asked for ever', async () => {
    app.standIn.uninstall(app.shop);
    expect(await ask()).toMatchObject({ ok: false, why: 'no-access', mayRetry: false });
    expect((await readStored())?.accessToken).toBeNull();
    expect(await openAdmin(app.context, 'nobody.myshopify.com').ask(shopCurrency)).toMatchObject({ why: 'no-access' });
  });
});

describe('Shopify has a bad day', () => {
  test.each([
    [{ kind: 'status', status: 429 } as const, 'is asked again after the time it names'],
    [{ kind: 'throttled' } as const, 'is asked again when its bucket has filled'],
    [{ kind: 'status', status: 401 } as const, 'is asked again with a new token'],
  ])('%o once: it %s', async (failure, _) => {
    app.standIn.failNext({ ...failure, on: 'graphql' });
    expect(await ask()).toMatchObject({ ok: true });
  });

  test.each([
    [{ kind: 'status', status: 500 } as const, 'unreachable', true],
    [{ kind: 'status', status: 502 } as const, 'unreachable', true],
    [{ kind: 'status', status: 503 } as const, 'unreachable', true],
    [{ kind: 'status', status: 423 } as const, 'unreachable', true],
    [{ kind: 'garbage' } as const, 'unreachable', true],
    [{ kind: 'cut' } as const, 'unreachable', true],
    [{ kind: 'status', status: 402 } as const, 'refused', false],
    [{ kind: 'status', status: 403 } as const, 'refused', false],
    [{ kind: 'status', status: 401, times: 2 } as const, 'no-access', false],
  ])('%o: %s, to be tried again: %s', async (failure, why, mayRetry) => {
    app.standIn.failNext({ ...failure, on: 'graphql' });
    const asked = await ask();
    expect(asked).toMatchObject({ ok: false, why, mayRetry });
    if (!asked.ok) expect(asked.problem).toMatch(/^(Shopify|Open) .*\.$/);
  });

  test('that goes on: who waits is told', async () => {
    app.standIn.failNext({ kind: 'throttled', on: 'graphql', times: 9 });
    expect(await ask()).toMatchObject({ ok: false, why: 'throttled', mayRetry: true });
  });
});
