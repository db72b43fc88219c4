import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { systemClock } from '@beckon/hub/platform/clock';
import { startEmbeddedPostgres } from '@beckon/hub/platform/embedded-postgres';
import { openKeyRing, type KeyRing } from '@beckon/hub/platform/key-ring';
import type { demoCustomers, Shop, StandIn } from '@beckon/shopify-stand-in';
import { findFreePort } from '../demo/find-free-port.ts';
import { startApp } from './start-app.ts';

export interface ShopifyDemo {
  readonly shopUrl: string;
  /** The page that plays Shopify's admin, with the app open in it. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly databaseUrl: string;
  /** What the app seals by. */
  readonly keys: KeyRing;
  readonly standIn: StandIn;
  readonly shop: Shop;
  readonly accounts: typeof demoCustomers;
  stop(): Promise<void>;
}

interface DemoWishes {
  /** Where everything is kept between starts. */
  readonly folder: string;
  /** The first ports to try. */
  readonly ports?: { readonly app: number; readonly admin: number; readonly shop: number };
  /** Without, the shop has not installed the app: the story begins with that. */
  readonly isInstalled?: boolean;
}

const root = path.resolve(import.meta.dirname, '../../../..');
const apiKey = '0123456789abcdef0123456789abcdef';

/**
 * Starts a shop, its admin, and the app with the hub behind it, all as they ship but for Shopify itself, which the stand-in
 * plays. At the first start the shop installs the app, switches the embed on and has its campaigns.
 */
export async function startShopifyDemo({ folder, ports, isInstalled = true }: DemoWishes): Promise<ShopifyDemo> {
  mkdirSync(folder, { recursive: true });
  const apiSecret = keepSecret(path.join(folder, 'secret'));
  const [appPort, adminPort, shopPort] = await findPorts(ports);
  const appUrl = `http://127.0.0.1:${appPort}`;

  const database = await startEmbeddedPostgres(path.join(folder, 'postgres'));
  if (!database.ok) throw new Error(database.problem);
  const { urls } = database.value;
  const databaseUrl = urls.run;
  const ring = openKeyRing({ isProduction: false, dataFolder: path.join(folder, 'hub') }, systemClock);
  if (!ring.ok) throw new Error(ring.problem);
  const { ring: keys } = ring;
  const opened: (() => Promise<void>)[] = [database.value.stop];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };

  const openApp = async (): Promise<void> => {
    const env = {
      DATABASE_URL: databaseUrl,
      DATABASE_MIGRATE_URL: urls.migrate,
      DATABASE_BACKUP_URL: urls.backup,
      BECKON_DATA: path.join(folder, 'hub'),
      BECKON_URL: appUrl,
      SHOPIFY_API_KEY: apiKey,
      SHOPIFY_API_SECRET: apiSecret,
      SHOPIFY_APP_URL: appUrl,
      BECKON_STAND_IN_URL: `http://127.0.0.1:${adminPort}`,
      BECKON_APP_BRIDGE_URL: `http://127.0.0.1:${adminPort}/shopifycloud/app-bridge.js`,
      BECKON_FRAME_ANCESTORS: `http://127.0.0.1:${adminPort}`,
    };
    opened.push((await startApp(appUrl, env, path.join(folder, 'app.log'))).stop);
  };
  const openShop = async () => {
    const { demoCustomers, serveStorefront, startStandIn } = await import('@beckon/shopify-stand-in');
    const standIn = await startStandIn({
      apiKey,
      apiSecret,
      appUrl,
      port: adminPort,
      appConfig: path.join(root, 'shopify-app/shopify.app.toml'),
      themeExtension: path.join(root, 'extensions/theme-app'),
      file: path.join(folder, 'shops.json'),
      isInstalled,
    });
    opened.push(standIn.stop);
    const shop = standIn.shops.list()[0]!;
    const storefront = await serveStorefront(shop, {
      port: shopPort,
      app: { url: `${appUrl}/proxy`, secret: apiSecret },
      demoAccounts: Object.values(demoCustomers),
    });
    opened.push(storefront.stop);
    return { standIn, shop, shopUrl: storefront.url, accounts: demoCustomers };
  };

  // Reading the app takes seconds. Its shop is read and opened meanwhile: hence the imports that come only now.
  const settling = isInstalled ? import('./settle-in.ts') : undefined;
  const [shopOpened, appOpened] = await Promise.allSettled([openShop(), openApp(), settling]);
  try {
    if (shopOpened.status === 'rejected') throw shopOpened.reason;
    if (appOpened.status === 'rejected') throw appOpened.reason;
    const { standIn, shop, shopUrl, accounts } = shopOpened.value;
    await (await settling)?.settleIn({ shop, standIn, databaseUrl, keys, appUrl, shopUrl });
    const name = shop.data.facts.domain.replace('.myshopify.com', '');
    const adminUrl = `${standIn.url}/store/${name}/apps/${standIn.app.handle}/app`;
    return { shopUrl, adminUrl, appUrl, databaseUrl, keys, standIn, shop, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Drawn once: tokens and signatures of the last start are good at the next. */
function keepSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function findPorts(from: DemoWishes['ports']): Promise<readonly [number, number, number]> {
  const app = await findFreePort(from?.app);
  const admin = await findFreePort(from?.admin, [app]);
  return [app, admin, await findFreePort(from?.shop, [app, admin])];
}
