import type { AppIdentity } from '../shop/app-identity.ts';
import { toGid } from '../shop/gid.ts';
import { readNow } from '../shop/shop.ts';
import type { Installation, Shop } from '../shop/shop.ts';

/** As a merchant does by one click in the app store: grants the scopes. Again: grants what is asked for by now. */
export function grantApp(shop: Shop, app: AppIdentity): Installation {
  const { data } = shop;
  if (data.installation) {
    changeScopes(shop, app.scopes);
    return data.installation;
  }
  data.installation = {
    id: shop.newId(),
    appId: app.id,
    clientId: app.apiKey,
    appHandle: app.handle,
    appTitle: app.title,
    scopes: [...app.scopes],
    installedAt: readNow(shop),
  };
  shop.tell({ kind: 'changed' });
  return data.installation;
}

/** Grants other scopes than before. Tokens that are out keep what they were given. */
export function changeScopes(shop: Shop, scopes: readonly string[]): void {
  const { installation } = shop.data;
  if (!installation || installation.scopes.toSorted().join() === scopes.toSorted().join()) return;
  const previous = installation.scopes;
  installation.scopes = [...scopes];
  shop.tell({ kind: 'scopes-updated', previous, installation });
}

/**
 * Takes from the app everything that hung on its installation: tokens, pixel, subscriptions, its own metafields. Codes
 * stay with the merchant, and so do the embed's settings in the theme.
 */
export function uninstallApp(shop: Shop): void {
  const { data } = shop;
  const { installation } = data;
  if (!installation) return;
  const owner = toGid('AppInstallation', installation.id);
  data.installation = null;
  data.tokens = [];
  data.webPixel = null;
  data.webhookSubscriptions = [];
  data.metafields = data.metafields.filter((it) => it.owner !== owner);
  shop.tell({ kind: 'app-uninstalled', installation });
}
