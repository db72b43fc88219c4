import { setTimeout as wait } from 'node:timers/promises';
import { findSession } from '@beckon/hub/shopify-sessions/shopify-session.store';
import type { AdminClient, Asked } from './admin-client.ts';
import type { HubParts } from '@beckon/hub';
import type { ShopifyEnv } from './shopify-env.ts';
import type { AdminQuery } from './queries/admin-query.ts';
import { readAdminAnswer, type AdminAnswer } from './read-admin-answer.ts';
import { refreshToken } from './refresh-token.ts';
import { isShopHost } from './is-shop-host.ts';

/** What it takes to speak with Shopify: where tokens are kept, and who the app is. */
export interface ShopifyParts {
  readonly hub: Pick<HubParts, 'db' | 'log'>;
  readonly shopify: ShopifyEnv;
}

export const apiVersion = '2026-10';

/** Shopify answers within seconds or not at all; who waits is a person, or a job that can come again. */
const patienceMs = 10_000;
/** A token is renewed so long before its hour is over. */
const leewayMs = 60_000;
/** What was throttled was not done: it is asked again after the time Shopify names, twice. */
const throttledTries = 3;
const longestWaitMs = 4_000;

const noAccess = {
  ok: false,
  why: 'no-access',
  mayRetry: false,
  problem: 'Shopify no longer lets Beckon in. Open Beckon in your Shopify admin once, and it will go on.',
} as const;

/** Opens the Admin API of a shop with the token the shop has given, renewed where it has expired. */
export function openAdmin(parts: ShopifyParts, shop: string): AdminClient {
  return {
    shop,
    async ask<Data, Variables>(query: AdminQuery<Data, Variables>, variables?: Variables): Promise<Asked<Data>> {
      let token = await findToken(parts, shop);
      let isRenewed = false;
      for (let tries = 1; ; tries++) {
        if (!token.ok) return token;
        const answer = await send<Data>(shop, token.data, { query, variables: variables ?? {} });
        if (answer.kind === 'unauthorised') {
          if (isRenewed) return noAccess;
          isRenewed = true;
          token = await renewToken(parts, shop, token.data);
        } else if (answer.kind === 'throttled' && tries < throttledTries && answer.afterMs <= longestWaitMs) {
          await wait(answer.afterMs);
        } else return toAsked(parts, answer);
      }
    },
  };
}

async function findToken(parts: ShopifyParts, shop: string): Promise<Asked<string>> {
  const session = await findSession(parts.hub.db, `offline_${shop}`);
  if (!session?.accessToken) return noAccess;
  const isFresh = !session.expires || session.expires.getTime() - leewayMs > Date.now();
  return isFresh ? { ok: true, data: session.accessToken } : renewToken(parts, shop, session.accessToken);
}

async function renewToken(parts: ShopifyParts, shop: string, old: string): Promise<Asked<string>> {
  const renewed = await refreshToken(parts, shop, old);
  if (renewed.ok) return { ok: true, data: renewed.accessToken };
  if (!renewed.mayRetry) return noAccess;
  return { ok: false, why: 'unreachable', mayRetry: true, problem: 'Shopify did not answer. We will try again.' };
}

async function send<Data>(shop: string, token: string, body: object): Promise<AdminAnswer<Data>> {
  if (!isShopHost(shop)) return { kind: 'unreachable', detail: 'this is no host of a shop' };
  try {
    const response = await fetch(`https://${shop}/admin/api/${apiVersion}/graphql.json`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Shopify-Access-Token': token },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return readAdminAnswer<Data>(response.status, response.headers, await response.text());
  } catch (error) {
    return { kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
  }
}

function toAsked<Data>(
  { hub }: ShopifyParts,
  answer: Exclude<AdminAnswer<Data>, { kind: 'unauthorised' }>,
): Asked<Data> {
  switch (answer.kind) {
    case 'data':
      return { ok: true, data: answer.data };
    case 'throttled':
      return { ok: false, why: 'throttled', mayRetry: true, problem: 'Shopify is busy. We will try again.' };
    case 'unreachable':
      hub.log.warn({ detail: answer.detail }, 'shopify: no answer');
      return { ok: false, why: 'unreachable', mayRetry: true, problem: 'Shopify did not answer. We will try again.' };
    case 'refused':
      hub.log.error({ detail: answer.detail }, 'shopify: a query was refused');
      return { ok: false, why: 'refused', mayRetry: false, problem: `Shopify refused this: ${answer.detail}` };
  }
}
