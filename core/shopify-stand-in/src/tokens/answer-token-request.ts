import { randomBytes } from 'node:crypto';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Shop, Token } from '../shop/shop.ts';
import { checkJwt } from './sign-jwt.ts';

export interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const tokenType = 'urn:shopify:params:oauth:token-type:';
const lifeOfOfflineMs = 3_600_000;
const lifeOfOnlineMs = 86_399_000;
const lifeOfRefreshMs = 90 * 86_400_000;
/** How long an old refresh token can be used again where the new one never was. */
const retryMs = 30 * 86_400_000;

/** `POST /admin/oauth/access_token`: exchanges a session token, or refreshes an expiring offline token. */
export function answerTokenRequest(app: AppIdentity, shop: Shop, body: Readonly<Record<string, unknown>>): TokenAnswer {
  if (body['client_id'] !== app.apiKey) return refuse(400, 'application_cannot_be_found', 'The app is not known.');
  if (body['client_secret'] !== app.apiSecret) return refuse(400, 'invalid_client', 'The client secret is wrong.');
  if (!shop.data.installation) return refuse(403, 'app_not_installed', 'The app is not installed on this shop.');
  switch (body['grant_type']) {
    case 'urn:ietf:params:oauth:grant-type:token-exchange':
      return exchange(app, shop, body);
    case 'refresh_token':
      return refresh(shop, body);
    default:
      return refuse(400, 'unsupported_grant_type', 'Only token exchange and refresh are played.');
  }
}

function exchange(app: AppIdentity, shop: Shop, body: Readonly<Record<string, unknown>>): TokenAnswer {
  const checked = checkJwt(String(body['subject_token']), app.apiSecret, shop.nowMs());
  if (!checked.ok) return refuse(400, 'invalid_subject_token', `The session token is refused: ${checked.why}.`);
  const { aud, dest, sub } = checked.claims;
  if (aud !== app.apiKey || dest !== `https://${shop.data.facts.domain}`)
    return refuse(400, 'invalid_subject_token', 'The session token is for another app or another shop.');
  const kind = String(body['requested_token_type']).replace(tokenType, '');
  if (kind === 'offline-access-token')
    return give(shop, makeOfflineToken(shop, String(body['expiring'] ?? '0') === '1'));
  if (kind === 'online-access-token') return giveOnline(shop, Number(sub));
  return refuse(400, 'invalid_request', 'requested_token_type is not one of the two that exist.');
}

/** A new pair. What it replaces goes on being usable until this one is used: an answer may get lost on its way. */
function refresh(shop: Shop, body: Readonly<Record<string, unknown>>): TokenAnswer {
  const { tokens } = shop.data;
  const known = tokens.find(({ refresh }) => refresh?.token === body['refresh_token']);
  const nowMs = shop.nowMs();
  if (!known?.refresh || known.refresh.expiresAtMs <= nowMs)
    return refuse(400, 'invalid_grant', 'The refresh token is unknown, expired or retired.');
  if (known.refreshedAtMs !== null && nowMs - known.refreshedAtMs > retryMs)
    return refuse(400, 'invalid_grant', 'The refresh token was used more than 30 days ago.');
  // Whoever uses the newer one has received it: its predecessors are retired.
  for (const it of tokens) if (it.replacedBy.includes(known.access)) retire(it);
  const made = makeOfflineToken(shop, true);
  known.replacedBy.push(made.access);
  known.refreshedAtMs ??= nowMs;
  return give(shop, made);
}

function retire(token: Token): void {
  token.refresh = null;
  token.expiresAtMs = 0;
}

function makeOfflineToken(shop: Shop, isExpiring: boolean): Token {
  const nowMs = shop.nowMs();
  return {
    kind: 'offline',
    access: `shpat_${randomBytes(16).toString('hex')}`,
    scopes: [...(shop.data.installation?.scopes ?? [])],
    staffId: null,
    expiresAtMs: isExpiring ? nowMs + lifeOfOfflineMs : null,
    refresh: isExpiring
      ? { token: `shprt_${randomBytes(16).toString('hex')}`, expiresAtMs: nowMs + lifeOfRefreshMs }
      : null,
    refreshedAtMs: null,
    replacedBy: [],
  };
}

function give(shop: Shop, token: Token): TokenAnswer {
  shop.data.tokens.push(token);
  shop.tell({ kind: 'changed' });
  return {
    status: 200,
    body: {
      access_token: token.access,
      scope: token.scopes.join(','),
      ...(token.refresh && {
        expires_in: lifeOfOfflineMs / 1000,
        refresh_token: token.refresh.token,
        refresh_token_expires_in: lifeOfRefreshMs / 1000,
      }),
    },
  };
}

function giveOnline(shop: Shop, staffId: number): TokenAnswer {
  const staff = shop.data.staff.find(({ id }) => id === staffId);
  if (!staff) return refuse(400, 'invalid_subject_token', 'The session token is of nobody who works here.');
  const token: Token = {
    ...makeOfflineToken(shop, false),
    kind: 'online',
    staffId,
    expiresAtMs: shop.nowMs() + lifeOfOnlineMs,
  };
  const { body } = give(shop, token);
  return {
    status: 200,
    body: {
      ...body,
      expires_in: lifeOfOnlineMs / 1000,
      associated_user_scope: token.scopes.join(','),
      associated_user: {
        id: staff.id,
        first_name: staff.firstName,
        last_name: staff.lastName,
        email: staff.email,
        email_verified: true,
        account_owner: staff.isOwner,
        locale: staff.locale,
        collaborator: false,
      },
    },
  };
}

const refuse = (status: number, error: string, description: string): TokenAnswer => ({
  status,
  body: { error, error_description: description },
});
