import { beforeEach, describe, expect, test } from 'vitest';
import { seedDemoShop } from '../demo/seed-demo-shop.ts';
import type { AppIdentity } from '../shop/app-identity.ts';
import { openShops } from '../shop/open-shops.ts';
import type { Shop } from '../shop/shop.ts';
import { answerTokenRequest } from './answer-token-request.ts';
import { findToken } from './find-token.ts';
import { grantApp, uninstallApp } from './grant-app.ts';
import { makeSessionToken } from './make-session-token.ts';
import { signJwt } from './sign-jwt.ts';

const app: AppIdentity = {
  id: 7, apiKey: 'key', apiSecret: 'secret', handle: 'beckon', title: 'Beckon', url: 'http://127.0.0.1', scopes: ['read_orders'],
}; // prettier-ignore
const dayMs = 86_400_000;
let nowMs: number;
let shop: Shop;

beforeEach(() => {
  nowMs = Date.parse('2026-11-28T12:00:00Z');
  shop = seedDemoShop(openShops({ nowMs: () => nowMs }));
  grantApp(shop, app);
});

const ask = (rest: Record<string, unknown> = {}) =>
  answerTokenRequest(app, shop, {
    client_id: 'key',
    client_secret: 'secret',
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: makeSessionToken(app, shop, shop.data.staff[0]!),
    requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
    expiring: '1',
    ...rest,
  });
const refresh = (token: unknown) => ask({ grant_type: 'refresh_token', refresh_token: token });

describe('token exchange', () => {
  test('gives an offline token that expires in an hour, and one to refresh it with', () => {
    const { status, body } = ask();
    expect([status, body]).toMatchObject([200, { scope: 'read_orders', expires_in: 3600, refresh_token_expires_in: 7_776_000 }]); // prettier-ignore
    const access = String(body['access_token']);
    expect(findToken(shop, access)?.scopes).toEqual(['read_orders']);
    nowMs += 3_600_000;
    expect(findToken(shop, access)).toBeUndefined();
  });

  test('gives one that never expires where none of the other kind was asked for', () => {
    const { body } = ask({ expiring: '0' });
    expect(body).not.toHaveProperty('refresh_token');
    nowMs += 400 * dayMs;
    expect(findToken(shop, String(body['access_token']))).toBeDefined();
  });

  test('gives an online token with who is asking', () => {
    const { body } = ask({ requested_token_type: 'urn:shopify:params:oauth:token-type:online-access-token' });
    expect(body).toMatchObject({ associated_user: { email: 'ada@example.com', account_owner: true } });
  });

  test.each([
    ['another app', () => ({ client_id: 'other' }), 'application_cannot_be_found'],
    ['a wrong secret', () => ({ client_secret: 'guess' }), 'invalid_client'],
    ['an unknown grant', () => ({ grant_type: 'password' }), 'unsupported_grant_type'],
    ['no token', () => ({ subject_token: 'a.b' }), 'invalid_subject_token'],
    ['an unknown kind of token', () => ({ requested_token_type: 'x' }), 'invalid_request'],
    ['a forged token', () => ({ subject_token: signJwt(claims(), 'guess') }), 'invalid_subject_token'],
    ['an expired token', () => ({ subject_token: signJwt(claims({ exp: nowMs / 1000 - 11 }), 'secret') }), 'invalid_subject_token'], // prettier-ignore
    ['a token of the future', () => ({ subject_token: signJwt(claims({ nbf: nowMs / 1000 + 11 }), 'secret') }), 'invalid_subject_token'], // prettier-ignore
    ['a token for another app', () => ({ subject_token: signJwt(claims({ aud: 'x' }), 'secret') }), 'invalid_subject_token'], // prettier-ignore
    ['a token for another shop', () => ({ subject_token: signJwt(claims({ dest: 'https://other.myshopify.com' }), 'secret') }), 'invalid_subject_token'], // prettier-ignore
    ['a token without a signature', () => ({ subject_token: unsigned(claims()) }), 'invalid_subject_token'],
  ])('refuses %s', (_, rest, error) => {
    expect(ask(rest())).toMatchObject({ body: { error } });
    expect(shop.data.tokens).toEqual([]);
  });

  const claims = (rest = {}) => ({
    dest: `https://${shop.data.facts.domain}`, aud: 'key', sub: '1', exp: nowMs / 1000 + 60, nbf: nowMs / 1000, ...rest,
  }); // prettier-ignore
  const unsigned = (it: object) =>
    [{ alg: 'none' }, it].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.';
});

describe('a refresh', () => {
  test('gives a new pair', () => {
    const first = ask().body;
    nowMs += 3_700_000;
    const second = refresh(first['refresh_token']).body;
    expect(findToken(shop, String(second['access_token']))).toBeDefined();
    expect(second['refresh_token']).not.toBe(first['refresh_token']);
  });

  test('can be done again while the new pair was never used: its answer may have been lost', () => {
    const first = ask().body;
    refresh(first['refresh_token']);
    nowMs += 29 * dayMs;
    expect(refresh(first['refresh_token']).status).toBe(200);
    nowMs += 2 * dayMs;
    expect(refresh(first['refresh_token'])).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('retires the old pair once the new refresh token is used', () => {
    const first = ask().body;
    const second = refresh(first['refresh_token']).body;
    expect(refresh(second['refresh_token']).status).toBe(200);
    expect(refresh(first['refresh_token'])).toMatchObject({ body: { error: 'invalid_grant' } });
    expect(findToken(shop, String(first['access_token']))).toBeUndefined();
  });

  test('is refused after 90 days, and with a token nobody gave', () => {
    const first = ask().body;
    nowMs += 91 * dayMs;
    expect(refresh(first['refresh_token'])).toMatchObject({ body: { error: 'invalid_grant' } });
    expect(refresh('shprt_guess')).toMatchObject({ body: { error: 'invalid_grant' } });
  });
});

test('once the app is uninstalled, no token opens anything and none is given', () => {
  const { body } = ask();
  uninstallApp(shop);
  expect(findToken(shop, String(body['access_token']))).toBeUndefined();
  expect(refresh(body['refresh_token']).body).toMatchObject({ error: 'app_not_installed' });
  expect(ask().status).toBe(403);
});
