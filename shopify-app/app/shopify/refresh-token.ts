import { changeSessionLocked, type StoredSession } from '@beckon/hub/shopify-sessions/shopify-session.store';
import { z } from 'zod';
import type { ShopifyParts } from './open-admin.ts';
import type { ShopifyEnv } from './shopify-env.ts';
import { isShopHost } from './is-shop-host.ts';

export type Refreshed =
  { readonly ok: true; readonly accessToken: string } | { readonly ok: false; readonly mayRetry: boolean };

const tokenShape = z.object({
  access_token: z.string().min(1),
  scope: z.string().optional(),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.number().positive(),
});

const patienceMs = 10_000;

/**
 * Renews a shop's token. Refresh tokens rotate: whoever comes second would spend one that is spent, so the session's row
 * is locked meanwhile, and who waited takes what the first has got. Both tokens are stored in one statement; should that
 * fail, Shopify takes the old refresh token once more.
 * @see https://shopify.dev/docs/apps/build/security/credentials-and-data/use-expiring-offline-access-tokens
 *
 * @param old the access token that no longer works
 */
export async function refreshToken({ hub, shopify }: ShopifyParts, shop: string, old: string): Promise<Refreshed> {
  let failure: Refreshed = { ok: false, mayRetry: false };
  const session = await changeSessionLocked(hub.db, `offline_${shop}`, async (current) => {
    if (current.accessToken !== old) return undefined;
    const answer = current.refreshToken ? await requestToken(shopify, shop, current.refreshToken) : 'refused';
    if (answer === 'unreachable') {
      failure = { ok: false, mayRetry: true };
      return undefined;
    }
    // Without a token the next request of the admin exchanges its session token for a new one.
    if (answer === 'refused') return { ...current, accessToken: null, refreshToken: null, refreshExpires: null };
    return withTokens(current, answer);
  });
  if (!session?.accessToken || session.accessToken === old) return failure;
  return { ok: true, accessToken: session.accessToken };
}

type Tokens = z.infer<typeof tokenShape>;

function withTokens(session: StoredSession, tokens: Tokens): StoredSession {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000);
  return {
    ...session,
    accessToken: tokens.access_token,
    expires: inSeconds(tokens.expires_in),
    refreshToken: tokens.refresh_token,
    refreshExpires: inSeconds(tokens.refresh_token_expires_in),
    scope: tokens.scope ?? session.scope,
  };
}

async function requestToken(
  { apiKey, apiSecret }: ShopifyEnv,
  shop: string,
  refresh: string,
): Promise<Tokens | 'refused' | 'unreachable'> {
  if (!isShopHost(shop)) return 'refused';
  try {
    const response = await fetch(`https://${shop}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        client_id: apiKey,
        client_secret: apiSecret,
        grant_type: 'refresh_token',
        refresh_token: refresh,
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    if (response.status >= 400 && response.status < 500 && response.status !== 429) return 'refused';
    const tokens = response.ok ? tokenShape.safeParse(JSON.parse(text)) : undefined;
    return tokens?.success ? tokens.data : 'unreachable';
  } catch {
    // No network, no answer in time, or not JSON: the refresh token is still good.
    return 'unreachable';
  }
}
