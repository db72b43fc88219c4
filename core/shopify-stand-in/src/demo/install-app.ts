import { toGid } from '../shop/gid.ts';
import { readNow } from '../shop/shop.ts';
import type { Shop } from '../shop/shop.ts';
import { switchEmbed } from '../shop/theme.ts';

export interface InstalledApp {
  /** Delivered to the app's metafield; nothing is, where it is missing. */
  readonly snapshot?: unknown;
  /** Settings of the web pixel, which is not there without them. */
  readonly pixel?: { readonly collect: string; readonly site: string };
}

/** Puts the app into a shop as it is once everything is set up, without the app: for scenes about the storefront alone. */
export function installApp(shop: Shop, { snapshot, pixel }: InstalledApp = {}): void {
  const { data } = shop;
  const now = readNow(shop);
  data.installation ??= {
    id: shop.newId(),
    appId: 77_000_001,
    clientId: 'stand-in',
    appHandle: 'beckon',
    appTitle: 'Beckon',
    scopes: [],
    installedAt: now,
  };
  switchEmbed(shop, { block: 'beckon', isOn: true });
  data.webPixel = pixel ? { id: shop.newId(), settings: JSON.stringify(pixel) } : null;
  const owner = toGid('AppInstallation', data.installation.id);
  data.metafields = data.metafields.filter((it) => it.owner !== owner);
  if (snapshot !== undefined)
    data.metafields.push({
      id: shop.newId(),
      owner,
      namespace: 'beckon',
      key: 'snapshot',
      type: 'json',
      value: JSON.stringify(snapshot),
      createdAt: now,
      updatedAt: now,
    });
  shop.tell({ kind: 'changed' });
}
