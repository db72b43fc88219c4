import type { Db } from '@beckon/hub/platform/db';
import {
  deleteSessions,
  findSession,
  findSessionsOf,
  saveSession,
  type StoredSession,
} from '@beckon/hub/shopify-sessions/shopify-session.store';
import { Session } from '@shopify/shopify-api';
import type { SessionStorage } from '@shopify/shopify-app-session-storage';

/** Where Shopify's library keeps its sessions: in the hub's database, refresh tokens included. */
export function openSessionStorage(db: Db): SessionStorage {
  return {
    async storeSession(session) {
      await saveSession(db, toStored(session));
      return true;
    },
    async loadSession(id) {
      const stored = await findSession(db, id);
      return stored && toSession(stored);
    },
    deleteSession: async (id) => (await deleteSessions(db, [id])) > 0,
    deleteSessions: async (ids) => (await deleteSessions(db, ids)) > 0,
    findSessionsByShop: async (shop) => (await findSessionsOf(db, shop)).map(toSession),
  };
}

const toStored = (session: Session): StoredSession => ({
  id: session.id,
  shop: session.shop,
  isOnline: session.isOnline,
  state: session.state,
  scope: session.scope ?? null,
  expires: session.expires ?? null,
  accessToken: session.accessToken ?? null,
  refreshToken: session.refreshToken ?? null,
  refreshExpires: session.refreshTokenExpires ?? null,
  userId: session.onlineAccessInfo ? String(session.onlineAccessInfo.associated_user.id) : null,
});

const toSession = (stored: StoredSession): Session =>
  new Session({
    id: stored.id,
    shop: stored.shop,
    isOnline: stored.isOnline,
    state: stored.state,
    ...(stored.scope !== null && { scope: stored.scope }),
    ...(stored.expires && { expires: stored.expires }),
    ...(stored.accessToken !== null && { accessToken: stored.accessToken }),
    ...(stored.refreshToken !== null && { refreshToken: stored.refreshToken }),
    ...(stored.refreshExpires && { refreshTokenExpires: stored.refreshExpires }),
  });
