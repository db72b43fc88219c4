import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSite } from '@beckon/hub/sites/find-site';
import { installSite } from '@beckon/hub/sites/install-site';
import { systemClock } from '@beckon/hub/platform/clock';
import { openDb } from '@beckon/hub/platform/db';
import { startEmbeddedPostgres } from '@beckon/hub/platform/embedded-postgres';
import { readEnv } from '@beckon/hub/platform/env';
import { openJobs } from '@beckon/hub/platform/jobs';
import { silentLog } from '@beckon/hub/platform/log';
import {
  demoCustomers,
  serveStorefront,
  startStandIn,
  switchEmbed,
  type Shop,
  type StandIn,
} from '@beckon/shopify-stand-in';
import { makeLaunchAddress } from '@beckon/shopify-stand-in/frame/make-launch-address';
import { findFreePort } from '../demo/find-free-port.ts';
import { seedCampaigns } from './seed-campaigns.ts';
import { startApp } from './start-app.ts';

export interface ShopifyDemo {
  readonly shopUrl: string;
  /** The page that plays Shopify's admin, with the app open in it. */
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly databaseUrl: string;
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
  const databaseUrl = database.value.url;
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
  const shop = standIn.shops.list()[0]!;
  const storefront = await serveStorefront(shop, {
    port: shopPort,
    app: { url: `${appUrl}/proxy`, secret: apiSecret },
    demoAccounts: Object.values(demoCustomers),
  });
  const app = await startApp(
    appUrl,
    {
      DATABASE_URL: databaseUrl,
      BECKON_DATA: path.join(folder, 'hub'),
      BECKON_URL: appUrl,
      SHOPIFY_API_KEY: apiKey,
      SHOPIFY_API_SECRET: apiSecret,
      SHOPIFY_APP_URL: appUrl,
      BECKON_STAND_IN_URL: standIn.url,
      BECKON_APP_BRIDGE_URL: `${standIn.url}/shopifycloud/app-bridge.js`,
      BECKON_FRAME_ANCESTORS: standIn.url,
    },
    path.join(folder, 'app.log'),
  );
  const stop = async (): Promise<void> => {
    await app.stop();
    await storefront.stop();
    await standIn.stop();
    await database.value.stop();
  };
  try {
    if (isInstalled) await settleIn(shop, standIn, databaseUrl, appUrl, storefront.url);
  } catch (error) {
    await stop();
    throw error;
  }
  const name = shop.data.facts.domain.replace('.myshopify.com', '');
  const adminUrl = `${standIn.url}/store/${name}/apps/${standIn.app.handle}/app`;
  return { shopUrl: storefront.url, adminUrl, appUrl, databaseUrl, standIn, shop, accounts: demoCustomers, stop };
}

/** The first visit to the app installs its site; embed and campaigns follow. */
async function settleIn(
  shop: Shop,
  standIn: StandIn,
  databaseUrl: string,
  appUrl: string,
  shopUrl: string,
): Promise<void> {
  const { facts } = shop.data;
  const launch = makeLaunchAddress(standIn.app, shop, shop.data.staff[0]!, '/app');
  // A browser's words: the library answers robots otherwise.
  const opened = await fetch(launch, { headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' } });
  if (!opened.ok) throw new Error(`The app answered ${opened.status} when the shop opened it first.`);

  const db = openDb(databaseUrl, 2);
  const jobs = openJobs(databaseUrl, silentLog);
  await jobs.start();
  try {
    const parts = { db, jobs, clock: systemClock, env: readDemoEnv(databaseUrl, appUrl) };
    const site = await findSite(parts, { domain: facts.domain });
    if (!site) throw new Error('The app did not install the site of the shop.');
    // The ports of this start may be others than those of the last.
    const { platform, domain, name, currency, settings } = site;
    await installSite(parts, { platform: 'shopify', domain, name, currency, timeZone: settings.timeZone, locale: settings.locale, origins: [`https://${domain}`, shopUrl] }); // prettier-ignore
    if (platform !== 'shopify') throw new Error(`The site of the shop is of the platform ${platform}.`);
    switchEmbed(shop, { block: 'beckon', isOn: true });
    await seedCampaigns(parts, site.id);
  } finally {
    await jobs.stop();
    await db.$disconnect();
  }
}

function readDemoEnv(databaseUrl: string, publicUrl: string) {
  const env = readEnv({ DATABASE_URL: databaseUrl, BECKON_URL: publicUrl });
  if (!env.ok) throw new Error(JSON.stringify(env.problems));
  return env.value;
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
